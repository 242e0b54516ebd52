//! What somebody of the council sees to after a round: conditions and actions that are theirs, and reminding them.

use super::{actions, conditions};
use crate::audit::AuditEntry;
use crate::endorsement::send_notices;
use crate::error::StoreError;
use crate::schema::{readiness_actions, readiness_conditions};
use crate::unit::{Read, Write};
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ObserveReadiness, Permit};
use engine::campaigns::london_day;
use engine::ids::{Id, PersonId};
use engine::readiness::condition::ConditionState;
use std::collections::BTreeSet;

/// Most conditions and actions that are looked at in one call, those that are due first.
pub(super) const MOST: i64 = 1000;

/// What one sees to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDuty {
    /// What is to be done.
    pub what: String,
    /// The day by which.
    pub due: NaiveDate,
    /// Whether it is a condition of a decision, which pauses the pilot when it is missed.
    pub is_condition: bool,
}

/// The open conditions and unfinished actions of whoever asks, by their day. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_own_duties(tx: &mut Read<'_>) -> Result<Vec<OwnDuty>, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(Vec::new());
    };
    let own = member.person.clone();
    let conditions = conditions::list_open(tx)?.into_iter();
    let mut duties: Vec<OwnDuty> = conditions
        .filter(|(_, condition, _)| condition.owner == own)
        .map(|(_, condition, _)| OwnDuty {
            what: condition.what.to_string(),
            due: condition.due,
            is_condition: true,
        })
        .collect();
    let actions = actions::list_open(tx)?.into_iter();
    duties.extend(
        actions
            .filter(|(action, _)| *action.owner() == own)
            .map(|(action, _)| OwnDuty {
                what: action.what().to_string(),
                due: action.due(),
                is_condition: false,
            }),
    );
    duties.sort_by(|one, other| (one.due, &one.what).cmp(&(other.due, &other.what)));
    Ok(duties)
}

/// Puts a notice into the outbox for everybody whose condition or action is due in 14 days, 7 days or one, and gives how many
/// people that are. A second call on the same day reminds nobody.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn queue_duty_reminders(
    tx: &mut Write<'_>,
    _permit: Permit<ObserveReadiness>,
) -> Result<usize, StoreError> {
    let today = london_day(tx.now());
    let mut owners: BTreeSet<PersonId> = BTreeSet::new();
    for (id, condition, last) in conditions::list_open(tx)? {
        let is_open = condition.state == ConditionState::Open;
        if is_open && condition.is_reminder_due(last, today) {
            owners.insert(condition.owner.clone());
            let row = readiness_conditions::table
                .filter(readiness_conditions::org_id.eq(tx.organisation().as_str()))
                .filter(readiness_conditions::id.eq(id.as_str()));
            diesel::update(row)
                .set(readiness_conditions::reminded_on.eq(today))
                .execute(tx.conn())?;
        }
    }
    for (action, last) in actions::list_open(tx)? {
        if action.is_reminder_due(last, today) {
            owners.insert(action.owner().clone());
            let row = readiness_actions::table
                .filter(readiness_actions::org_id.eq(tx.organisation().as_str()))
                .filter(readiness_actions::id.eq(action.id().as_str()));
            diesel::update(row)
                .set(readiness_actions::reminded_on.eq(today))
                .execute(tx.conn())?;
        }
    }
    if owners.is_empty() {
        tx.leave_unchanged();
        return Ok(0);
    }
    send_notices(tx, &owners)?;
    tx.audit(AuditEntry::new(
        "remind-readiness-owners",
        "organisation",
        tx.organisation().as_str(),
    ))?;
    Ok(owners.len())
}
