//! The timer that queues reminders, which the mail worker sends, settles surveys that have ended, and works old figures of
//! readiness out again.

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
use store::readiness::{list_old_figures, queue_duty_reminders, refresh_old_figures};
use store::surveys::{list_unsettled, settle};
use store::{Scope, StoreError};

/// Between two looks at who is due.
const PAUSE: Duration = Duration::from_secs(300);

/// Starts the timer.
#[must_use]
pub fn start(app: Data<App>) -> JoinHandle<()> {
    spawn(async move {
        loop {
            note("reminders queued", queue_due(&app).await);
            note("reminders of duties queued", queue_duties(&app).await);
            note("surveys settled", settle_surveys(&app).await);
            note("figures worked out again", refresh_figures(&app).await);
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

/// Logs what came of a task, unless there was nothing to do.
fn note(task: &'static str, done: Result<usize, Problem>) {
    match done {
        Ok(0) => {}
        Ok(count) => tracing::info!(task, count, "done by the timer"),
        Err(problem) => tracing::warn!(task, %problem, "not done by the timer"),
    }
}

/// Works the figures of each council's newest readiness round out again where they are older than a day, and gives how many
/// rounds they are.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn refresh_figures(app: &App) -> Result<usize, Problem> {
    let old = app
        .db
        .entry_read(|tx| list_old_figures(tx).map_err(Problem::from))
        .await?;
    let rounds = old.len();
    for (organisation, round) in old {
        let scope = Scope::system(organisation);
        app.db
            .write(&scope, move |tx| {
                let permit = decide::<ObserveReadiness>(tx.actor(), ())
                    .map_err(|_| StoreError::Corrupt("the service's own permissions"))?;
                refresh_old_figures(tx, permit, &round)
            })
            .await?;
    }
    Ok(rounds)
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
