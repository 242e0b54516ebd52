//! Job evaluation: what was recorded, what changed since, and HR's word on it.

use super::act_form::{invalid, reason, seen};
use super::load::{Loaded, load, reading};
use super::view::{EvaluationPage, Sent};
use super::{job_id, words};
use crate::args;
use crate::kit::components::FieldErrors;
use crate::kit::{Words, dates};
use crate::problem::Problem;
use crate::request::{Done, Fields, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use chrono::NaiveDate;
use engine::access::decide;
use engine::ids::JobDescriptionId;
use engine::jobs::JobContent;
use engine::jobs::approval::{Act, EvaluationField, EvaluationOutcome, EvaluationProblem};
use store::jobs::{self, MayActOnJob};

const FIELDS: [&str; 6] = ["act", "changes", "scheme", "on", "outcome", "wording-words"];

/// A job description, and what the version says whose evaluation is spoken of.
pub(crate) struct Judged {
    pub(super) loaded: Loaded,
    pub(super) content: JobContent,
}

/// Shows it.
///
/// # Errors
/// [`Problem::NotFound`] for those who may not read it.
pub async fn show_evaluation(visit: Visit) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let page = page(&visit, &id, &Sent::nothing()).await?;
    visit.page(&page)
}

async fn page(
    visit: &Visit,
    id: &JobDescriptionId,
    sent: &Sent<'_>,
) -> Result<EvaluationPage, Problem> {
    let own = id.clone();
    let judged = visit
        .read(move |tx| {
            let permit = reading(tx, &own)?;
            let loaded = load(tx, &own)?;
            let version = loaded.found.description.judged();
            let number = version.ok_or(Problem::NotFound)?.number;
            let content = jobs::find_content(tx, &permit, number)?.content;
            Ok(Judged { loaded, content })
        })
        .await?;
    EvaluationPage::new(visit.words(), &visit.url("/jobs"), &judged, sent)
}

/// Records what HR says.
///
/// # Errors
/// [`Problem`] from the form or the database.
pub async fn evaluate(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let id = job_id(&visit)?;
    let fields = visit.fields(body, &FIELDS).await?;
    // Whoever may not read it gets one answer, whatever the form says.
    let asked = id.clone();
    visit
        .read(move |tx| reading(tx, &asked).map(|_| ()))
        .await?;
    let seen = seen(&fields)?;
    let today = dates::london_day(visit.now().utc());
    let parsed = parse(&fields, visit.words(), today);
    let (act, written) = match parsed {
        Ok(parsed) => parsed,
        Err(Problem::Invalid(errors)) => {
            let page = page(&visit, &id, &Sent::of(&fields, &errors)).await?;
            return visit.invalid(&page);
        }
        Err(other) => return Err(other),
    };
    let (app, own) = (visit.app_data(), id.clone());
    let back = visit.url(&format!("/jobs/{id}/evaluation"));
    let taken = visit
        .write(&fields, move |tx| {
            let facts = jobs::facts(tx, &own)?;
            let may = MayActOnJob::Evaluator(decide(tx.actor(), facts)?);
            match jobs::act(tx, may, seen, &act, &written)? {
                Ok(_) => Ok(Done::to(back.as_str()).saying(words::said(&act))),
                Err(refused) => {
                    let message = words::refused(app.kit.words(), &refused, "");
                    Err(invalid("state", message))
                }
            }
        })
        .await;
    match taken {
        Err(Problem::Invalid(errors)) => {
            let page = page(&visit, &id, &Sent::of(&fields, &errors)).await?;
            visit.invalid(&page)
        }
        Err(Problem::Conflict) => {
            let none = FieldErrors::none();
            let page = page(&visit, &id, &Sent::of(&fields, &none).stale()).await?;
            visit.conflict(&page)
        }
        other => other,
    }
}

/// Errors of the fields come as [`Problem::Invalid`].
fn parse(fields: &Fields, words: &Words, today: NaiveDate) -> Result<(Act, String), Problem> {
    match fields.text("act") {
        "wording-only" => {
            let written = reason(fields, "wording-words", words, false)?;
            Ok((Act::WordingOnly, written))
        }
        "evaluate" => {
            let typed = dates::parse(fields.text("on"));
            let (scheme, outcome) = (fields.text("scheme"), fields.text("outcome"));
            match EvaluationOutcome::parse(scheme, typed.ok(), outcome, today) {
                Ok(outcome) => Ok((Act::Evaluate(outcome), String::new())),
                Err(problems) => {
                    let mut errors = FieldErrors::none();
                    for (field, problem) in problems {
                        let (name, message) = explain(words, field, problem);
                        errors.add(name, message);
                    }
                    Err(Problem::Invalid(errors))
                }
            }
        }
        _ => Err(Problem::Unexpected("an unknown act")),
    }
}

fn explain(
    words: &Words,
    field: EvaluationField,
    problem: EvaluationProblem,
) -> (&'static str, String) {
    let name = match field {
        EvaluationField::Scheme => "scheme",
        EvaluationField::On => "on",
        EvaluationField::Outcome => "outcome",
    };
    let message = match (field, problem) {
        (EvaluationField::On, EvaluationProblem::OutOfRange) => {
            words.say("job-approval-evaluated-on-range")
        }
        (EvaluationField::On, _) => words.say("job-approval-date-wrong"),
        (_, EvaluationProblem::TooLong { most }) => {
            words.say_with("job-approval-line-long", &args!["most" => most])
        }
        (EvaluationField::Scheme, _) => words.say("job-approval-scheme-missing"),
        (EvaluationField::Outcome, _) => words.say("job-approval-outcome-missing"),
    };
    (name, message)
}
