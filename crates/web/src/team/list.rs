//! My team.

use super::view::TeamPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::VisiblePeople;
use store::assessments::list_team;

/// Shows who reports to the member, and who of them has sent an assessment.
///
/// # Errors
/// [`Problem::NotFound`] when nobody reports to the member.
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let team = visit
        .read(|tx| {
            let visible = VisiblePeople::team(tx.actor())?;
            Ok(list_team(tx, &visible)?)
        })
        .await?;
    let url = |path: &str| visit.url(path);
    visit.page(&TeamPage::new(visit.words(), visit.name(), &team, url))
}
