//! The page that asks for a file.

use super::view::Choose;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Says what the table holds, and asks for one.
///
/// # Errors
/// [`Problem`] when the page cannot be drawn.
pub async fn choose(visit: Visit) -> Result<HttpResponse, Problem> {
    let url = visit.url("/roles");
    visit.page(&Choose::new(visit.words(), &url, "", &FieldErrors::none()))
}
