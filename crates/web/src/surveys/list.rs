//! The organisation's surveys.

use super::leading;
use super::view::ListPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::campaigns::london_day;
use store::surveys::list_surveys;

/// Shows whoever leads all surveys, the newest first.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let today = london_day(visit.now());
    let lines = visit
        .read(|tx| {
            let permit = leading(tx)?;
            Ok(list_surveys(tx, &permit)?)
        })
        .await?;
    visit.page(&ListPage::new(
        visit.words(),
        (&visit.url("/readiness"), &visit.url("/surveys")),
        &lines,
        today,
    ))
}
