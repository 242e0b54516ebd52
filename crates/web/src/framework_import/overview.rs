//! What is imported, and the form to import more.

use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Shows the page.
///
/// # Errors
/// [`Problem::NotFound`] for anybody but administrators.
pub async fn overview(visit: Visit) -> Result<HttpResponse, Problem> {
    let page = super::overview_page(&visit, &FieldErrors::none()).await?;
    visit.page(&page)
}
