//! One question: what could be shown, then the level.

use super::form::{AnswerTyped, FIELDS};
use super::load::{load, own, questions, sheet_id, sheet_url};
use super::view::{Place, QuestionPage, Standing};
use super::visit::SheetVisit;
use crate::kit::components::FieldErrors;
use crate::problem::Problem;
use crate::request::Done;
use actix_web::HttpResponse;
use actix_web::web::Payload;
use engine::readiness::Question;
use engine::readiness::round::{RoundRefused, Typed};
use store::readiness::{SheetRead, SheetSaved, save};

/// Shows the question with one's answer so far.
///
/// # Errors
/// [`Problem::NotFound`] if the sheet is not one's own, or asks no such question.
pub async fn question(visit: SheetVisit) -> Result<HttpResponse, Problem> {
    let read = load(&visit).await?;
    let (question, place) = place(&visit, &read)?;
    let typed = AnswerTyped::of(read.sheet.answers.get(&question.id));
    let none = FieldErrors::none();
    visit.page(&QuestionPage::new(
        visit.words(),
        &place,
        question,
        &typed,
        &none,
        Standing::of(&read),
    ))
}

/// The question named in the address, and where it stands on the sheet.
fn place<'a>(visit: &SheetVisit, read: &'a SheetRead) -> Result<(&'a Question, Place), Problem> {
    let named = visit.param("question")?;
    let all = questions(read);
    let number = all.iter().position(|one| one.id.as_str() == named);
    let number = number.ok_or(Problem::NotFound)?;
    let question = all.get(number).copied().ok_or(Problem::NotFound)?;
    let next = all.get(number + 1).map(|next| next.id.to_string());
    let place = Place {
        sheet_url: sheet_url(visit, read),
        number: number + 1,
        of: all.len(),
        next,
    };
    Ok((question, place))
}

/// Saves the answer and goes on to the next question.
///
/// # Errors
/// [`Problem::NotFound`] if the sheet is not one's own, or asks no such question.
pub async fn answer(visit: SheetVisit, body: Payload) -> Result<HttpResponse, Problem> {
    let fields = visit.fields(body, &FIELDS).await?;
    let typed = AnswerTyped::read(&fields);
    let read = load(&visit).await?;
    let (question, place) = place(&visit, &read)?;
    let page = |errors: &FieldErrors, typed: &AnswerTyped, standing: Standing| {
        QuestionPage::new(visit.words(), &place, question, typed, errors, standing)
    };
    let wanted = match typed.check(visit.words(), question) {
        Ok(wanted) => wanted,
        Err(errors) => return visit.invalid(&page(&errors, &typed, Standing::of(&read))),
    };
    if let Some(refused) = refusal(&visit, &wanted, typed.version).await? {
        let none = FieldErrors::none();
        let (standing, version) = match refused {
            RoundRefused::Conflict { theirs, .. } => {
                let version = theirs.as_ref().map_or(0, |answer| answer.version);
                let theirs = AnswerTyped::of(theirs.as_deref());
                (Standing::Elsewhere(theirs), version)
            }
            RoundRefused::SheetLocked(_) => (Standing::Locked, typed.version),
            _ => (Standing::Closed, typed.version),
        };
        let typed = AnswerTyped {
            version,
            ..typed.clone()
        };
        return visit.conflict(&page(&none, &typed, standing));
    }
    let to = match &place.next {
        Some(next) => format!("{}/questions/{next}", place.sheet_url),
        None => format!("{}/lock", place.sheet_url),
    };
    let (sheet, version) = (sheet_id(&visit)?, typed.version);
    visit
        .write(&fields, move |tx| {
            let permit = own(tx, &sheet)?;
            match save(tx, permit, &wanted, version)? {
                SheetSaved::Done | SheetSaved::Same => Ok(Done::to(&to)),
                SheetSaved::Refused(_) => Err(Problem::Conflict),
            }
        })
        .await
}

/// Why the rules would refuse this answer as things are, with what is there now.
async fn refusal(
    visit: &SheetVisit,
    wanted: &Typed,
    version: u32,
) -> Result<Option<RoundRefused>, Problem> {
    let (sheet, wanted) = (sheet_id(visit)?, wanted.clone());
    visit
        .read(move |tx| {
            let permit = own(tx, &sheet)?;
            Ok(store::readiness::would_refuse(
                tx, &permit, &wanted, version,
            )?)
        })
        .await
}
