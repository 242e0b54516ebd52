//! Where a job description stands on its way, and what the member who asks can do.

use super::job_id;
use super::load::{Loaded, load};
use super::view::{ApprovalPage, Sent};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::ids::JobDescriptionId;

/// Shows it.
///
/// # Errors
/// [`Problem::NotFound`] for those who may not read it.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let page = page(&visit, &id, &Sent::nothing()).await?;
    visit.page(&page)
}

/// The page as things are now.
pub(super) async fn page(
    visit: &Visit,
    id: &JobDescriptionId,
    sent: &Sent<'_>,
) -> Result<ApprovalPage, Problem> {
    let own = id.clone();
    let loaded: Loaded = visit.read(move |tx| load(tx, &own)).await?;
    ApprovalPage::new(visit.words(), &visit.url("/jobs"), &loaded, sent)
}
