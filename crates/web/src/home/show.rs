//! The home page of a member.

use super::view::Home;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Shows the one next step, and the state of what the member looks after.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    visit.page(&Home::new(visit.words(), visit.name()))
}
