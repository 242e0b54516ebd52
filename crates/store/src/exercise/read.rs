//! Finding answers: all of them for the person alone, and for others only whether there is none missing.

use super::row::AnswerRow;
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{exercise_answers, people, posts};
use crate::unit::Read;
use diesel::dsl::count_star;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{Permit, TakeExercise, VisiblePeople};
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

/// How many of the people who work here, and whom the actor sees, have answered every case of a series. Who they are is
/// not told, and a page tells the number only of a group that is large enough.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_completed(
    tx: &mut Read<'_>,
    visible: &VisiblePeople,
    exercise: &Exercise,
    series: Series,
) -> Result<usize, StoreError> {
    let organisation = tx.organisation().as_str();
    let cases: Vec<&str> = exercise
        .cases(series)
        .map(|case| case.id.as_str())
        .collect();
    let total = cases.len();
    let mut query = exercise_answers::table
        .inner_join(
            people::table.on(people::org_id
                .eq(exercise_answers::org_id)
                .and(people::id.eq(exercise_answers::person_id))),
        )
        .filter(exercise_answers::org_id.eq(organisation))
        .filter(exercise_answers::case_id.eq_any(cases))
        .filter(people::left_on.is_null())
        .group_by(exercise_answers::person_id)
        .select(count_star())
        .into_boxed();
    if let Some(manager) = visible.reports_of() {
        let reports = posts::table
            .filter(posts::org_id.eq(organisation))
            .filter(posts::manager_id.eq(manager.as_str()))
            .filter(posts::ended_on.is_null())
            .select(posts::person_id);
        query = query.filter(exercise_answers::person_id.eq_any(reports));
    }
    let answered: Vec<i64> = query.load(tx.conn())?;
    let whole = |count: &&i64| usize::try_from(**count) == Ok(total);
    Ok(answered.iter().filter(whole).count())
}
