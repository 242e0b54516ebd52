//! Shows the ledger.

use super::view::LooksPage;
use crate::assessments::own_permit;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use store::looks::list_looks;

/// Lines on a page of the ledger.
pub(super) const PAGE_SIZE: u32 = 50;

/// Shows a page of who looked at one's record, the newest first.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let asked = visit.query("page").and_then(|page| page.parse().ok());
    let page: u32 = asked.unwrap_or(1).clamp(1, 100_000);
    let found = visit
        .read(move |tx| {
            let permit = own_permit(tx.actor())?;
            Ok(list_looks(tx, &permit, page.into(), PAGE_SIZE.into())?)
        })
        .await?;
    let url = |path: &str| visit.url(path);
    visit.page(&LooksPage::new(visit.words(), &found, page, &url))
}
