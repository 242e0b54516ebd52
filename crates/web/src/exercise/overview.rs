//! Where a series begins, where one carries on, and what it comes to in the end.

use super::own;
use super::view::Overview;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::exercise::Series;

/// Shows the two cases offered to all staff.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn practice(visit: Visit) -> Result<HttpResponse, Problem> {
    show(&visit, Series::Practice).await
}

/// Shows all ten.
///
/// # Errors
/// [`Problem`] from the database.
pub async fn exercise(visit: Visit) -> Result<HttpResponse, Problem> {
    show(&visit, Series::Whole).await
}

async fn show(visit: &Visit, series: Series) -> Result<HttpResponse, Problem> {
    let answers = own::answers(visit).await?;
    let framework = visit.app().frameworks.edition(visit.organisation().edition);
    let url = |path: &str| visit.url(path);
    visit.page(&Overview::new(
        visit.words(),
        framework,
        own::cases()?,
        series,
        &answers,
        url,
    ))
}
