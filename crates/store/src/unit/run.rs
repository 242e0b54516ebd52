//! Runs a unit of work inside its transaction, on a pooled connection.

use super::watch::Watch;
use crate::connection::{Conn, Pool, Purpose};
use crate::error::{StoreError, is_worth_retrying};
use diesel::connection::{Connection, TransactionManager};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

/// The transaction manager of the enum is the enum itself.
type Manager = <Conn as Connection>::TransactionManager;

/// What a unit of work left behind.
pub(super) struct Done<T> {
    /// Its answer.
    pub(super) value: T,
    /// Whether its changes are to be kept; if not it made none that matter.
    pub(super) keep: bool,
}

/// Runs of one write at most, when PostgreSQL could not put it in an order with others: with the pauses between them
/// about a second and a half.
const ATTEMPTS: u32 = 12;

/// Reads inside one transaction, so that all is seen as of one moment.
pub(super) fn read<T, E: From<StoreError>>(
    pool: &Pool,
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    let mut lease = pool.begin(Purpose::Read)?;
    let conn = lease.conn()?;
    let result = guarded(|| work(conn));
    roll_back_to(conn, 0);
    result
}

/// Writes on PostgreSQL at SERIALIZABLE, again when the database asks for it.
pub(super) fn serializable<T, E: From<StoreError>>(
    pool: &Pool,
    work: &(dyn Fn(&mut Conn) -> Result<Done<T>, E> + Send),
) -> Result<T, E> {
    for attempt in 1..=ATTEMPTS {
        let mut lease = pool.begin(Purpose::Write)?;
        let conn = lease.conn()?;
        let watch = Watch::on(conn);
        let result = guarded(|| work(conn));
        if watch.is_worth_retrying() {
            roll_back_to(conn, 0);
        } else {
            match finish(conn, &watch, result) {
                Err(Ended::Collided) => {}
                Err(Ended::Wrong(error)) => return Err(error),
                Ok(value) => return Ok(value),
            }
        }
        drop(lease);
        tracing::debug!(attempt, "a write collided with another and is run again");
        if attempt < ATTEMPTS {
            std::thread::sleep(pause(attempt));
        }
    }
    Err(StoreError::Busy.into())
}

/// Why a run of a write was not committed.
enum Ended<E> {
    /// Another transaction came between; it can be run again.
    Collided,
    /// It would end the same way again.
    Wrong(E),
}

/// Commits what the work did, or rolls it back.
fn finish<T, E: From<StoreError>>(
    conn: &mut Conn,
    watch: &Watch,
    result: Result<Done<T>, E>,
) -> Result<T, Ended<E>> {
    let value = match result {
        Ok(done) if !done.keep => {
            roll_back_to(conn, 0);
            return Ok(done.value);
        }
        Ok(_) if watch.has_failed_statement() => {
            roll_back_to(conn, 0);
            return Err(Ended::Wrong(ignored_error(watch).into()));
        }
        Ok(done) => done.value,
        Err(error) => {
            roll_back_to(conn, 0);
            return Err(Ended::Wrong(error));
        }
    };
    match Manager::commit_transaction(conn) {
        Ok(()) => Ok(value),
        Err(error) => {
            roll_back_to(conn, 0);
            if is_worth_retrying(&error) {
                Err(Ended::Collided)
            } else {
                Err(Ended::Wrong(StoreError::from(error).into()))
            }
        }
    }
}

/// Longer after every attempt, and different for each thread so that two do not meet again.
fn pause(attempt: u32) -> Duration {
    use std::hash::{BuildHasher, Hasher};
    let spread = std::collections::hash_map::RandomState::new()
        .build_hasher()
        .finish()
        % 1000;
    Duration::from_micros(u64::from(attempt * attempt) * (1000 + 3 * spread))
}

/// Turns a panic of the work into an error.
pub(super) fn guarded<T, E: From<StoreError>>(work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
    // The connection is the only thing shared with the work, and is rolled back afterwards.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(StoreError::Panicked.into()))
}

/// Rolls back savepoints, and the transaction when `depth` is 0. A connection on which that fails
/// counts as broken and is not used again.
pub(super) fn roll_back_to(conn: &mut Conn, depth: u32) {
    while depth_of(conn).is_some_and(|open| open > depth) {
        if let Err(error) = Manager::rollback_transaction(conn) {
            tracing::warn!(%error, "a transaction could not be rolled back");
            return;
        }
    }
}

/// How many transactions and savepoints are open; `None` when the connection is broken.
pub(super) fn depth_of(conn: &mut Conn) -> Option<u32> {
    Manager::transaction_manager_status_mut(conn)
        .transaction_depth()
        .ok()
        .map(|depth| depth.map_or(0, std::num::NonZeroU32::get))
}

/// A unit that says all is well after a statement failed: the databases would disagree about what is kept.
pub(super) fn ignored_error(watch: &Watch) -> StoreError {
    match watch.last_error() {
        StoreError::Unavailable(why) => StoreError::Unavailable(why),
        other => StoreError::Database(format!(
            "an error was ignored inside a unit of work: {other}"
        )),
    }
}
