//! Makes a mail from its row at the moment of sending: the link is minted here and stored nowhere.

use crate::app::App;
use crate::kit::{Mail, render_mail};
use crate::problem::Problem;
use crate::security::LinkPurpose;
use crate::setup;
use serde::Serialize;
use store::entry::outbox::WaitingMail;
use store::entry::{accounts, links};

/// A mail ready to be sent, with its address.
pub(super) struct Letter {
    pub(super) to: String,
    pub(super) mail: Mail,
}

#[derive(Serialize)]
struct Data {
    organisation: String,
    person: Option<String>,
    link: String,
}

/// The letter of a notice: that something waits, and where; nothing of whom or what.
async fn notice(app: &App, waiting: &WaitingMail, slug: &str) -> Result<Option<Letter>, Problem> {
    let account = waiting.account.clone();
    let (to, _) = app
        .db
        .entry_read(move |tx| accounts::load(tx, &account))
        .await?;
    let home = ["/o/", slug].concat();
    let data = Data {
        organisation: String::new(),
        person: None,
        link: app.settings.server.base_url.link(&home),
    };
    let mail = render_mail(&app.kit, "something-waits", &data)
        .map_err(|error| Problem::Internal(error.to_string()))?;
    Ok(Some(Letter { to, mail }))
}

/// The letter, or nothing when its link was used or has ended in the meantime.
pub(super) async fn compose(app: &App, waiting: &WaitingMail) -> Result<Option<Letter>, Problem> {
    if let Some(slug) = &waiting.organisation {
        return notice(app, waiting, slug).await;
    }
    let (account, link) = (waiting.account.clone(), waiting.link.clone());
    let (to, link) = app
        .db
        .entry_read(move |tx| {
            let (email, _) = accounts::load(tx, &account)?;
            let link = link
                .map(|id| links::find_open(tx, &id))
                .transpose()?
                .flatten();
            Ok::<_, store::StoreError>((email, link))
        })
        .await?;
    let Some(link) = link else { return Ok(None) };
    let (template, purpose) = match waiting.template.as_str() {
        "new-password" => ("new-password", LinkPurpose::Password),
        _ => ("invitation", LinkPurpose::Invitation),
    };
    let internal = |error: &dyn std::fmt::Display| Problem::Internal(error.to_string());
    let address = setup::address(&app.settings, &app.links, purpose, &link)
        .map_err(|error| internal(&error))?;
    let data = Data {
        organisation: link
            .organisation
            .unwrap_or_else(|| app.kit.words().say("service-name")),
        person: link.person,
        link: address,
    };
    let mail = render_mail(&app.kit, template, &data).map_err(|error| internal(&error))?;
    Ok(Some(Letter { to, mail }))
}
