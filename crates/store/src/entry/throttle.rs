//! Failed sign-ins, counted under hashed keys.

use crate::error::StoreError;
use crate::schema::sign_in_failures as failures;
use crate::unit::{Entry, EntryWrite};
use diesel::prelude::*;
use engine::accounts::{Failures, WINDOW_SECONDS};
use engine::time::Instant;

/// The failures counted under `key`.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find(tx: &mut Entry<'_>, key: &str) -> Result<Option<Failures>, StoreError> {
    let row: Option<(chrono::NaiveDateTime, i64)> = failures::table
        .find(key)
        .select((failures::window_started_at, failures::failures))
        .first(tx.conn())
        .optional()?;
    Ok(row.map(|(since, count)| Failures {
        since: Instant::from_utc(since),
        count,
    }))
}

/// Counts one more failure under `key`, and forgets windows that are over.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn note(tx: &mut EntryWrite<'_>, key: &str) -> Result<(), StoreError> {
    let now = tx.now();
    let counted = Failures::and_one_more(find(tx, key)?, now);
    let over = now.plus_seconds(-WINDOW_SECONDS).utc();
    diesel::delete(
        failures::table.filter(
            failures::window_started_at
                .le(over)
                .or(failures::key.eq(key)),
        ),
    )
    .execute(tx.conn())?;
    diesel::insert_into(failures::table)
        .values((
            failures::key.eq(key),
            failures::window_started_at.eq(counted.since.utc()),
            failures::failures.eq(counted.count),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Takes back what [`note`] counted under `key`, because the attempt was none of the failures.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn take_back(tx: &mut EntryWrite<'_>, key: &str) -> Result<(), StoreError> {
    diesel::update(failures::table.find(key).filter(failures::failures.gt(0)))
        .set(failures::failures.eq(failures::failures - 1))
        .execute(tx.conn())?;
    Ok(())
}
