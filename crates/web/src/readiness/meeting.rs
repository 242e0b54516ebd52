//! The meeting: disputed, gate and unknown questions, with how each role answered, and notes beside them.

use super::act::{refusal, seen};
use super::form;
use super::load::load;
use super::view::MeetingPage;
use super::{leading, round_id};
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::{Done, Visit};
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::readiness::QuestionId;
use engine::readiness::round::RoundAct;
use store::readiness::Acted;

/// Shows what the meeting talks about, once claims are final.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round, or its claims are not final.
pub async fn meeting(visit: Visit) -> Result<HttpResponse, Problem> {
    let shown = load(&visit, round_id(&visit)?).await?;
    shown.read.round.closed.as_ref().ok_or(Problem::NotFound)?;
    let none = FieldErrors::none();
    visit.page(&MeetingPage::new(
        visit.words(),
        &visit.url("/readiness"),
        &shown.read,
        (None, ""),
        &none,
    ))
}

/// Writes a note beside a question.
///
/// # Errors
/// [`Problem::NotFound`] if there is no such round.
pub async fn note(visit: Visit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit
        .fields(body, &["version", "question", "note-*"])
        .await?;
    let (id, seen) = (round_id(&visit)?, seen(&fields)?);
    let question = QuestionId::try_from(fields.text("question").to_owned())
        .map_err(|_| Problem::Unexpected("a note about no question"))?;
    let typed = fields.text(&format!("note-{question}")).to_owned();
    let list_url = visit.url("/readiness");
    let noted = match form::note(visit.words(), &question, &typed) {
        Ok(noted) => noted,
        Err(errors) => {
            let shown = load(&visit, id).await?;
            let kept = (Some(&question), typed.as_str());
            return visit.invalid(&MeetingPage::new(
                visit.words(),
                &list_url,
                &shown.read,
                kept,
                &errors,
            ));
        }
    };
    let act = RoundAct::Note(question.clone(), noted);
    let (own, to) = (id.clone(), format!("{list_url}/rounds/{id}"));
    let noted_for = question.clone();
    let outcome = visit
        .write(&fields, move |tx| {
            let permit = leading(tx)?;
            match store::readiness::act(tx, permit, &own, seen, &act)? {
                Acted::Done => {
                    Ok(Done::to(format!("{to}/meeting#q-{noted_for}")).saying("readiness-noted"))
                }
                Acted::Refused(refused) => Ok(Done::to(&to).noting(refusal(&refused))),
            }
        })
        .await;
    match outcome {
        Err(Problem::Conflict) => {
            let shown = load(&visit, id).await?;
            let mut errors = FieldErrors::none();
            let field = format!("note-{question}");
            errors.add(field, visit.words().say("readiness-note-meanwhile"));
            let kept = (Some(&question), typed.as_str());
            visit.conflict(&MeetingPage::new(
                visit.words(),
                &list_url,
                &shown.read,
                kept,
                &errors,
            ))
        }
        other => other,
    }
}
