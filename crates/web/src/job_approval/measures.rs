//! Measures of the pilot over all job descriptions of the organisation.

use super::view::MeasuresPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ReadJobMeasures, decide};

/// Shows them, or that there are too few job descriptions yet.
///
/// # Errors
/// [`Problem::NotFound`] for those who may not see them.
pub async fn measures(visit: Visit) -> Result<HttpResponse, Problem> {
    let summary = visit
        .read(|tx| {
            let permit = decide::<ReadJobMeasures>(tx.actor(), ())?;
            Ok(store::jobs::summary(tx, &permit)?)
        })
        .await?;
    let home = visit.url("/jobs");
    visit.page(&MeasuresPage::new(visit.words(), &home, summary.as_ref()))
}
