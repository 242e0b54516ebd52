//! Asking for a link to choose a new password. The answer never tells whether the address is known.

use super::form;
use super::view::{Forgotten, Sent};
use crate::problem::Problem;
use crate::request::{Visitor, peer};
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Payload;
use engine::accounts::{Guessing, PASSWORD_LINK_HOURS, allows_attempt};
use store::entry::{accounts, links, outbox, throttle};

/// Shows the form, or says whom to ask where no mail can be sent.
///
/// # Errors
/// [`Problem::Internal`] when the page cannot be drawn.
pub async fn forgotten(visitor: Visitor) -> Result<HttpResponse, Problem> {
    let mails = visitor.app().settings.mail.server.is_some();
    visitor.page(&Forgotten::new(visitor.words(), mails))
}

/// Sends the link, if there is somebody to send it to.
///
/// # Errors
/// [`Problem`] from the database, [`Problem::TooMany`] for a flood.
pub async fn send(visitor: Visitor, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visitor.fields(body, &form::FORGOTTEN_FIELDS).await?;
    let (app, words) = (visitor.app(), visitor.words());
    let mails = app.settings.mail.server.is_some();
    let email = match form::parse_email(&fields, words) {
        Ok(email) => email,
        Err(errors) => {
            let page = Forgotten::again(words, mails, &fields, errors);
            return visitor.draw(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    };
    if mails {
        let by_email = app.keys.sign("throttle-forgotten", &email.key());
        let by_address = peer(visitor.request(), app)
            .map(|peer| app.keys.sign("throttle-forgotten", &peer.to_string()));
        let now = app.clock.now();
        let key = email.key();
        let wait = app
            .db
            .entry_write(move |tx| {
                let mut waits = vec![
                    allows_attempt(Guessing::Account, throttle::find(tx, &by_email)?, now).err(),
                ];
                if let Some(address) = &by_address {
                    waits.push(
                        allows_attempt(Guessing::Address, throttle::find(tx, address)?, now).err(),
                    );
                    throttle::note(tx, address)?;
                }
                throttle::note(tx, &by_email)?;
                let wait = waits.into_iter().flatten().max();
                if wait.is_none()
                    && let Some(found) = accounts::find_credentials(tx, &key)?
                {
                    let purpose = crate::security::LinkPurpose::Password.as_str();
                    let link =
                        links::insert(tx, purpose, &found.account, PASSWORD_LINK_HOURS * 3600)?;
                    outbox::insert(tx, "new-password", &found.account, Some(&link))?;
                }
                Ok::<Option<i64>, store::StoreError>(wait)
            })
            .await?;
        if let Some(seconds) = wait {
            return Err(Problem::TooMany(seconds));
        }
    }
    visitor.page(&Sent::new(words, mails))
}
