//! Skills across the council: the state of things, each line leading on.

use super::view::{Overview, Seen};
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ReadCouncilSkills, decide};
use engine::council::{needs, thinly_covered};
use store::council::{self, Among, LevelsOf, Part};
use store::{people, rules};

/// Shows what waits, how old records are, what roles lack and what hangs on too few people.
///
/// # Errors
/// [`Problem::NotFound`] for anybody but a Head of Profession or a deputy.
pub async fn show(visit: Visit) -> Result<HttpResponse, Problem> {
    let framework = visit.app().frameworks.edition(visit.organisation().edition);
    let seen = visit
        .read(move |tx| {
            let permit = decide::<ReadCouncilSkills>(tx.actor(), ())?;
            let (kept, among) = (people::kept_blind(tx)?, Among::council(&permit));
            let whole = Part::default();
            let endorsed = council::count_levels(tx, (&among, &whole), &kept, LevelsOf::Endorsed)?;
            let roles = council::list_role_skills(tx, &among)?;
            let asking = council::count_needs(tx, &among, &kept)?;
            Ok(Seen {
                records: council::count_records(tx, &permit)?,
                old: council::count_old(tx, &permit)?,
                years: rules::find_rules(tx)?.rules.period_years,
                talks: council::count_talks(tx, &permit)?,
                needs: needs(framework, asking),
                cover: thinly_covered(framework, roles.iter().map(Vec::as_slice), &endorsed),
                kept: kept.people().len(),
            })
        })
        .await?;
    let url = |path: &str| visit.url(path);
    visit.page(&Overview::new(visit.words(), framework, &seen, &url))
}
