//! What stands in a programme's way.

use super::{Kept, MISSING, has_room, most, say, updated};

use crate::entry::programmes::ProgrammeScope;
use crate::error::StoreError;
use crate::schema::programme_issues as records;
use crate::unit::{Entry, EntryWrite};
use chrono::NaiveDate;
use diesel::dsl::count_star;
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit, RunPilot};
use engine::ids::{Id, ProgrammeRecordId};
use engine::readiness::programme::{Issue, IssueDates, Title};
use engine::readiness::written::Note;

/// The issues of the programme, the open ones first, then the newest. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_issues(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<Vec<Kept<Issue>>, StoreError> {
    type Row = (String, i64, String, String, NaiveDate, Option<NaiveDate>);
    let rows: Vec<Row> = records::table
        .filter(records::programme_id.eq(scope.id().as_str()))
        .order((
            records::closed_on.is_not_null(),
            records::raised_on.desc(),
            records::id,
        ))
        .limit(most())
        .select((
            records::id,
            records::version,
            records::issue_text,
            records::answers_text,
            records::raised_on,
            records::closed_on,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(id, version, text, answers, raised, closed)| {
            Ok(Kept {
                id: ProgrammeRecordId::from_text(id),
                version,
                value: Issue {
                    text: Note::parse(&text)
                        .map_err(|_| StoreError::Corrupt("programme_issues.issue_text"))?,
                    answers: Title::parse(&answers)
                        .map_err(|_| StoreError::Corrupt("programme_issues.answers_text"))?,
                    dates: IssueDates::new(raised, closed)
                        .ok_or(StoreError::Corrupt("programme_issues.closed_on"))?,
                },
            })
        })
        .collect()
}

/// Adds an issue; `None`, and nothing changed, when the programme has too many.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn add_issue(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: Permit<RunPilot>,
    value: &Issue,
) -> Result<Option<ProgrammeRecordId>, StoreError> {
    let count: i64 = records::table
        .filter(records::programme_id.eq(scope.id().as_str()))
        .select(count_star())
        .first(tx.conn())?;
    if !has_room(count) {
        return Ok(None);
    }
    let id: ProgrammeRecordId = tx.new_id();
    diesel::insert_into(records::table)
        .values((
            records::id.eq(id.as_str()),
            records::programme_id.eq(scope.id().as_str()),
            records::issue_text.eq(value.text.as_str()),
            records::answers_text.eq(value.answers.as_str()),
            records::raised_on.eq(value.dates.raised()),
            records::closed_on.eq(value.dates.closed()),
            records::version.eq(1),
        ))
        .execute(tx.conn())?;
    say(tx, scope, "add-issue", &id)?;
    Ok(Some(id))
}

/// Changes an issue. `seen` is the version that the form was made from.
///
/// # Errors
/// [`StoreError::NotFound`] if the programme has no such record; [`StoreError::Conflict`] if it was changed since.
pub fn change_issue(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: Permit<RunPilot>,
    (id, seen): (&ProgrammeRecordId, i64),
    value: &Issue,
) -> Result<(), StoreError> {
    let row = records::table
        .filter(records::programme_id.eq(scope.id().as_str()))
        .filter(records::id.eq(id.as_str()));
    let found: i64 = row.select(count_star()).first(tx.conn())?;
    if found == 0 {
        return Err(MISSING);
    }
    let rows = diesel::update(row.filter(records::version.eq(seen)))
        .set((
            records::issue_text.eq(value.text.as_str()),
            records::answers_text.eq(value.answers.as_str()),
            records::raised_on.eq(value.dates.raised()),
            records::closed_on.eq(value.dates.closed()),
            records::version.eq(seen.saturating_add(1)),
        ))
        .execute(tx.conn())?;
    updated(rows)?;
    say(tx, scope, "change-issue", id)
}
