//! The sheet: its questions and how far one is.

use super::load::{load, sheet_url};
use super::view::ShowPage;
use super::visit::SheetVisit;
use crate::problem::Problem;
use actix_web::HttpResponse;

/// Shows one's own sheet.
///
/// # Errors
/// [`Problem::NotFound`] if it is nobody's or somebody else's.
pub async fn show(visit: SheetVisit) -> Result<HttpResponse, Problem> {
    let read = load(&visit).await?;
    visit.page(&ShowPage::new(
        visit.words(),
        &sheet_url(&visit, &read),
        visit.above(),
        &read,
    ))
}
