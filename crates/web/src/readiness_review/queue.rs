//! What is read of a round: what waits for oneself, and the rest.

use super::view::QueuePage;
use super::{load, own_account};
use crate::problem::Problem;
use crate::request::CouncilVisit;
use actix_web::HttpResponse;

/// Shows the questions that were drawn.
///
/// # Errors
/// [`Problem::NotFound`] without access to the round.
pub async fn queue(visit: CouncilVisit) -> Result<HttpResponse, Problem> {
    let work = load(&visit).await?;
    let page = QueuePage::new(
        visit.words(),
        &super::view::Place::of(&visit, &work),
        (&work, &own_account(&visit)?),
    );
    visit.page(&page)
}
