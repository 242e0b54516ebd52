//! Takes the skills to go through.

use super::draft_form::sent_already;
use super::{choose, form, own};
use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use engine::assessments::narrowing::MOST_CHOSEN;
use engine::assessments::{self, BadChoice};
use sfia::SkillCode;
use store::assessments::choose_skills as keep;

/// Saves the choice and leads to the first level.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn choose_skills(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &["assessment", "chosen", "now"]).await?;
    let id = form::assessment(&fields)?;
    let (chosen, regular) = (codes(&fields, "chosen"), codes(&fields, "now"));
    let (frameworks, base, app) = (visit.app().frameworks, visit.url(""), visit.app_data());
    let taken = visit
        .write(&fields, move |tx| {
            let Some((own, draft)) = own::open_draft(tx, frameworks, &id)? else {
                return sent_already(tx, &base, &id);
            };
            let framework = frameworks.edition(draft.edition);
            let asked = own.asked(draft.edition, frameworks);
            let skills = assessments::choose(
                &draft.skills,
                &draft.candidates,
                &chosen,
                &regular,
                &asked,
                framework,
            )
            .map_err(|bad| Problem::Invalid(wrong(app.kit.words(), bad)))?;
            let permit = own::permit::<Assess>(tx.actor())?;
            keep(tx, permit, &id, &skills)?;
            own::lead_on(tx, frameworks, &base)
        })
        .await;
    match taken {
        Err(Problem::Invalid(errors)) => {
            let page = choose::page(&visit, Some(&fields), &errors).await?;
            visit.invalid(&page.ok_or(Problem::NotFound)?)
        }
        other => other,
    }
}

fn codes(fields: &Fields, name: &str) -> Vec<SkillCode> {
    let mut codes: Vec<SkillCode> = Vec::new();
    for code in fields.all(name) {
        if let Ok(code) = SkillCode::new(code)
            && !codes.contains(&code)
        {
            codes.push(code);
        }
    }
    codes
}

fn wrong(words: &Words, bad: BadChoice) -> FieldErrors {
    let message = match bad {
        BadChoice::None => words.say("assessment-choose-none"),
        BadChoice::TooMany(count) => words.say_with(
            "assessment-choose-too-many",
            &args!["count" => count, "most" => MOST_CHOSEN],
        ),
        BadChoice::NotOffered(code) => words.say_with(
            "assessment-choose-foreign",
            &args!["skill" => code.to_string()],
        ),
    };
    let mut errors = FieldErrors::none();
    errors.add("chosen", message);
    errors
}
