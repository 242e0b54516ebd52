//! Saves when a skill was last used, and the note.

use super::draft_form::{self, Opened};
use super::form::{self, DetailsForm};
use super::paths;
use super::{details, own, path_parts};
use crate::args;
use crate::kit::Words;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use sfia::{Frameworks, SkillCode};
use store::Write;
use store::assessments::save_details;

/// Saves the details and leads on.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn describe(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let code = path_parts::skill(&visit)?;
    let fields = visit.fields(body, &form::DETAILS).await?;
    let form = match DetailsForm::parse(&fields, visit.words()) {
        Ok(form) => form,
        Err(Problem::Invalid(errors)) => return invalid(&visit, code, &fields, &errors).await,
        Err(other) => return Err(other),
    };
    let (frameworks, base, app) = (visit.app().frameworks, visit.url(""), visit.app_data());
    let saved = visit
        .write(&fields, move |tx| {
            save(tx, app.kit.words(), frameworks, &base, code, &form)
        })
        .await;
    match saved {
        Err(Problem::Invalid(errors)) => invalid(&visit, code, &fields, &errors).await,
        Err(Problem::Conflict) => changed_elsewhere(&visit, code, &fields).await,
        other => other,
    }
}

fn save(
    tx: &mut Write<'_>,
    words: &Words,
    frameworks: &Frameworks,
    base: &str,
    code: SkillCode,
    form: &DetailsForm,
) -> Result<Done, Problem> {
    let (edition, skill, start) =
        match draft_form::open(tx, frameworks, base, &form.assessment, code)? {
            Opened::Skill(edition, skill, start) => (edition, skill, start),
            Opened::Elsewhere(done) => return Ok(done),
        };
    let framework = frameworks.edition(edition);
    let standing = skill.standing(framework, start);
    let refused = match form.used {
        None => (!form.later && !standing.is_nothing()).then_some("assessment-used-missing"),
        Some(used) if skill.fitting_last_used().contains(&used) => None,
        Some(_) => Some("assessment-used-too-long-ago"),
    };
    if let Some(refused) = refused {
        let mut errors = FieldErrors::none();
        errors.add("used", words.say(refused));
        return Err(Problem::Invalid(errors));
    }
    if details::says_the_same(&skill, form) {
        tx.leave_unchanged();
    } else {
        let news = form.seen != details::mark(&skill);
        if news && !draft_form::was_sent_before(tx, &form.key)? {
            return Err(Problem::Conflict);
        }
        let permit = own::permit::<Assess>(tx.actor())?;
        save_details(tx, permit, &form.assessment, code, form.used, &form.note)?;
    }
    if form.later {
        let done = Done::to(format!("{base}{}", paths::ASSESSMENT));
        return Ok(done.saying("assessment-saved"));
    }
    if let Some(page) = form.from.page(code) {
        return Ok(Done::to(format!("{base}{page}")));
    }
    let own = own::load(tx, frameworks)?;
    let draft = own.draft.as_ref().ok_or(Problem::NotFound)?;
    let next = own::next_path(&own, draft, framework, Some(code));
    Ok(Done::to(format!("{base}{next}")))
}

async fn invalid(
    visit: &Visit,
    code: SkillCode,
    fields: &Fields,
    errors: &FieldErrors,
) -> Result<HttpResponse, Problem> {
    let loaded = details::load(visit, code).await?.ok_or(Problem::NotFound)?;
    visit.invalid(&details::again(visit, &loaded, fields, errors))
}

async fn changed_elsewhere(
    visit: &Visit,
    code: SkillCode,
    fields: &Fields,
) -> Result<HttpResponse, Problem> {
    let loaded = details::load(visit, code).await?.ok_or(Problem::NotFound)?;
    let words = visit.words();
    let note = loaded.1.note.as_str();
    let message = if note.is_empty() {
        words.say("assessment-details-elsewhere-empty")
    } else {
        words.say_with("assessment-details-elsewhere", &args!["note" => note])
    };
    let mut errors = FieldErrors::none();
    errors.add("note", message);
    visit.conflict(&details::again(visit, &loaded, fields, &errors))
}
