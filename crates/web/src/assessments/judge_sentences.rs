//! Takes what was said of each sentence of a level; the answer to the level follows from it.

use super::answer::{Given, elsewhere, store_answer};
use super::form::{self, AnswerForm};
use super::{level, path_parts};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::assessments::{Rules, Verdict};
use sfia::{Level, SkillCode};
use store::rules::find_rules;

/// Saves the verdicts and the answer.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn judge_sentences(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let (code, level) = (path_parts::skill(&visit)?, path_parts::level(&visit)?);
    let fields = visit.fields(body, &form::SENTENCES).await?;
    let form = AnswerForm::parse(&fields)?;
    let asked = level::load(&visit, code).await?.ok_or(Problem::NotFound)?;
    let count = asked.count_sentences(level);
    let verdicts: Vec<Option<Verdict>> = (0..count)
        .map(|at| Verdict::from_word(fields.text(&format!("verdict-{at}"))))
        .collect();
    let mut errors = FieldErrors::none();
    for (at, verdict) in verdicts.iter().enumerate() {
        if verdict.is_none() {
            let message = visit.words().say("assessment-sentence-missing");
            errors.add(format!("verdict-{at}"), message);
        }
    }
    let verdicts: Vec<Verdict> = verdicts.into_iter().flatten().collect();
    let rules: Rules = visit.read(|tx| Ok(find_rules(tx)?)).await?.rules;
    let answer = rules.answer_of(&verdicts);
    if errors.is_empty() && answer.is_none() {
        errors.add(
            "verdict-0",
            visit.words().say("assessment-sentence-no-chance"),
        );
    }
    let Some(answer) = answer.filter(|_| errors.is_empty()) else {
        let page = asked.sentences(&visit, level, form.from, Some(&fields), &errors);
        return visit.invalid(&page.await?);
    };
    let (frameworks, base, sent) = (visit.app().frameworks, visit.url(""), form.clone());
    let taken = visit
        .write(&fields, move |tx| {
            let given = Given {
                code,
                level,
                answer,
                verdicts: &verdicts,
            };
            store_answer(tx, frameworks, &base, given, &sent)
        })
        .await;
    match taken {
        Err(Problem::Conflict) => changed(&visit, (code, level), &form, &fields).await,
        other => other,
    }
}

async fn changed(
    visit: &Visit,
    (code, level): (SkillCode, Level),
    form: &AnswerForm,
    fields: &Fields,
) -> Result<HttpResponse, Problem> {
    let asked = level::load(visit, code).await?.ok_or(Problem::NotFound)?;
    let mut errors = FieldErrors::none();
    errors.add("verdict-0", elsewhere(visit, asked.stored(level)));
    let page = asked.sentences(visit, level, form.from, Some(fields), &errors);
    visit.conflict(&page.await?)
}
