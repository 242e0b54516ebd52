//! One round, for whoever leads it.

use super::row::{AnswerRow, Beside, NoteRow, RespondentRow, RoundRow};
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{
    people, readiness_answers, readiness_guests, readiness_notes, readiness_respondents,
    readiness_rounds,
};
use crate::unit::Read;
use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{LeadReadiness, Permit};
use engine::ids::{Id, PersonId, ReadinessRoundId};
use engine::readiness::questionnaire::Questionnaire;
use engine::readiness::round::{MeetingNote, NotAsked, Respondent, Round, RoundState, Sheet};
use engine::time::Instant;
use std::collections::HashMap;

pub(super) const MISSING: StoreError = StoreError::NotFound("readiness round");

/// Somebody named to answer, with their name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Who; nobody of the people list for a guest.
    pub person: Option<PersonId>,
    /// What they are called.
    pub name: String,
    /// When a guest was last sent their link.
    pub sent: Option<Instant>,
}

/// A round as whoever leads it needs it. Pages of the lead show which sheets are locked, and of what they say only what
/// is true of all together.
#[derive(Clone, Debug)]
pub struct RoundRead {
    /// The round with all sheets.
    pub round: Round,
    /// The questionnaire as it is asked.
    pub questionnaire: Questionnaire,
    /// What a council of this kind is not asked.
    pub not_asked: NotAsked,
    /// The day told to those who answer.
    pub closes: NaiveDate,
    /// Why it was given up, if it was.
    pub ended: String,
    /// Names of those who answer, in the order of [`Round::respondents`].
    pub names: Vec<Named>,
}

/// A round with everything in it. Six queries.
///
/// # Errors
/// [`StoreError::NotFound`] if the organisation has no such round.
pub fn load_round(
    tx: &mut Read<'_>,
    _permit: &Permit<LeadReadiness>,
    id: &ReadinessRoundId,
) -> Result<RoundRead, StoreError> {
    load_any(tx, id)
}

/// [`load_round`] for work that was admitted elsewhere.
pub(super) fn load_any(tx: &mut Read<'_>, id: &ReadinessRoundId) -> Result<RoundRead, StoreError> {
    let row = find_row(tx, id)?.ok_or(MISSING)?;
    let (rows, names) = list_named(tx, id)?;
    let mut answers = list_answers(tx, id)?;
    let notes = list_notes(tx, id)?;
    let is_over = row.is_over();
    let mut sheets = Vec::new();
    let respondents: Vec<Respondent> = rows.iter().map(RespondentRow::respondent).collect();
    for row in &rows {
        let mut sheet = row.sheet(is_over);
        for answer in answers
            .remove(sheet.respondent.as_str())
            .unwrap_or_default()
        {
            let answer = answer.answer()?;
            sheet.answers.insert(answer.typed.question.clone(), answer);
        }
        sheets.push(sheet);
    }
    finish(tx, row, (respondents, sheets), notes, names)
}

/// Puts a round together with what its council is not asked.
pub(super) fn finish(
    tx: &mut Read<'_>,
    row: RoundRow,
    answering: (Vec<Respondent>, Vec<Sheet>),
    notes: Vec<MeetingNote>,
    names: Vec<Named>,
) -> Result<RoundRead, StoreError> {
    let kind = crate::organisations::load(tx)?.kind;
    let (round, beside) = row.with(tx.organisation(), answering, notes)?;
    let Beside {
        questionnaire,
        closes,
        ended,
    } = beside;
    Ok(RoundRead {
        not_asked: NotAsked::of(kind, questionnaire.questions()),
        round,
        questionnaire,
        closes,
        ended,
        names,
    })
}

pub(super) fn find_row(
    tx: &mut Read<'_>,
    id: &ReadinessRoundId,
) -> Result<Option<RoundRow>, StoreError> {
    Ok(readiness_rounds::table
        .filter(readiness_rounds::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_rounds::id.eq(id.as_str()))
        .select(RoundRow::as_select())
        .first(tx.conn())
        .optional()?)
}

/// Those who answer, in the order in which they were named, and what they are called.
fn list_named(
    tx: &mut Read<'_>,
    id: &ReadinessRoundId,
) -> Result<(Vec<RespondentRow>, Vec<Named>), StoreError> {
    type Row = (
        RespondentRow,
        Option<String>,
        Option<String>,
        Option<String>,
        Option<Moment>,
    );
    let rows: Vec<Row> = readiness_respondents::table
        .left_join(
            people::table.on(people::org_id
                .eq(readiness_respondents::org_id)
                .and(readiness_respondents::person_id.eq(people::id.nullable()))),
        )
        .left_join(
            readiness_guests::table.on(readiness_guests::org_id
                .eq(readiness_respondents::org_id)
                .and(readiness_respondents::guest_id.eq(readiness_guests::id.nullable()))),
        )
        .filter(readiness_respondents::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::round_id.eq(id.as_str()))
        .order((readiness_respondents::named_at, readiness_respondents::id))
        .select((
            RespondentRow::as_select(),
            people::id.nullable(),
            people::name.nullable(),
            readiness_guests::name.nullable(),
            readiness_guests::sent_at.nullable(),
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(row, person, name, guest, sent)| {
            let named = Named {
                person: person.map(PersonId::from_text),
                name: name.or(guest).unwrap_or_default(),
                sent: sent.map(Instant::from),
            };
            (row, named)
        })
        .unzip())
}

fn list_answers(
    tx: &mut Read<'_>,
    id: &ReadinessRoundId,
) -> Result<HashMap<String, Vec<AnswerRow>>, StoreError> {
    let rows: Vec<AnswerRow> = readiness_answers::table
        .inner_join(
            readiness_respondents::table.on(readiness_respondents::org_id
                .eq(readiness_answers::org_id)
                .and(readiness_respondents::id.eq(readiness_answers::respondent_id))),
        )
        .filter(readiness_answers::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::round_id.eq(id.as_str()))
        .select(AnswerRow::as_select())
        .load(tx.conn())?;
    let mut answers: HashMap<String, Vec<AnswerRow>> = HashMap::new();
    for row in rows {
        let whose = row.respondent_id.0.as_str().to_owned();
        answers.entry(whose).or_default().push(row);
    }
    Ok(answers)
}

fn list_notes(tx: &mut Read<'_>, id: &ReadinessRoundId) -> Result<Vec<MeetingNote>, StoreError> {
    let rows: Vec<NoteRow> = readiness_notes::table
        .filter(readiness_notes::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_notes::round_id.eq(id.as_str()))
        .order(readiness_notes::number)
        .select(NoteRow::as_select())
        .load(tx.conn())?;
    rows.into_iter().map(NoteRow::note).collect()
}

impl RoundRow {
    /// Whether nothing more is answered.
    pub(super) fn is_over(&self) -> bool {
        !matches!(self.state(), RoundState::Preparing | RoundState::Answering)
    }
}
