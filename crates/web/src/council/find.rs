//! Finding people by a skill and a level.

use super::asked;
use super::map::departments;
use super::view::{FindPage, Listed};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ReadCouncilSkills, VisiblePeople, decide};
use store::council::{self, Search};
use store::people;

/// People on a page of the list.
pub(super) const PAGE_SIZE: u64 = 50;

/// Shows who has the skill that the address names, at its level or above.
///
/// # Errors
/// [`Problem::NotFound`] for anybody but a Head of Profession or a deputy.
pub async fn find(visit: Visit) -> Result<HttpResponse, Problem> {
    let framework = visit.app().frameworks.edition(visit.organisation().edition);
    let (code, level) = asked::skill_and_level(&visit, framework);
    let (of, part, page) = (
        asked::levels_of(&visit),
        asked::part(&visit),
        asked::page(&visit),
    );
    let search = code.map(|code| Search {
        code,
        level,
        of,
        part: part.clone(),
    });
    let wanted = search.clone();
    let listed = visit
        .read(move |tx| {
            let permit = decide::<ReadCouncilSkills>(tx.actor(), ())?;
            let kept = people::kept_blind(tx)?;
            let size = i64::try_from(PAGE_SIZE).unwrap_or(50);
            let number = i64::try_from(page).unwrap_or(1);
            let found = match &wanted {
                Some(search) => Some(council::find_people(
                    tx,
                    &permit,
                    &kept,
                    search,
                    (number, size),
                )?),
                None => None,
            };
            Ok(Listed {
                found,
                records: council::count_records(tx, &permit)?,
                departments: departments(tx)?,
                families: council::list_families(tx, &permit)?,
                kept: kept.people().len(),
            })
        })
        .await?;
    let url = |path: &str| visit.url(path);
    let opens_people = VisiblePeople::directory(visit.actor()).is_ok();
    let asked = (search.as_ref(), level, of, &part, page);
    let page = FindPage::new(visit.words(), framework, asked, &listed, &url);
    visit.page(&page.leading_to_people(opens_people))
}
