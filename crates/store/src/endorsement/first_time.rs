//! Before a first endorsement: the exercise of made-up cases, where the organisation asks for it.

use crate::error::StoreError;
use crate::exercise::has_completed;
use crate::rules::find_rules;
use crate::schema::endorsements;
use crate::unit::Read;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::exercise::{Exercise, Series};
use engine::ids::Id;

/// Whether the actor has to do the exercise before they endorse anything: the organisation asks for it, the actor has
/// not finished it, and has endorsed nothing yet.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn needs_exercise(tx: &mut Read<'_>) -> Result<bool, StoreError> {
    let Some(person) = tx.actor().member().map(|member| member.person.clone()) else {
        return Ok(false);
    };
    if !find_rules(tx)?.rules.exercise_first {
        return Ok(false);
    }
    let exercise = Exercise::shipped().map_err(|_| StoreError::Corrupt("the shipped exercise"))?;
    if has_completed(tx, &person, exercise, Series::Whole)? {
        return Ok(false);
    }
    let given: i64 = endorsements::table
        .filter(endorsements::org_id.eq(tx.organisation().as_str()))
        .filter(endorsements::reader_id.eq(person.as_str()))
        .count()
        .get_result(tx.conn())?;
    Ok(given == 0)
}
