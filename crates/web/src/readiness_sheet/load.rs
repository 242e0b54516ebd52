//! One's own sheet, behind the policy.

use super::visit::SheetVisit;
use crate::problem::Problem;
use engine::access::{AnswerReadiness, Permit, decide};
use engine::ids::{Id, RespondentId};
use engine::readiness::Question;
use engine::readiness::round::asked;
use store::Read;
use store::readiness::{SheetRead, find_facts, load_sheet};

/// The sheet named in the address.
pub(super) fn sheet_id(visit: &SheetVisit) -> Result<RespondentId, Problem> {
    visit.param("sheet").map(RespondentId::from_text)
}

/// Leave to read and fill in a sheet, for whom it is.
pub(crate) fn own(
    tx: &mut Read<'_>,
    sheet: &RespondentId,
) -> Result<Permit<AnswerReadiness>, Problem> {
    let facts = find_facts(tx, sheet)?;
    Ok(decide(tx.actor(), facts)?)
}

/// One's own sheet. One of a round that was not opened yet is not there.
pub(super) async fn load(visit: &SheetVisit) -> Result<SheetRead, Problem> {
    let sheet = sheet_id(visit)?;
    visit
        .read(move |tx| {
            let permit = own(tx, &sheet)?;
            let read = load_sheet(tx, &permit)?;
            if read.round.state == engine::readiness::round::RoundState::Preparing {
                return Err(Problem::NotFound);
            }
            Ok(read)
        })
        .await
}

/// What the sheet asks, in order.
pub(crate) fn questions(read: &SheetRead) -> Vec<&Question> {
    asked(
        read.sheet.role,
        read.questionnaire.questions(),
        &read.not_asked,
    )
}

/// Where the sheet's pages begin.
pub(super) fn sheet_url(visit: &SheetVisit, read: &SheetRead) -> String {
    visit.sheet_url(&read.line.respondent)
}
