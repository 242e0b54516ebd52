//! Answers on the System Usability Scale.

use crate::audit::AuditEntry;
use crate::entry::programmes::ProgrammeScope;
use crate::error::StoreError;
use crate::schema::{organisations, usability_answers as answers};
use crate::unit::{Entry, Write};
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit};
use engine::ids::{Id, UsabilityAnswerId};
use engine::readiness::programme::Usability;

/// Most answers that are read: enough for every mean, and a bound.
const MOST_ANSWERS: i64 = 100_000;

/// Keeps one person's answers: neither who it was nor when. The trail says that somebody of the organisation answered, and
/// not which row is theirs.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn add_answers(tx: &mut Write<'_>, given: Usability) -> Result<(), StoreError> {
    let id: UsabilityAnswerId = tx.new_id();
    let digits: String = given.answers().iter().map(ToString::to_string).collect();
    let organisation = tx.organisation().clone();
    diesel::insert_into(answers::table)
        .values((
            answers::id.eq(id.as_str()),
            answers::org_id.eq(organisation.as_str()),
            answers::digits.eq(digits),
        ))
        .execute(tx.conn())?;
    tx.audit(AuditEntry::new(
        "answer-usability",
        "organisation",
        organisation.as_str(),
    ))
}

/// The answers of all councils of the programme, in no order that means anything. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_answers(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<Vec<Usability>, StoreError> {
    let rows: Vec<String> = answers::table
        .inner_join(organisations::table.on(organisations::id.eq(answers::org_id)))
        .filter(organisations::programme_id.eq(scope.id().as_str()))
        .order(answers::id)
        .limit(MOST_ANSWERS)
        .select(answers::digits)
        .load(tx.conn())?;
    rows.iter()
        .map(|digits| read(digits).ok_or(StoreError::Corrupt("usability_answers.digits")))
        .collect()
}

fn read(digits: &str) -> Option<Usability> {
    let numbers = digits
        .chars()
        .map(|digit| u8::try_from(digit.to_digit(10)?).ok());
    let numbers: Vec<u8> = numbers.collect::<Option<_>>()?;
    Usability::new(numbers.try_into().ok()?).ok()
}
