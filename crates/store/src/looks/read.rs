//! Reading one's own ledger.

use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{people, record_looks};
use crate::unit::Read;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::{Permit, ReadLooks};
use engine::ids::Id;
use engine::looks::{LookedAs, LookedFor, Seen};
use engine::time::Instant;

/// How somebody looked at one's record on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookLine {
    /// The name of who looked.
    pub viewer: String,
    /// In what capacity.
    pub capacity: LookedAs,
    /// At what.
    pub seen: Seen,
    /// What for.
    pub purpose: LookedFor,
    /// For the first time that day.
    pub first: Instant,
    /// For the last time that day.
    pub last: Instant,
    /// How often that day, at least 1.
    pub times: i64,
}

/// A page of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookPage {
    /// Its lines, the newest first.
    pub lines: Vec<LookLine>,
    /// How many lines there are on all pages.
    pub total: i64,
}

type Found = (
    String,
    AsText<LookedAs>,
    AsText<Seen>,
    AsText<LookedFor>,
    Moment,
    Moment,
    i64,
);

impl From<Found> for LookLine {
    fn from((viewer, capacity, seen, purpose, first, last, times): Found) -> Self {
        Self {
            viewer,
            capacity: capacity.into_inner(),
            seen: seen.into_inner(),
            purpose: purpose.into_inner(),
            first: first.into(),
            last: last.into(),
            times,
        }
    }
}

/// A page of who looked at one's record, the newest first; `page` counts from 1, and one beyond the end is the last.
/// Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_looks(
    tx: &mut Read<'_>,
    permit: &Permit<ReadLooks>,
    page: i64,
    page_size: i64,
) -> Result<LookPage, StoreError> {
    let total: i64 = record_looks::table
        .filter(record_looks::org_id.eq(tx.organisation().as_str()))
        .filter(record_looks::person_id.eq(permit.resource().person.as_str()))
        .count()
        .get_result(tx.conn())?;
    let size = page_size.max(1);
    let last = total.saturating_sub(1).max(0) / size;
    let offset = page.saturating_sub(1).clamp(0, last).saturating_mul(size);
    Ok(LookPage {
        lines: lines(tx, permit, size, offset)?,
        total,
    })
}

/// The most lines that one's whole record takes along. Somebody looked at by ten people every working day reaches it after
/// years; the pages show all.
const MOST: i64 = 10_000;

/// Who looked, for the file with everything of one's own, the newest first. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn record(tx: &mut Read<'_>, permit: &Permit<ReadLooks>) -> Result<Vec<LookLine>, StoreError> {
    lines(tx, permit, MOST, 0)
}

fn lines(
    tx: &mut Read<'_>,
    permit: &Permit<ReadLooks>,
    limit: i64,
    offset: i64,
) -> Result<Vec<LookLine>, StoreError> {
    let rows: Vec<Found> = record_looks::table
        .inner_join(
            people::table.on(people::org_id
                .eq(record_looks::org_id)
                .and(people::id.eq(record_looks::viewer_id))),
        )
        .filter(record_looks::org_id.eq(tx.organisation().as_str()))
        .filter(record_looks::person_id.eq(permit.resource().person.as_str()))
        .order((
            record_looks::last_at.desc(),
            record_looks::viewer_id,
            record_looks::capacity,
            record_looks::seen,
            record_looks::purpose,
        ))
        .limit(limit)
        .offset(offset)
        .select((
            people::name,
            record_looks::capacity,
            record_looks::seen,
            record_looks::purpose,
            record_looks::first_at,
            record_looks::last_at,
            record_looks::times,
        ))
        .load(tx.conn())?;
    Ok(rows.into_iter().map(Into::into).collect())
}
