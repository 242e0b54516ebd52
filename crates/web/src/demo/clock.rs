//! A clock that can be set back, so that the demonstration has a past.

use crate::security::SystemClock;
use engine::time::{Clock, Instant};
use std::sync::atomic::{AtomicI64, Ordering};

/// The machine's clock, some days ago.
#[derive(Debug)]
pub(super) struct ShiftedClock(AtomicI64);

impl ShiftedClock {
    /// Shows the time of so many days ago.
    pub(super) fn days_ago(days: i64) -> Self {
        Self(AtomicI64::new(days))
    }

    /// Goes on to show the time of so many days ago.
    pub(super) fn set_days_ago(&self, days: i64) {
        self.0.store(days, Ordering::Relaxed);
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> Instant {
        SystemClock.now().plus_days(-self.0.load(Ordering::Relaxed))
    }
}
