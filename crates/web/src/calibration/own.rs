//! How far being sure was borne out: privately, over one's own answers.

use super::view::OwnPage;
use crate::assessments::own_permit;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::ReadDraft;
use engine::calibration::own_calibration;
use store::calibration::list_settled;

/// Shows it to the person whose answers they are.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn own(visit: Visit) -> Result<HttpResponse, Problem> {
    let settled = visit
        .read(|tx| {
            let permit = own_permit::<ReadDraft>(tx.actor())?;
            Ok(list_settled(tx, &permit)?)
        })
        .await?;
    let found = own_calibration(&settled);
    let url = |path: &str| visit.url(path);
    visit.page(&OwnPage::new(visit.words(), found, url))
}
