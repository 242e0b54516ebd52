//! Takes levels that were said outright in the table.

use super::draft_form::sent_already;
use super::{form, grid, own, paths};
use crate::args;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use engine::assessments::{AssessedSkill, Start};
use sfia::{Level, SkillCode};
use store::assessments::declare_skills;

/// Names of the form's fields.
const FIELDS: [&str; 4] = ["assessment", "version", "category", "level-*"];

/// Saves the levels that differ from what the answers come to.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn declare(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let id = form::assessment(&fields)?;
    let version = fields.text("version").parse().unwrap_or_default();
    let said: Vec<(SkillCode, String)> = fields
        .starting("level-")
        .filter_map(|(code, word)| Some((SkillCode::new(code).ok()?, word.to_owned())))
        .filter(|(_, word)| !word.is_empty())
        .collect();
    let category = fields.text("category").to_owned();
    let (frameworks, base, app) = (visit.app().frameworks, visit.url(""), visit.app_data());
    let back = paths::grid(&category);
    let taken = visit
        .write(&fields, move |tx| {
            let Some((_, draft)) = own::open_draft(tx, frameworks, &id)? else {
                return sent_already(tx, &base, &id);
            };
            let framework = frameworks.edition(draft.edition);
            let mut changed = Vec::new();
            for (code, word) in &said {
                let level: Option<Level> = word.parse().ok();
                let before = draft.find_skill(*code).cloned();
                let mut skill = before.unwrap_or_else(|| AssessedSkill::unanswered(*code, true));
                let standing = skill.standing(framework, Start::Unknown);
                let as_shown = standing.settled && standing.held == level;
                if as_shown && standing.developing.is_none() && skill.is_touched() {
                    continue;
                }
                let unknown = framework.find_skill(*code).is_none();
                if unknown || skill.declare(level, framework).is_err() {
                    let parts = args!["skill" => code.to_string(), "level" => word.as_str()];
                    let mut errors = FieldErrors::none();
                    let message = app.kit.words().say_with("assessment-grid-no-level", &parts);
                    errors.add(format!("level-{code}"), message);
                    return Err(Problem::Invalid(errors));
                }
                changed.push(skill);
            }
            let done = Done::to(format!("{base}{back}")).saying("assessment-saved");
            if changed.is_empty() {
                tx.leave_unchanged();
                return Ok(done);
            }
            let permit = own::permit::<Assess>(tx.actor())?;
            declare_skills(tx, permit, &id, version, &changed)?;
            Ok(done)
        })
        .await;
    let category = fields.text("category");
    match taken {
        Err(Problem::Invalid(errors)) => {
            let page = grid::page(&visit, category, Some(&fields), &errors).await?;
            visit.invalid(&page.ok_or(Problem::NotFound)?)
        }
        Err(Problem::Conflict) => {
            let mut errors = FieldErrors::none();
            errors.add("levels", visit.words().say("assessment-grid-changed"));
            let page = grid::page(&visit, category, Some(&fields), &errors).await?;
            visit.conflict(&page.ok_or(Problem::NotFound)?)
        }
        other => other,
    }
}
