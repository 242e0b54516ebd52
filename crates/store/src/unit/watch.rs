//! Sees every database error of a unit of work, including those that the work does not pass on.

use crate::connection::Conn;
use crate::error::{StoreError, classify, is_worth_retrying};
use diesel::connection::{Connection, InstrumentationEvent};
use std::sync::{Arc, Mutex, PoisonError};

/// What went wrong on one connection since [`Watch::forget`].
#[derive(Clone, Default)]
pub(super) struct Watch(Arc<Mutex<Seen>>);

#[derive(Default)]
struct Seen {
    retry: bool,
    ignored: bool,
    last: Option<StoreError>,
}

impl Watch {
    /// Begins to watch `conn`.
    pub(super) fn on(conn: &mut Conn) -> Self {
        let watch = Self::default();
        let seen = watch.clone();
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| seen.hear(&event));
        watch
    }

    fn hear(&self, event: &InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::FinishQuery {
                error: Some(error), ..
            } => self.with(|seen| {
                seen.retry |= is_worth_retrying(error);
                seen.ignored = true;
                seen.last = Some(classify(error));
            }),
            // Going back to a savepoint is the right way to survive an error.
            InstrumentationEvent::RollbackTransaction { depth, .. } if depth.get() > 1 => {
                self.with(|seen| seen.ignored = false);
            }
            _ => {}
        }
    }

    /// Whether running the unit again can end differently.
    pub(super) fn is_worth_retrying(&self) -> bool {
        self.with(|seen| seen.retry)
    }

    /// Whether a statement failed outside a savepoint of its own. PostgreSQL has then given up the
    /// transaction and would answer COMMIT with a silent rollback; SQLite would keep the rest.
    pub(super) fn has_failed_statement(&self) -> bool {
        self.with(|seen| seen.ignored)
    }

    /// The last error, or that the work was undone for an unknown reason.
    pub(super) fn last_error(&self) -> StoreError {
        self.with(|seen| seen.last.clone())
            .unwrap_or_else(|| StoreError::Unavailable("the change was undone".to_owned()))
    }

    /// Starts afresh for the next unit.
    pub(super) fn forget(&self) {
        self.with(|seen| *seen = Seen::default());
    }

    fn with<R>(&self, f: impl FnOnce(&mut Seen) -> R) -> R {
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
