//! The settings page.

use super::view::Settings;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Shows the organisation's settings and where else to go.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    visit.page(&Settings::new(
        visit.words(),
        &visit.url(""),
        visit.organisation(),
    ))
}
