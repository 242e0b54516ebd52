//! The report on a change of edition, with the way to make it and to undo it.

use super::impact::Impact;
use super::view::Report;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Shows the report.
///
/// # Errors
/// [`Problem::NotFound`] for somebody who may not see it; [`Problem`] from the database.
pub async fn report(visit: Visit) -> Result<HttpResponse, Problem> {
    let impact = Impact::load(&visit).await?;
    visit.page(&Report::new(
        visit.words(),
        &visit.url(""),
        &impact,
        &FieldErrors::none(),
    ))
}

/// Shows the report as it is now, because somebody else changed the organisation first.
pub(super) async fn again(visit: &Visit) -> Result<HttpResponse, Problem> {
    let impact = Impact::load(visit).await?;
    let mut errors = FieldErrors::none();
    errors.add("edition", visit.words().say("editions-conflict"));
    visit.conflict(&Report::new(
        visit.words(),
        &visit.url(""),
        &impact,
        &errors,
    ))
}
