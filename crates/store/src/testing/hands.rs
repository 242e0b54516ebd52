//! Time and identifiers that a test decides.

use engine::ids::IdSource;
use engine::time::{Clock, Instant};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

/// A clock that stands still until it is moved. Starts on Saturday 21 November 2026 at 10:00 in UTC.
pub struct HandClock(Mutex<Instant>);

impl HandClock {
    /// Moves the clock by `seconds`; back when negative.
    pub fn move_on(&self, seconds: i64) {
        let mut now = self.0.lock().unwrap();
        *now = now.plus_seconds(seconds);
    }
}

impl Default for HandClock {
    fn default() -> Self {
        let start = chrono::DateTime::from_timestamp(1_795_255_200, 0).unwrap();
        Self(Mutex::new(Instant::from_utc(start.naive_utc())))
    }
}

impl Clock for HandClock {
    fn now(&self) -> Instant {
        *self.0.lock().unwrap()
    }
}

/// Identifiers that count: `id000001`, `id000002`. Sorted as text they are in order.
#[derive(Default)]
pub struct CountingIds(AtomicU64);

impl IdSource for CountingIds {
    fn next(&self) -> String {
        format!("id{:06}", self.0.fetch_add(1, Ordering::Relaxed) + 1)
    }
}
