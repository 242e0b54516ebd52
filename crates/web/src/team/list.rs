//! My team.

use super::view::{TeamPage, TeamSkillsRead};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::VisiblePeople;
use engine::council::{needs, thinly_covered};
use sfia::Framework;
use store::assessments::{TeamLine, list_team};
use store::campaigns::{list_reminders_off, list_team_campaigns};
use store::council::{self, Among, LevelsOf, Part};
use store::endorsement::waiting_as_reader;
use store::{Read, people, rules};

/// Shows who reports to the member, who of them has sent an assessment or needs a talk, and what their skills come to.
///
/// # Errors
/// [`Problem::NotFound`] when nobody reports to the member.
pub async fn list(visit: Visit) -> Result<HttpResponse, Problem> {
    let framework = visit.app().frameworks.edition(visit.organisation().edition);
    let (team, off, rounds, skills) = visit
        .read(move |tx| {
            let visible = VisiblePeople::team(tx.actor())?;
            let team = list_team(tx, &visible)?;
            Ok((
                read_skills(tx, &visible, &team, framework).map(|skills| (team, skills))?,
                list_reminders_off(tx, &visible)?,
                list_team_campaigns(tx, &visible)?,
            ))
        })
        .await
        .map(|((team, skills), off, rounds)| (team, off, rounds, skills))?;
    let url = |path: &str| visit.url(path);
    let page = TeamPage::new(visit.words(), visit.name(), &team, url)
        .with_rounds(visit.words(), &rounds, &off)
        .with_skills(visit.words(), framework, (&team, &skills), url);
    visit.page(&page)
}

/// What the skills of the team come to. Whoever the manager still judges blind is in none of the figures.
fn read_skills(
    tx: &mut Read<'_>,
    visible: &VisiblePeople,
    team: &[TeamLine],
    framework: &Framework,
) -> Result<TeamSkillsRead, Problem> {
    let among = Among::team(visible).ok_or(Problem::NotFound)?;
    let kept = people::kept_blind(tx)?;
    let whole = Part::default();
    let endorsed = council::count_levels(tx, (&among, &whole), &kept, LevelsOf::Endorsed)?;
    let roles = council::list_role_skills(tx, &among)?;
    let asking = council::count_needs(tx, &among, &kept)?;
    let records = council::list_team_records(tx, visible)?;
    let old = records.into_iter().filter(|record| record.old);
    Ok(TeamSkillsRead {
        waiting: waiting_as_reader(tx)?,
        needs: needs(framework, asking),
        cover: thinly_covered(framework, roles.iter().map(Vec::as_slice), &endorsed),
        kept: team.iter().filter(|line| kept.has(&line.person)).count(),
        old: old.map(|record| record.person).collect(),
        years: rules::find_rules(tx)?.rules.period_years,
    })
}
