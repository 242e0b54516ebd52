//! The map of skills and levels.

use super::asked;
use super::view::{MapPage, Mapped};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ReadCouncilSkills, VisiblePeople, decide};
use engine::council::SkillMap;
use store::council::{self, Among};
use store::people;

/// Shows how many people hold which level of which skill, by what they say or what is endorsed.
///
/// # Errors
/// [`Problem::NotFound`] for anybody but a Head of Profession or a deputy.
pub async fn map(visit: Visit) -> Result<HttpResponse, Problem> {
    let framework = visit.app().frameworks.edition(visit.organisation().edition);
    let (of, part) = (asked::levels_of(&visit), asked::part(&visit));
    let narrowed = part.clone();
    let mapped = visit
        .read(move |tx| {
            let permit = decide::<ReadCouncilSkills>(tx.actor(), ())?;
            let (kept, among) = (people::kept_blind(tx)?, Among::council(&permit));
            let counts = council::count_levels(tx, (&among, &narrowed), &kept, of)?;
            Ok(Mapped {
                map: SkillMap::of(framework, counts),
                records: council::count_records(tx, &permit)?,
                departments: departments(tx)?,
                families: council::list_families(tx, &permit)?,
                kept: kept.people().len(),
            })
        })
        .await?;
    let url = |path: &str| visit.url(path);
    let page = MapPage::new(visit.words(), framework, (of, &part), &mapped, &url);
    visit.page(&page)
}

/// The departments to choose from, for those who see the directory.
pub(super) fn departments(tx: &mut store::Read<'_>) -> Result<Vec<String>, Problem> {
    match VisiblePeople::directory(tx.actor()) {
        Ok(visible) => Ok(people::list_departments(tx, &visible)?),
        Err(_) => Ok(Vec::new()),
    }
}
