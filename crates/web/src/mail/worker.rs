//! The worker: looks into the outbox, sends what is due, tidies up what is over.

use super::compose::{Composed, compose};
use super::send::{Transport, send, transport};
use crate::app::App;
use crate::problem::Problem;
use actix_web::rt::task::JoinHandle;
use actix_web::rt::{spawn, time};
use actix_web::web::Data;
use std::time::Duration;
use store::entry::{form_keys, outbox, sessions};

/// Between two looks into the outbox.
const PAUSE: Duration = Duration::from_secs(2);
/// Looks after which expired sessions and keys are removed: about every ten minutes.
const TIDY_EVERY: u32 = 300;
/// Mails taken at a time.
const BATCH: i64 = 20;

/// Start the worker.
#[must_use]
pub fn start(app: Data<App>) -> JoinHandle<()> {
    spawn(async move {
        let server = app.settings.mail.server.as_ref().map(transport);
        let transport = match server {
            Some(Ok(transport)) => Some(transport),
            Some(Err(problem)) => {
                tracing::error!(%problem, "the mail server's address cannot be used; no mail is sent");
                None
            }
            None => None,
        };
        for turn in 0_u32.. {
            if turn.is_multiple_of(TIDY_EVERY)
                && let Err(problem) = tidy(&app).await
            {
                tracing::warn!(%problem, "could not tidy up");
            }
            if let Some(transport) = &transport
                && let Err(problem) = send_due(&app, transport).await
            {
                tracing::warn!(%problem, "could not look into the outbox");
            }
            time::sleep(PAUSE).await;
        }
    })
}

async fn tidy(app: &App) -> Result<(), Problem> {
    app.db
        .entry_write(|tx| {
            sessions::remove_over(tx)?;
            form_keys::remove_old(tx)?;
            Ok::<(), store::StoreError>(())
        })
        .await
        .map_err(Problem::from)
}

async fn send_due(app: &App, transport: &Transport) -> Result<(), Problem> {
    for waiting in app.db.entry_write(|tx| outbox::lease(tx, BATCH)).await? {
        let letter = match compose(app, &waiting).await? {
            Composed::Letter(letter) => letter,
            Composed::Nothing => {
                app.db
                    .entry_write(move |tx| outbox::drop_mail(tx, &waiting.id))
                    .await?;
                continue;
            }
            Composed::Later(moment) => {
                app.db
                    .entry_write(move |tx| outbox::postpone(tx, &waiting.id, moment))
                    .await?;
                continue;
            }
        };
        match send(app, transport, &waiting.id, letter).await {
            Ok(()) => {
                app.db
                    .entry_write(move |tx| outbox::sent(tx, &waiting.id))
                    .await?
            }
            Err(problem) => {
                tracing::warn!(%problem, attempts = waiting.attempts, "a mail was not taken");
                app.db
                    .entry_write(move |tx| outbox::failed(tx, &waiting))
                    .await?;
            }
        }
    }
    Ok(())
}
