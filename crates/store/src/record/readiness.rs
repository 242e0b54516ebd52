//! What somebody answered in readiness rounds of the organisation.

use crate::error::StoreError;
use crate::schema::{readiness_answers, readiness_respondents, readiness_rounds};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::ids::{Id, PersonId};
use serde::Serialize;

/// A sheet that somebody was asked to fill in.
#[derive(Debug, Serialize)]
pub struct ReadinessRecord {
    stage: String,
    moment: String,
    answered_as: String,
    named_at_utc: NaiveDateTime,
    locked_at_utc: Option<NaiveDateTime>,
    answers: Vec<ReadinessAnswerRecord>,
}

/// One answer on it.
#[derive(Debug, Serialize)]
pub struct ReadinessAnswerRecord {
    question: String,
    could_show: String,
    claim: String,
    reason: String,
    saved_at_utc: NaiveDateTime,
}

/// Two queries.
pub(super) fn load(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<ReadinessRecord>, StoreError> {
    type Sheet = (
        String,
        String,
        String,
        String,
        NaiveDateTime,
        Option<NaiveDateTime>,
    );
    let sheets: Vec<Sheet> = readiness_respondents::table
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_respondents::org_id)
                .and(readiness_rounds::id.eq(readiness_respondents::round_id))),
        )
        .filter(readiness_respondents::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::person_id.eq(person.as_str()))
        .order((readiness_respondents::named_at, readiness_respondents::id))
        .select((
            readiness_respondents::id,
            readiness_rounds::stage,
            readiness_rounds::moment,
            readiness_respondents::role,
            readiness_respondents::named_at,
            readiness_respondents::locked_at,
        ))
        .load(tx.conn())?;
    let mut answers = answers(tx, person)?;
    let record = |(id, stage, moment, answered_as, named_at_utc, locked_at_utc): Sheet| {
        let (own, others) = std::mem::take(&mut answers)
            .into_iter()
            .partition(|(sheet, _)| *sheet == id);
        answers = others;
        let own: Vec<(String, ReadinessAnswerRecord)> = own;
        ReadinessRecord {
            stage,
            moment,
            answered_as,
            named_at_utc,
            locked_at_utc,
            answers: own.into_iter().map(|(_, answer)| answer).collect(),
        }
    };
    Ok(sheets.into_iter().map(record).collect())
}

fn answers(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<(String, ReadinessAnswerRecord)>, StoreError> {
    type Row = (String, String, String, String, String, NaiveDateTime);
    let rows: Vec<Row> = readiness_answers::table
        .inner_join(
            readiness_respondents::table.on(readiness_respondents::org_id
                .eq(readiness_answers::org_id)
                .and(readiness_respondents::id.eq(readiness_answers::respondent_id))),
        )
        .filter(readiness_answers::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::person_id.eq(person.as_str()))
        .order((
            readiness_answers::respondent_id,
            readiness_answers::question_id,
        ))
        .select((
            readiness_answers::respondent_id,
            readiness_answers::question_id,
            readiness_answers::shown_text,
            readiness_answers::claim,
            readiness_answers::reason_text,
            readiness_answers::saved_at,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(
            |(sheet, question, could_show, claim, reason, saved_at_utc)| {
                let answer = ReadinessAnswerRecord {
                    question,
                    could_show,
                    claim,
                    reason,
                    saved_at_utc,
                };
                (sheet, answer)
            },
        )
        .collect())
}
