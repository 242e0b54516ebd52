//! What roles ask for across the council, in full.

use super::view::NeedsPage;
use crate::problem::Problem;
use crate::request::Visit;
use actix_web::HttpResponse;
use engine::access::{ReadCouncilSkills, decide};
use engine::council::{needs as needs_of, thinly_covered};
use store::council::{self, Among, LevelsOf, Part};
use store::people;

/// Shows every skill that roles ask for, and every critical one that hangs on too few people.
///
/// # Errors
/// [`Problem::NotFound`] for anybody but a Head of Profession or a deputy.
pub async fn needs(visit: Visit) -> Result<HttpResponse, Problem> {
    let framework = visit.app().frameworks.edition(visit.organisation().edition);
    let (needs, cover, records, kept) = visit
        .read(move |tx| {
            let permit = decide::<ReadCouncilSkills>(tx.actor(), ())?;
            let (kept, among) = (people::kept_blind(tx)?, Among::council(&permit));
            let whole = Part::default();
            let endorsed = council::count_levels(tx, (&among, &whole), &kept, LevelsOf::Endorsed)?;
            let roles = council::list_role_skills(tx, &among)?;
            let asking = council::count_needs(tx, &among, &kept)?;
            let cover = thinly_covered(framework, roles.iter().map(Vec::as_slice), &endorsed);
            let records = council::count_records(tx, &permit)?;
            Ok((
                needs_of(framework, asking),
                cover,
                records,
                kept.people().len(),
            ))
        })
        .await?;
    let url = |path: &str| visit.url(path);
    let page = NeedsPage::new(visit.words(), framework, (&needs, &cover), &url);
    visit.page(&page.leaving_out(visit.words(), &records, kept))
}
