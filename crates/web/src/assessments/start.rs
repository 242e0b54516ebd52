//! Starts a draft: with the skills of the role, or with the answers that were sent last.

use super::{own, paths};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use engine::assessments::opening_skills;
use store::assessments;

/// Starts a draft, unless there is one, and leads to the first question, or to the answers to look through again.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn start(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &[]).await?;
    let (frameworks, edition) = (visit.app().frameworks, visit.organisation().edition);
    let base = visit.url("");
    visit
        .write(&fields, move |tx| {
            let framework = frameworks.edition(edition);
            let own = own::load(tx, frameworks)?;
            if own.draft.is_some() {
                tx.leave_unchanged();
                return Ok(Done::to(format!("{base}{}", paths::ASSESSMENT)));
            }
            let record = own::permit(tx.actor())?;
            let earlier = assessments::find_submitted(tx, &record)?;
            let asked = own.asked(edition, frameworks);
            let skills = opening_skills(earlier.as_ref(), &asked, framework);
            let permit = own::permit::<Assess>(tx.actor())?;
            let role = own.job.role.as_ref();
            assessments::start(tx, permit, role, edition, &skills)?;
            if earlier.is_some() {
                let check = format!("{base}{}", paths::CHECK);
                return Ok(Done::to(check).saying("assessment-started-again"));
            }
            let own = own::load(tx, frameworks)?;
            let draft = own.draft.as_ref().ok_or(Problem::NotFound)?;
            let next = own::next_path(&own, draft, framework, None);
            Ok(Done::to(format!("{base}{next}")))
        })
        .await
}
