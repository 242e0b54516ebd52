//! The documents of a job description, to be chosen.

use super::load::load;
use super::view::DocumentsPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Shows every document in every format.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such version, or the visitor may not read it.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let source = load(&visit).await?;
    visit.page(&DocumentsPage::new(
        visit.words(),
        &visit.url("/jobs"),
        &source,
    ))
}
