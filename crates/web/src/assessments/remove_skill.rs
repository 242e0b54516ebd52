//! Removes a skill that was added.

use super::draft_form::sent_already;
use super::{form, own, path_parts, paths};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use store::assessments;

/// Removes the skill with what was said of it, and leads back to the draft.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn remove_skill(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let code = path_parts::skill(&visit)?;
    let fields = visit.fields(body, &["assessment"]).await?;
    let id = form::assessment(&fields)?;
    let (frameworks, base) = (visit.app().frameworks, visit.url(""));
    visit
        .write(&fields, move |tx| {
            let permit = own::permit::<Assess>(tx.actor())?;
            let Some(open) = assessments::find_open_skill(tx, &permit, &id, code, frameworks)?
            else {
                return sent_already(tx, &base, &id);
            };
            let done = Done::to(format!("{base}{}", paths::ASSESSMENT));
            let own = own::load(tx, frameworks)?;
            let asked = own.asked(open.edition, frameworks).contains(&code);
            if asked || open.skill.is_none() {
                // Removed in another window, or part of the role by now.
                tx.leave_unchanged();
                return Ok(done);
            }
            assessments::remove_skill(tx, permit, &id, code)?;
            Ok(done.saying("assessment-removed"))
        })
        .await
}
