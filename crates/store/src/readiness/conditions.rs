//! Conditions of decisions: setting them, and what the board sees of them.

use super::read::MISSING;
use super::readings::own_account;
use super::write::SUBJECT;
use crate::audit::AuditEntry;
use crate::columns::{AsText, from_json, to_json};
use crate::error::StoreError;
use crate::schema::readiness_conditions;
use crate::unit::{Read, Write};
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{DecideRound, Permit};
use engine::campaigns::london_day;
use engine::ids::{Id, ReadinessConditionId, ReadinessRoundId};
use engine::readiness::condition::{Condition, ConditionAct, ConditionBy, ConditionRefused};

const CONDITION: &str = "readiness_conditions.condition";

/// The conditions of a decision, by their day.
pub(super) fn list(
    tx: &mut Read<'_>,
    id: &ReadinessRoundId,
) -> Result<Vec<(ReadinessConditionId, Condition)>, StoreError> {
    let rows: Vec<(AsText<ReadinessConditionId>, String)> = readiness_conditions::table
        .filter(readiness_conditions::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_conditions::round_id.eq(id.as_str()))
        .order((readiness_conditions::due_on, readiness_conditions::id))
        .select((readiness_conditions::id, readiness_conditions::condition))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(id, condition)| Ok((id.into_inner(), from_json(&condition, CONDITION)?)))
        .collect()
}

/// The conditions of all rounds that are neither met nor let go, by their day, with the day of the last reminder.
pub(super) fn list_open(
    tx: &mut Read<'_>,
) -> Result<Vec<(ReadinessConditionId, Condition, NaiveDate)>, StoreError> {
    let rows: Vec<(AsText<ReadinessConditionId>, String, NaiveDate)> = readiness_conditions::table
        .filter(readiness_conditions::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_conditions::state.eq_any(["open", "missed"]))
        .order((readiness_conditions::due_on, readiness_conditions::id))
        .limit(super::duties::MOST)
        .select((
            readiness_conditions::id,
            readiness_conditions::condition,
            readiness_conditions::reminded_on,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(id, condition, reminded)| {
            let condition = from_json(&condition, CONDITION)?;
            Ok((id.into_inner(), condition, reminded))
        })
        .collect()
}

pub(super) fn insert(
    tx: &mut Write<'_>,
    round: &ReadinessRoundId,
    condition: &Condition,
) -> Result<(), StoreError> {
    let id: ReadinessConditionId = tx.new_id();
    let today = london_day(tx.now());
    diesel::insert_into(readiness_conditions::table)
        .values((
            readiness_conditions::id.eq(id.as_str()),
            readiness_conditions::org_id.eq(tx.organisation().as_str()),
            readiness_conditions::round_id.eq(round.as_str()),
            readiness_conditions::state.eq(condition.state.as_str()),
            readiness_conditions::owner_id.eq(condition.owner.as_str()),
            readiness_conditions::due_on.eq(condition.due),
            readiness_conditions::condition.eq(to_json(condition, CONDITION)?),
            readiness_conditions::reminded_on.eq(today),
            readiness_conditions::version.eq(1),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Records that a condition is met, or lets it go.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such condition; [`StoreError::Conflict`] if it was changed since.
pub fn act_on_condition(
    tx: &mut Write<'_>,
    _permit: Permit<DecideRound>,
    (round, id): (&ReadinessRoundId, &ReadinessConditionId),
    seen: u64,
    act: &ConditionAct,
) -> Result<Option<ConditionRefused>, StoreError> {
    let conditions = list(tx, round)?;
    let found = conditions.into_iter().find(|(own, _)| own == id);
    let (_, mut condition) = found.ok_or(MISSING)?;
    if condition.changes != seen {
        return Err(StoreError::Conflict);
    }
    let by = ConditionBy::BoardMember(own_account(tx)?);
    if let Err(refused) = condition.apply(act, &by, london_day(tx.now())) {
        tx.leave_unchanged();
        return Ok(Some(refused));
    }
    let row = readiness_conditions::table
        .filter(readiness_conditions::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_conditions::id.eq(id.as_str()));
    let version =
        i64::try_from(condition.changes + 1).map_err(|_| StoreError::Corrupt(CONDITION))?;
    diesel::update(row)
        .set((
            readiness_conditions::state.eq(condition.state.as_str()),
            readiness_conditions::condition.eq(to_json(&condition, CONDITION)?),
            readiness_conditions::version.eq(version),
        ))
        .execute(tx.conn())?;
    let word = condition.state.as_str();
    tx.audit(AuditEntry::new("act-on-readiness-condition", SUBJECT, round.as_str()).with(&word))?;
    Ok(None)
}
