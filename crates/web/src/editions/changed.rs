//! What changed for oneself with the edition.

use super::situation;
use super::view::Changed;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;

/// Shows which of one's skills were carried over, and which need a look and why.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn changed(visit: Visit) -> Result<HttpResponse, Problem> {
    let (frameworks, present) = (visit.app().frameworks, visit.organisation().edition);
    let situation = visit
        .read(move |tx| situation::find(tx, frameworks, present))
        .await?;
    let url = |path: &str| visit.url(path);
    visit.page(&Changed::new(
        visit.words(),
        situation.as_ref(),
        present,
        url,
    ))
}
