//! The timer that queues reminders, which the mail worker sends, and settles surveys that have ended.

use crate::app::App;
use crate::problem::Problem;
use actix_web::rt::task::JoinHandle;
use actix_web::rt::{spawn, time};
use actix_web::web::Data;
use engine::access::{ObserveReadiness, RunCampaigns, decide};
use engine::campaigns::ReminderRules;
use std::time::Duration;
use store::campaigns::queue_reminders;
use store::entry::reminders::{list_organisations, list_with_duties};
use store::readiness::queue_duty_reminders;
use store::surveys::{list_unsettled, settle};
use store::{Scope, StoreError};

/// Between two looks at who is due.
const PAUSE: Duration = Duration::from_secs(300);

/// Starts the timer.
#[must_use]
pub fn start(app: Data<App>) -> JoinHandle<()> {
    spawn(async move {
        loop {
            match settle_surveys(&app).await {
                Ok(0) => {}
                Ok(settled) => tracing::info!(settled, "surveys that ended were settled"),
                Err(problem) => tracing::warn!(%problem, "could not settle surveys"),
            }
            for queued in [queue_due(&app).await, queue_duties(&app).await] {
                match queued {
                    Ok(0) => {}
                    Ok(queued) => tracing::info!(queued, "reminders are on their way"),
                    Err(problem) => tracing::warn!(%problem, "could not look for reminders"),
                }
            }
            time::sleep(PAUSE).await;
        }
    })
}

/// Forgets who answered surveys that have ended, in every organisation, and gives how many surveys they are. Calling it
/// again does nothing.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn settle_surveys(app: &App) -> Result<usize, Problem> {
    let organisations = app
        .db
        .entry_read(|tx| list_unsettled(tx).map_err(Problem::from))
        .await?;
    let mut settled = 0;
    for organisation in organisations {
        let scope = Scope::system(organisation);
        settled += app
            .db
            .write(&scope, |tx| {
                let permit = decide::<ObserveReadiness>(tx.actor(), ())
                    .map_err(|_| StoreError::Corrupt("the service's own permissions"))?;
                settle(tx, permit)
            })
            .await?;
    }
    Ok(settled)
}

/// Queues the reminders that are due by the database's clock, and gives how many. Calling it again at the same moment
/// queues nothing. Without a mail server nobody can be reminded, and nothing is logged as if they had been.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn queue_due(app: &App) -> Result<usize, Problem> {
    if app.settings.mail.server.is_none() {
        return Ok(0);
    }
    let organisations = app
        .db
        .entry_read(|tx| list_organisations(tx).map_err(Problem::from))
        .await?;
    let mut queued = 0;
    for organisation in organisations {
        let scope = Scope::system(organisation);
        queued += app
            .db
            .write(&scope, |tx| {
                let permit = decide::<RunCampaigns>(tx.actor(), ())
                    .map_err(|_| StoreError::Corrupt("the service's own permissions"))?;
                queue_reminders(tx, permit, ReminderRules::default())
            })
            .await?;
    }
    Ok(queued)
}

/// Queues notices to those whose condition or action after a readiness round is due soon, and gives how many people they
/// are. Calling it again on the same day queues nothing.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn queue_duties(app: &App) -> Result<usize, Problem> {
    if app.settings.mail.server.is_none() {
        return Ok(0);
    }
    let organisations = app
        .db
        .entry_read(|tx| list_with_duties(tx).map_err(Problem::from))
        .await?;
    let mut queued = 0;
    for organisation in organisations {
        let scope = Scope::system(organisation);
        queued += app
            .db
            .write(&scope, |tx| {
                let permit = decide::<ObserveReadiness>(tx.actor(), ())
                    .map_err(|_| StoreError::Corrupt("the service's own permissions"))?;
                queue_duty_reminders(tx, permit)
            })
            .await?;
    }
    Ok(queued)
}
