//! Adds a further skill to the draft.

use super::draft_form::sent_already;
use super::paths::{self, From};
use super::{form, own};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use store::assessments;

/// Adds the skill, unless it is there, and leads to its first question.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn add_skill(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["assessment", "skill"]).await?;
    let (id, code) = (form::assessment(&fields)?, form::skill(&fields)?);
    let (frameworks, base) = (visit.app().frameworks, visit.url(""));
    visit
        .write(&fields, move |tx| {
            let permit = own::permit::<Assess>(tx.actor())?;
            let Some(open) = assessments::find_open_skill(tx, &permit, &id, code, frameworks)?
            else {
                return sent_already(tx, &base, &id);
            };
            let framework = frameworks.edition(open.edition);
            if framework.find_skill(code).is_none() {
                return Err(Problem::Unexpected("a skill that the edition lacks"));
            }
            let own = own::load(tx, frameworks)?;
            let there = own.draft.as_ref().and_then(|draft| draft.find_skill(code));
            if open.skill.is_some() {
                tx.leave_unchanged();
            } else {
                // A skill that the role asks for is not one's own addition.
                assessments::add_skill(tx, permit, &id, code, there.is_none())?;
            }
            let answered = there.is_some_and(|skill| !skill.answers.is_empty());
            let first = engine::assessments::first_level(framework, code, open.start);
            let next = match first.filter(|_| !answered) {
                Some(level) => paths::level(code, level, From::Flow),
                None => paths::skill(code),
            };
            Ok(Done::to(format!("{base}{next}")))
        })
        .await
}
