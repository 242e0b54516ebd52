//! The rounds that one reviews.

use super::view::ListPage;
use crate::problem::Problem;
use crate::request::ProgrammeVisit;
use actix_web::HttpResponse;
use store::entry::reviews::list_own;

/// Shows the rounds to which one has access now.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn list(visit: ProgrammeVisit) -> Result<HttpResponse, Problem> {
    let scope = visit.scope().clone();
    let lines = visit
        .app()
        .db
        .entry_read(move |tx| list_own(tx, &scope))
        .await?;
    visit.page(&ListPage::new(
        visit.words(),
        (visit.scope().name(), &visit.programme_url("")),
        &lines,
    ))
}
