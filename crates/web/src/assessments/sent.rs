//! Says that the assessment was sent.

use super::view::Sent;
use super::{own, paths};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use crate::usability::{RatingForm, unrated};
use actix_web::HttpResponse;
use engine::readiness::programme::Journey;
use store::assessments::find_submitted_at;

/// Shows when it was sent and what comes next.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn sent(visit: Visit) -> Result<HttpResponse, Problem> {
    let frameworks = visit.app().frameworks;
    let (own, submitted, ended) = visit
        .read(move |tx| {
            let own = own::load(tx, frameworks)?;
            let permit = own::permit(tx.actor())?;
            let submitted = find_submitted_at(tx, &permit)?;
            Ok((own, submitted, unrated(tx, Journey::Assessment)?))
        })
        .await?;
    match submitted {
        Some(moment) => {
            let manager = own.job.manager.as_deref();
            let skills = visit.url("/skills");
            let form = ended.map(|ended| {
                let none = FieldErrors::none();
                RatingForm::new(visit.words(), &visit.url(""), ended, false, &none)
            });
            visit.page(&Sent::new(visit.words(), moment, manager, skills, form))
        }
        None => Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT)))),
    }
}
