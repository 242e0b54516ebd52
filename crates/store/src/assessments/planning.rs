//! Records for planning: only those that were given for it.

use super::job::{Job, job_of};
use super::read::latest_of;
use crate::error::StoreError;
use crate::unit::Read;
use engine::access::{Permit, PlanWithRecord};
use engine::assessments::{NotForThis, Purpose, UsedFor};
use engine::looks::Seen;

/// Somebody's record as it is wanted for planning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForPlanning {
    /// Who it is.
    pub job: Job,
    /// What they submitted last, or why it may not be used; `None` where nothing was sent.
    pub record: Option<Result<UsedFor, NotForThis>>,
}

/// What the person submitted last, for planning. It is written down as a look when the record may be used.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such person.
pub fn find_for_planning(
    tx: &mut Read<'_>,
    permit: &Permit<PlanWithRecord>,
) -> Result<ForPlanning, StoreError> {
    let person = &permit.resource().person;
    let job = job_of(tx, person)?.ok_or(StoreError::NotFound("person"))?;
    let found = latest_of(tx, person)?;
    let record = found.map(|assessment| assessment.used_for(Purpose::Planning));
    if matches!(record, Some(Ok(_))) {
        tx.note(permit, Seen::Levels);
    }
    Ok(ForPlanning { job, record })
}
