//! What the manager of a programme writes down: tasks of supporting councils, lessons, issues, funding. Its people read it.

mod funding;
mod issues;
mod lessons;
mod tasks;
#[cfg(test)]
mod tests;

pub use funding::{add_funding, change_funding, list_funding};
pub use issues::{add_issue, change_issue, list_issues};
pub(in crate::entry) use lessons::mark_changed;
pub use lessons::{add_lesson, change_lesson, list_lessons};
pub use tasks::{CouncilTask, add_task, change_task, list_tasks};

use super::programmes::ProgrammeScope;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::unit::EntryWrite;
use engine::ids::{Id, ProgrammeRecordId};

/// Most records of a kind in a programme.
pub const MOST_RECORDS: usize = 500;

/// A record as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept<T> {
    /// Which one.
    pub id: ProgrammeRecordId,
    /// Counts its changes, from 1.
    pub version: i64,
    /// What it says.
    pub value: T,
}

/// What a record is not found as.
const MISSING: StoreError = StoreError::NotFound("record of the programme");

/// How many records a list reads at most.
fn most() -> i64 {
    i64::try_from(MOST_RECORDS).unwrap_or(i64::MAX)
}

/// Whether there is room for another record.
fn has_room(count: i64) -> bool {
    count < most()
}

/// What came of updating the row of a record in the version that was seen.
fn updated(rows: usize) -> Result<(), StoreError> {
    if rows == 0 {
        Err(StoreError::Conflict)
    } else {
        Ok(())
    }
}

/// Says in the trail who did what to a record.
fn say(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    action: &'static str,
    id: &ProgrammeRecordId,
) -> Result<(), StoreError> {
    let by = scope.member().account.clone();
    tx.audit(
        Some(&by),
        AuditEntry::new(action, "programme-record", id.as_str()),
    )
}
