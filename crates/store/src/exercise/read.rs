//! Finding answers: all of them for the person alone, and for others only whether there is none missing.

use super::row::AnswerRow;
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::exercise_answers;
use crate::unit::Read;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::access::{Permit, TakeExercise};
use engine::exercise::{Answers, CaseId, Exercise, Series};
use engine::ids::{Id, PersonId};

/// The person's own answers.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_answers(
    tx: &mut Read<'_>,
    permit: &Permit<TakeExercise>,
) -> Result<Answers, StoreError> {
    let rows: Vec<AnswerRow> = exercise_answers::table
        .filter(exercise_answers::org_id.eq(tx.organisation().as_str()))
        .filter(exercise_answers::person_id.eq(permit.resource().person.as_str()))
        .select(AnswerRow::as_select())
        .load(tx.conn())?;
    let answer = |row: AnswerRow| (row.case_id.into_inner(), row.level.into_inner());
    Ok(rows.into_iter().map(answer).collect())
}

/// Whether the person has answered every case of a series: a fact for the policy, such as whether somebody may endorse.
/// Says nothing of what was answered.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn has_completed(
    tx: &mut Read<'_>,
    person: &PersonId,
    exercise: &Exercise,
    series: Series,
) -> Result<bool, StoreError> {
    let answered: Vec<AsText<CaseId>> = exercise_answers::table
        .filter(exercise_answers::org_id.eq(tx.organisation().as_str()))
        .filter(exercise_answers::person_id.eq(person.as_str()))
        .select(exercise_answers::case_id)
        .load(tx.conn())?;
    let answered: Vec<CaseId> = answered.into_iter().map(AsText::into_inner).collect();
    Ok(exercise
        .cases(series)
        .all(|case| answered.contains(&case.id)))
}
