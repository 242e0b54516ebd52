//! Takes the answer about one level of one attribute, and leads to the next question.

use super::answer::elsewhere;
use super::draft_form::{sent_already, was_sent_before};
use super::form::{self, AnswerForm};
use super::paths::{self, From};
use super::{attribute, own, path_parts};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::access::Assess;
use engine::assessments::{Answer, Responsibility, Start};
use sfia::{AttributeCode, Frameworks, Level};
use store::Write;
use store::assessments::save_attribute;

/// Saves the answer.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn answer_attribute(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let (code, level) = (path_parts::attribute(&visit)?, path_parts::level(&visit)?);
    let fields = visit.fields(body, &form::ANSWER).await?;
    let form = AnswerForm::parse(&fields)?;
    let Some(given) = form.answer else {
        if form.later {
            return Ok(visit.redirect(&Done::to(visit.url(paths::ASSESSMENT))));
        }
        let message = visit.words().say("assessment-answer-missing");
        return again(&visit, (code, level), &form, message, false).await;
    };
    let (frameworks, base) = (visit.app().frameworks, visit.url(""));
    let sent = form.clone();
    let taken = visit
        .write(&fields, move |tx| {
            take(tx, frameworks, &base, (code, level), given, &sent)
        })
        .await;
    match taken {
        Err(Problem::Conflict) => {
            let asked = attribute::load(&visit, code).await?;
            let stored = asked.and_then(|asked| asked.stored(level));
            let message = elsewhere(&visit, stored);
            again(&visit, (code, level), &form, message, true).await
        }
        other => other,
    }
}

fn take(
    tx: &mut Write<'_>,
    frameworks: &Frameworks,
    base: &str,
    (code, level): (AttributeCode, Level),
    given: Answer,
    form: &AnswerForm,
) -> Result<Done, Problem> {
    let Some((own, draft)) = own::open_draft(tx, frameworks, &form.assessment)? else {
        return sent_already(tx, base, &form.assessment);
    };
    let framework = frameworks.edition(draft.edition);
    if !Responsibility::asked(framework).any(|asked| asked == code) {
        return Err(Problem::NotFound);
    }
    let mut said = draft.responsibility;
    let stored = said.get(code, level);
    let own_window = stored != form.seen && was_sent_before(tx, &form.key)?;
    let seen = if own_window { stored } else { form.seen };
    let change = said
        .answer(code, level, given, seen)
        .map_err(|_| Problem::Conflict)?;
    let permit = own::permit::<Assess>(tx.actor())?;
    save_attribute(tx, permit, &form.assessment, code, (level, given), change)?;
    if form.later {
        let done = Done::to(format!("{base}{}", paths::ASSESSMENT));
        return Ok(done.saying("assessment-saved"));
    }
    let start = Start::of(None, own.role_level());
    if let Some(next) = said.standing(code, start).next {
        let path = paths::attribute(code, next, form.from);
        return Ok(Done::to(format!("{base}{path}")));
    }
    if form.from == From::Check {
        return Ok(Done::to(format!("{base}{}", paths::RESPONSIBILITY)));
    }
    own::lead_on(tx, frameworks, base)
}

async fn again(
    visit: &Visit,
    (code, level): (AttributeCode, Level),
    form: &AnswerForm,
    message: String,
    conflict: bool,
) -> Result<HttpResponse, Problem> {
    let asked = attribute::load(visit, code)
        .await?
        .ok_or(Problem::NotFound)?;
    let mut errors = FieldErrors::none();
    errors.add("answer", message);
    let page = asked.again(visit, level, form, &errors)?;
    if conflict {
        visit.conflict(&page)
    } else {
        visit.invalid(&page)
    }
}
