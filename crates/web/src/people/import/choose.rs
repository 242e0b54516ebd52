//! The page that asks for a file.

use crate::kit::components::FieldErrors;
use crate::people::view::Choose;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Says what a staff list holds, and asks for one.
///
/// # Errors
/// [`Problem`] when the page cannot be drawn.
pub async fn choose(visit: Visit) -> Result<HttpResponse, Problem> {
    let home = visit.url("/people");
    visit.page(&Choose::new(visit.words(), &home, &FieldErrors::none()))
}
