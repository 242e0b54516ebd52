//! The organisation's campaigns.

use super::running;
use super::view::ListPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::campaigns::london_day;
use store::campaigns::list_campaigns;

/// Shows the campaigns with how far each is.
///
/// # Errors
/// [`Problem::NotFound`] for those who run none.
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let lines = visit
        .read(|tx| {
            let permit = running(tx)?;
            Ok(list_campaigns(tx, &permit)?)
        })
        .await?;
    let today = london_day(visit.now());
    visit.page(&ListPage::new(
        visit.words(),
        &visit.url("/campaigns"),
        &lines,
        today,
    ))
}
