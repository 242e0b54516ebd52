//! Makes a mail from its row at the moment of sending: the link is minted here and stored nowhere.

use super::guest;
use crate::app::App;
use crate::args;
use crate::kit::{Mail, dates, render_mail};
use crate::problem::Problem;
use crate::security::LinkPurpose;
use crate::setup;
use engine::campaigns::next_waking_hour;
use engine::ids::AccountId;
use engine::time::Instant;
use serde::Serialize;
use store::entry::outbox::{Addressee, NOTICE, PROGRAMME_INVITATION, REMINDER, WaitingMail};
use store::entry::{accounts, links, programmes, reminders};

/// A mail ready to be sent, with its address.
pub(super) struct Letter {
    pub(super) to: String,
    pub(super) mail: Mail,
}

/// What becomes of a mail whose turn it is.
pub(super) enum Composed {
    /// It is sent.
    Letter(Letter),
    /// It has no meaning any more.
    Nothing,
    /// It must not go out now, but may at this moment.
    Later(Instant),
}

#[derive(Serialize)]
struct Data {
    organisation: String,
    person: Option<String>,
    link: String,
}

/// The letter of a notice: that something waits, and where; nothing of whom or what.
async fn notice(app: &App, account: AccountId, slug: Option<&str>) -> Result<Composed, Problem> {
    let (to, _) = app
        .db
        .entry_read(move |tx| accounts::load(tx, &account))
        .await?;
    let home = slug.map_or_else(|| "/".to_owned(), |slug| ["/o/", slug].concat());
    let data = Data {
        organisation: String::new(),
        person: None,
        link: app.settings.server.base_url.link(&home),
    };
    let mail = render_mail(&app.kit, "something-waits", &data)
        .map_err(|error| Problem::Internal(error.to_string()))?;
    Ok(Composed::Letter(Letter { to, mail }))
}

#[derive(Serialize)]
struct Reminder {
    campaigns: Vec<String>,
    link: String,
}

/// What becomes of a mail.
pub(super) async fn compose(app: &App, waiting: &WaitingMail) -> Result<Composed, Problem> {
    let account = match &waiting.to {
        Addressee::Guest(guest) => return guest::compose(app, guest).await,
        Addressee::Account(account) => account.clone(),
    };
    if waiting.template == REMINDER {
        return remind(app, account).await;
    }
    if waiting.template == NOTICE {
        return notice(app, account, waiting.organisation.as_deref()).await;
    }
    let letter = link_letter(app, account, waiting).await?;
    Ok(letter.map_or(Composed::Nothing, Composed::Letter))
}

/// The digest of what still asks the person, or nothing when all is done by now. A mail that waited into the evening
/// waits until the next working morning.
async fn remind(app: &App, account: AccountId) -> Result<Composed, Problem> {
    let (later, to, lines) = app
        .db
        .entry_read(move |tx| {
            let (email, _) = accounts::load(tx, &account)?;
            let lines = reminders::list_digest(tx, &account)?;
            Ok::<_, store::StoreError>((next_waking_hour(tx.now()), email, lines))
        })
        .await?;
    if lines.is_empty() {
        return Ok(Composed::Nothing);
    }
    if let Some(moment) = later {
        return Ok(Composed::Later(moment));
    }
    let words = app.kit.words();
    let line = |line: &reminders::DigestLine| {
        words.say_with(
            "mail-reminder-line",
            &args![
                "name" => line.name.as_str(),
                "date" => dates::day(words, line.closes),
                "organisation" => line.organisation.as_str(),
            ],
        )
    };
    let data = Reminder {
        campaigns: lines.iter().map(line).collect(),
        link: app.settings.server.base_url.link("/"),
    };
    let mail = render_mail(&app.kit, "reminder", &data)
        .map_err(|error| Problem::Internal(error.to_string()))?;
    Ok(Composed::Letter(Letter { to, mail }))
}

/// The letter with a link, or nothing when its link was used or has ended in the meantime, or
/// its receiver is of no programme any more.
async fn link_letter(
    app: &App,
    account: AccountId,
    waiting: &WaitingMail,
) -> Result<Option<Letter>, Problem> {
    let link = waiting.link.clone();
    let is_programme = waiting.template == PROGRAMME_INVITATION;
    let (to, programme, link) = app
        .db
        .entry_read(move |tx| {
            let (email, _) = accounts::load(tx, &account)?;
            let link = link
                .map(|id| links::find_open(tx, &id))
                .transpose()?
                .flatten();
            let programmes = match is_programme {
                true => programmes::list_doors(tx, &account)?,
                false => Vec::new(),
            };
            let programme = programmes.into_iter().next().map(|(_, name)| name);
            Ok::<_, store::StoreError>((email, programme, link))
        })
        .await?;
    let Some(link) = link else { return Ok(None) };
    if is_programme && programme.is_none() {
        return Ok(None);
    }
    let (template, purpose) = match waiting.template.as_str() {
        PROGRAMME_INVITATION => ("programme-invitation", LinkPurpose::Invitation),
        "new-password" => ("new-password", LinkPurpose::Password),
        _ => ("invitation", LinkPurpose::Invitation),
    };
    let internal = |error: &dyn std::fmt::Display| Problem::Internal(error.to_string());
    let address = setup::address(&app.settings, &app.links, purpose, &link)
        .map_err(|error| internal(&error))?;
    let data = Data {
        organisation: programme
            .or(link.organisation)
            .unwrap_or_else(|| app.kit.words().say("service-name")),
        person: link.person,
        link: address,
    };
    let mail = render_mail(&app.kit, template, &data).map_err(|error| internal(&error))?;
    Ok(Some(Letter { to, mail }))
}
