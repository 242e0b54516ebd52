//! Says that the assessment was sent.

use super::view::Sent;
use super::{own, paths};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use store::assessments::find_submitted_at;

/// Shows when it was sent and what comes next.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn sent(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let (own, submitted) = visit
        .read(move |tx| {
            let own = own::load(tx, frameworks)?;
            let permit = own::permit(tx.actor())?;
            Ok((own, find_submitted_at(tx, &permit)?))
        })
        .await?;
    match submitted {
        Some(moment) => {
            let manager = own.job.manager.as_deref();
            let skills = visit.url("/skills");
            visit.page(&Sent::new(visit.words(), moment, manager, skills))
        }
        None => Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT)))),
    }
}
