//! The councils of a programme.

use super::view::Programme;
use crate::problem::Problem;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use store::entry::programmes;

/// Shows each council with totals of ten and more, and nothing about a person.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let scope = visit.scope().clone();
    let councils = visit
        .app()
        .db
        .entry_read(move |tx| programmes::list_councils(tx, &scope))
        .await?;
    visit.page(&Programme::new(
        visit.words(),
        visit.scope().name(),
        &councils,
    ))
}
