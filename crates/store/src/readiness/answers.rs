//! One's own sheet: reading it, saving an answer, locking it. Nobody else reads what it says.
//!
//! Saving counts no change of the round: many answer at once, and none of it makes a form of the lead's out of date.

use super::list::OwnSheet;
use super::read::{MISSING, RoundRead, find_row, finish};
use super::row::{AnswerRow, RespondentRow, claim_words};
use super::write::SUBJECT;
use crate::audit::AuditEntry;
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{readiness_answers, readiness_respondents};
use crate::unit::{Read, Write};
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::access::{AnswerReadiness, Permit, RespondentFacts};
use engine::ids::{Id, PersonId, ReadinessRoundId, RespondentId};
use engine::readiness::questionnaire::Questionnaire;
use engine::readiness::round::{
    Answer, NotAsked, Round, RoundAct, RoundAround, RoundBy, RoundRefused, Saving, Sheet,
    SheetState, Typed,
};

/// What the policy needs to know of somebody named to answer. One query.
///
/// # Errors
/// [`StoreError::NotFound`] if the organisation has nobody named so.
pub fn find_facts(
    tx: &mut Read<'_>,
    respondent: &RespondentId,
) -> Result<RespondentFacts, StoreError> {
    type Row = (
        AsText<RespondentId>,
        AsText<ReadinessRoundId>,
        Option<AsText<PersonId>>,
    );
    let row: Option<Row> = readiness_respondents::table
        .filter(readiness_respondents::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::id.eq(respondent.as_str()))
        .select((
            readiness_respondents::id,
            readiness_respondents::round_id,
            readiness_respondents::person_id,
        ))
        .first(tx.conn())
        .optional()?;
    let (respondent, round, person) = row.ok_or(StoreError::NotFound("sheet"))?;
    Ok(RespondentFacts {
        respondent: respondent.into_inner(),
        round: round.into_inner(),
        person: person.map(AsText::into_inner),
    })
}

/// One's own sheet with its round.
#[derive(Clone, Debug)]
pub struct SheetRead {
    /// The round with this sheet and no other.
    pub round: Round,
    /// The questionnaire as it is asked.
    pub questionnaire: Questionnaire,
    /// What a council of this kind is not asked.
    pub not_asked: NotAsked,
    /// What lists say of the sheet.
    pub line: OwnSheet,
    /// The sheet.
    pub sheet: Sheet,
}

/// One's own sheet. Four queries.
///
/// # Errors
/// [`StoreError::NotFound`] if it is gone.
pub fn load_sheet(
    tx: &mut Read<'_>,
    permit: &Permit<AnswerReadiness>,
) -> Result<SheetRead, StoreError> {
    let facts = permit.resource();
    let row = find_row(tx, &facts.round)?.ok_or(MISSING)?;
    let named: Option<RespondentRow> = readiness_respondents::table
        .filter(readiness_respondents::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::id.eq(facts.respondent.as_str()))
        .select(RespondentRow::as_select())
        .first(tx.conn())
        .optional()?;
    let named = named.ok_or(StoreError::NotFound("sheet"))?;
    let answers: Vec<AnswerRow> = readiness_answers::table
        .filter(readiness_answers::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_answers::respondent_id.eq(facts.respondent.as_str()))
        .select(AnswerRow::as_select())
        .load(tx.conn())?;
    let mut sheet = named.sheet(row.is_over());
    for answer in answers {
        let answer = answer.answer()?;
        sheet.answers.insert(answer.typed.question.clone(), answer);
    }
    let answering = (vec![named.respondent()], vec![sheet.clone()]);
    let read = finish(tx, row, answering, Vec::new(), Vec::new())?;
    let RoundRead {
        round,
        questionnaire,
        not_asked,
        closes,
        ..
    } = read;
    let line = OwnSheet {
        respondent: facts.respondent.clone(),
        role: sheet.role,
        stage: round.stage,
        state: round.state,
        closes,
        locked: match sheet.state {
            SheetState::Locked(at) => Some(at),
            SheetState::Open | SheetState::NotLocked => None,
        },
    };
    Ok(SheetRead {
        round,
        questionnaire,
        not_asked,
        line,
        sheet,
    })
}

/// What came of saving or locking. Only [`SheetSaved::Done`] has changed anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetSaved {
    /// It is done.
    Done,
    /// It said so already.
    Same,
    /// The rules refuse it; what was typed is in the refusal.
    Refused(RoundRefused),
}

/// Saves one answer, from a form that was made from version `based_on` of it; 0 where there was none.
///
/// # Errors
/// [`StoreError::NotFound`] if the sheet is gone.
pub fn save(
    tx: &mut Write<'_>,
    permit: Permit<AnswerReadiness>,
    typed: &Typed,
    based_on: u32,
) -> Result<SheetSaved, StoreError> {
    let read = load_sheet(tx, &permit)?;
    let act = RoundAct::Save(typed.clone(), based_on);
    let (round, saving) = match take(tx, &permit, read, &act) {
        Ok(taken) => taken,
        Err(refused) => {
            tx.leave_unchanged();
            return Ok(SheetSaved::Refused(refused));
        }
    };
    let sheet = round.find_sheet(&permit.resource().respondent);
    let answer = sheet.and_then(|sheet| sheet.answers.get(&typed.question));
    let (Some(Saving::Saved(_)), Some(answer)) = (saving, answer) else {
        tx.leave_unchanged();
        return Ok(SheetSaved::Same);
    };
    write_answer(tx, &permit.resource().respondent, answer)?;
    note_beginning(tx, &permit.resource().respondent)?;
    // Which question it was says something of the sheet, so the trail says that one was answered and no more.
    tx.audit(AuditEntry::new(
        "save-readiness-answer",
        SUBJECT,
        round.id.as_str(),
    ))?;
    Ok(SheetSaved::Done)
}

fn take(
    tx: &Read<'_>,
    permit: &Permit<AnswerReadiness>,
    read: SheetRead,
    act: &RoundAct,
) -> Result<(Round, Option<Saving>), RoundRefused> {
    let by = RoundBy::Respondent(permit.resource().respondent.clone());
    let around = RoundAround {
        questions: read.questionnaire.questions(),
        not_asked: &read.not_asked,
        open_readings: 0,
    };
    let mut round = read.round;
    let change = round.apply(act, &by, tx.now(), &around)?;
    Ok((round, change.saving))
}

/// Notes when the first answer was saved.
fn note_beginning(tx: &mut Write<'_>, respondent: &RespondentId) -> Result<(), StoreError> {
    let row = readiness_respondents::table
        .filter(readiness_respondents::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::id.eq(respondent.as_str()))
        .filter(readiness_respondents::began_at.is_null());
    diesel::update(row)
        .set(readiness_respondents::began_at.eq(Some(tx.now().utc())))
        .execute(tx.conn())?;
    Ok(())
}

fn write_answer(
    tx: &mut Write<'_>,
    respondent: &RespondentId,
    answer: &Answer,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let (claim, reason) = claim_words(answer.typed.claim.as_ref());
    let (question, shown) = (answer.typed.question.as_str(), answer.typed.shown.as_str());
    let values = (
        readiness_answers::shown_text.eq(shown),
        readiness_answers::claim.eq(&claim),
        readiness_answers::reason_text.eq(reason),
        readiness_answers::saved_at.eq(Moment::from(answer.at)),
        readiness_answers::version.eq(i64::from(answer.version)),
    );
    if answer.version == 1 {
        let key = (
            readiness_answers::org_id.eq(organisation),
            readiness_answers::respondent_id.eq(respondent.as_str()),
            readiness_answers::question_id.eq(question),
        );
        diesel::insert_into(readiness_answers::table)
            .values((key, values))
            .execute(tx.conn())?;
        return Ok(());
    }
    let row = readiness_answers::table
        .filter(readiness_answers::org_id.eq(organisation))
        .filter(readiness_answers::respondent_id.eq(respondent.as_str()))
        .filter(readiness_answers::question_id.eq(question));
    diesel::update(row).set(values).execute(tx.conn())?;
    Ok(())
}

/// Locks the sheet. It never changes again, and counts.
///
/// # Errors
/// [`StoreError::NotFound`] if the sheet is gone.
pub fn lock(tx: &mut Write<'_>, permit: Permit<AnswerReadiness>) -> Result<SheetSaved, StoreError> {
    let read = load_sheet(tx, &permit)?;
    let round = match take(tx, &permit, read, &RoundAct::Lock) {
        Ok((round, _)) => round,
        Err(refused) => {
            tx.leave_unchanged();
            return Ok(SheetSaved::Refused(refused));
        }
    };
    let row = readiness_respondents::table
        .filter(readiness_respondents::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::id.eq(permit.resource().respondent.as_str()));
    diesel::update(row)
        .set(readiness_respondents::locked_at.eq(Some(tx.now().utc())))
        .execute(tx.conn())?;
    tx.audit(AuditEntry::new(
        "lock-readiness-sheet",
        SUBJECT,
        round.id.as_str(),
    ))?;
    Ok(SheetSaved::Done)
}

/// Why the rules would refuse an answer as things are, if they would. Changes nothing.
///
/// # Errors
/// [`StoreError::NotFound`] if the sheet is gone.
pub fn would_refuse(
    tx: &mut Read<'_>,
    permit: &Permit<AnswerReadiness>,
    typed: &Typed,
    based_on: u32,
) -> Result<Option<RoundRefused>, StoreError> {
    let read = load_sheet(tx, permit)?;
    let act = RoundAct::Save(typed.clone(), based_on);
    Ok(take(tx, permit, read, &act).err())
}
