//! What is claimed, evidenced and expected, section by section, and what would be decided.

use super::load::load;
use super::round_id;
use super::view::PicturePage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Shows the picture, once claims are final.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round, or its claims are not final.
pub async fn picture(visit: Visit) -> Result<HttpResponse, Problem> {
    let shown = load(&visit, round_id(&visit)?).await?;
    shown.read.round.closed.as_ref().ok_or(Problem::NotFound)?;
    visit.page(&PicturePage::new(
        visit.words(),
        &visit.url("/readiness"),
        &shown.read,
    ))
}
