//! The timer that queues reminders. The mail worker sends them.

use crate::app::App;
use crate::problem::Problem;
use actix_web::rt::task::JoinHandle;
use actix_web::rt::{spawn, time};
use actix_web::web::Data;
use engine::access::{RunCampaigns, decide};
use engine::campaigns::ReminderRules;
use std::time::Duration;
use store::campaigns::queue_reminders;
use store::entry::reminders::list_organisations;
use store::{Scope, StoreError};

/// Between two looks at who is due.
const PAUSE: Duration = Duration::from_secs(300);

/// Starts the timer.
#[must_use]
pub fn start(app: Data<App>) -> JoinHandle<()> {
    spawn(async move {
        loop {
            match queue_due(&app).await {
                Ok(0) => {}
                Ok(queued) => tracing::info!(queued, "reminders are on their way"),
                Err(problem) => tracing::warn!(%problem, "could not look for reminders"),
            }
            time::sleep(PAUSE).await;
        }
    })
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
