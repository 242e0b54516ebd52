//! Takes which skills of a group were used.

use super::draft_form::sent_already;
use super::{form, group, own, path_parts, paths};
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use engine::assessments::{LastUsed, groups};
use sfia::SkillCode;
use store::assessments::save_group;

/// Saves the group: what is ticked was used in the period, what is not was not. Leads to the next group, or to the
/// choice.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn say_used(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let number = path_parts::group(&visit)?;
    let fields = visit.fields(body, &["assessment", "used", "then"]).await?;
    let id = form::assessment(&fields)?;
    let later = fields.text("then") == "later";
    let ticked: Vec<SkillCode> = fields
        .all("used")
        .into_iter()
        .filter_map(|code| SkillCode::new(code).ok())
        .collect();
    let (frameworks, base) = (visit.app().frameworks, visit.url(""));
    visit
        .write(&fields, move |tx| {
            let found = group::load(tx, frameworks)?;
            let Some((_, draft)) = found.filter(|(_, draft)| draft.id == id) else {
                return sent_already(tx, &base, &id);
            };
            let all: Vec<_> = groups(&draft.candidates).collect();
            let group = all.get(number - 1).ok_or(Problem::NotFound)?;
            let offered: Vec<SkillCode> = draft.candidates.iter().map(|one| one.code).collect();
            let said: Vec<(SkillCode, LastUsed)> = group
                .iter()
                .map(|one| match (ticked.contains(&one.code), one.used) {
                    (false, _) => (one.code, LastUsed::Before),
                    (true, Some(LastUsed::Now)) => (one.code, LastUsed::Now),
                    (true, _) => (one.code, LastUsed::InPeriod),
                })
                .collect();
            let permit = own::permit::<Assess>(tx.actor())?;
            save_group(tx, permit, &id, &offered, &said)?;
            if later {
                let done = Done::to(format!("{base}{}", paths::ASSESSMENT));
                return Ok(done.saying("assessment-saved"));
            }
            let next = match all.len() {
                count if number < count => paths::group(number + 1),
                _ => paths::CHOOSE.to_owned(),
            };
            Ok(Done::to(format!("{base}{next}")))
        })
        .await
}
