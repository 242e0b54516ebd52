//! My team.

use super::view::TeamPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::VisiblePeople;
use store::assessments::list_team;
use store::campaigns::{list_reminders_off, list_team_campaigns};

/// Shows who reports to the member, and who of them has sent an assessment.
///
/// # Errors
/// [`Problem::NotFound`] when nobody reports to the member.
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let (team, off, rounds) = visit
        .read(|tx| {
            let visible = VisiblePeople::team(tx.actor())?;
            Ok((
                list_team(tx, &visible)?,
                list_reminders_off(tx, &visible)?,
                list_team_campaigns(tx, &visible)?,
            ))
        })
        .await?;
    let url = |path: &str| visit.url(path);
    let page = TeamPage::new(visit.words(), visit.name(), &team, url);
    visit.page(&page.with_rounds(visit.words(), &rounds, &off))
}
