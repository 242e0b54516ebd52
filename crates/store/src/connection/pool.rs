//! A bounded set of open connections, lent one at a time.
//!
//! Of our own and not r2d2's: a database that is away is reported at once rather than after a
//! time-out, and is found again by the next caller rather than by a background thread.

use super::{Conn, DatabaseUrl, Purpose, begin, open};
use crate::error::StoreError;
use diesel::r2d2::R2D2Connection;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a caller waits for a connection that others hold.
const WAIT: Duration = Duration::from_secs(2);

/// Connections to one database for one purpose.
pub(crate) struct Pool {
    url: DatabaseUrl,
    purpose: Purpose,
    limit: usize,
    state: Mutex<State>,
    given_back: Condvar,
}

#[derive(Default)]
struct State {
    idle: Vec<Conn>,
    lent: usize,
}

impl Pool {
    /// At most `limit` connections, opened when they are first needed.
    pub(crate) fn new(url: DatabaseUrl, purpose: Purpose, limit: usize) -> Self {
        Self {
            url,
            purpose,
            limit: limit.max(1),
            state: Mutex::default(),
            given_back: Condvar::new(),
        }
    }

    /// A connection with a transaction begun for `purpose`.
    ///
    /// An idle connection may have been cut since it was used last; beginning on it shows that, and
    /// then a new one is opened.
    pub(crate) fn begin(&self, purpose: Purpose) -> Result<Lease<'_>, StoreError> {
        let mut lease = self.lease()?;
        if let Some(conn) = lease.conn.as_mut() {
            match begin(conn, purpose) {
                Ok(()) => return Ok(lease),
                Err(error) => {
                    tracing::warn!(%error, "a database connection was lost; opening another");
                    lease.conn = None;
                    self.lock().idle.clear();
                }
            }
        }
        let mut conn = open(&self.url, self.purpose)?;
        begin(&mut conn, purpose)?;
        lease.conn = Some(conn);
        Ok(lease)
    }

    /// A place in the pool, with an idle connection if there is one.
    fn lease(&self) -> Result<Lease<'_>, StoreError> {
        let deadline = Instant::now() + WAIT;
        let mut state = self.lock();
        while state.lent >= self.limit {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(StoreError::Busy);
            }
            state = self
                .given_back
                .wait_timeout(state, left)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
        state.lent += 1;
        let conn = state.idle.pop();
        Ok(Lease { pool: self, conn })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place in a pool; given back when dropped, with its connection unless that is broken.
pub(crate) struct Lease<'p> {
    pool: &'p Pool,
    conn: Option<Conn>,
}

impl Lease<'_> {
    /// The connection, which is inside a transaction.
    pub(crate) fn conn(&mut self) -> Result<&mut Conn, StoreError> {
        self.conn.as_mut().ok_or(StoreError::Busy)
    }
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        let conn = self.conn.take();
        let mut state = self.pool.lock();
        state.lent = state.lent.saturating_sub(1);
        if let Some(mut conn) = conn {
            // An open transaction counts as broken: whoever left it open panicked.
            if !std::thread::panicking() && !conn.is_broken() {
                state.idle.push(conn);
            }
        }
        drop(state);
        self.pool.given_back.notify_one();
    }
}
