//! A programme's money.

use super::{Kept, MISSING, has_room, most, say, updated};

use crate::entry::programmes::ProgrammeScope;
use crate::error::StoreError;
use crate::schema::programme_funding as records;
use crate::unit::{Entry, EntryWrite};
use diesel::dsl::count_star;
use diesel::prelude::*;
use engine::access::{FollowPilot, Permit, RunPilot};
use engine::ids::{Id, ProgrammeRecordId};
use engine::readiness::programme::{FundingLine, Pence, Title};

/// The lines of funding of the programme, by title. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_funding(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<FollowPilot>,
) -> Result<Vec<Kept<FundingLine>>, StoreError> {
    type Row = (String, i64, String, i64, i64);
    let rows: Vec<Row> = records::table
        .filter(records::programme_id.eq(scope.id().as_str()))
        .order((records::title, records::id))
        .limit(most())
        .select((
            records::id,
            records::version,
            records::title,
            records::planned_pence,
            records::spent_pence,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(id, version, title, planned, spent)| {
            Ok(Kept {
                id: ProgrammeRecordId::from_text(id),
                version,
                value: FundingLine {
                    title: Title::parse(&title)
                        .map_err(|_| StoreError::Corrupt("programme_funding.title"))?,
                    planned: pence(planned, "programme_funding.planned_pence")?,
                    spent: pence(spent, "programme_funding.spent_pence")?,
                },
            })
        })
        .collect()
}

/// Adds a line; `None`, and nothing changed, when the programme has too many.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn add_funding(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: Permit<RunPilot>,
    value: &FundingLine,
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
            records::title.eq(value.title.as_str()),
            records::planned_pence.eq(stored(value.planned)?),
            records::spent_pence.eq(stored(value.spent)?),
            records::version.eq(1),
        ))
        .execute(tx.conn())?;
    say(tx, scope, "add-funding", &id)?;
    Ok(Some(id))
}

/// Changes a line. `seen` is the version that the form was made from.
///
/// # Errors
/// [`StoreError::NotFound`] if the programme has no such record; [`StoreError::Conflict`] if it was changed since.
pub fn change_funding(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: Permit<RunPilot>,
    (id, seen): (&ProgrammeRecordId, i64),
    value: &FundingLine,
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
            records::title.eq(value.title.as_str()),
            records::planned_pence.eq(stored(value.planned)?),
            records::spent_pence.eq(stored(value.spent)?),
            records::version.eq(seen.saturating_add(1)),
        ))
        .execute(tx.conn())?;
    updated(rows)?;
    say(tx, scope, "change-funding", id)
}

fn pence(stored: i64, column: &'static str) -> Result<Pence, StoreError> {
    let number = u64::try_from(stored).map_err(|_| StoreError::Corrupt(column))?;
    Pence::new(number).map_err(|_| StoreError::Corrupt(column))
}

fn stored(sum: Pence) -> Result<i64, StoreError> {
    i64::try_from(sum.number()).map_err(|_| StoreError::Corrupt("a sum of money"))
}
