//! Moments and dates. The clock itself is passed in; nothing here reads one.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use serde::{Deserialize, Serialize};

/// What tells the time. The service reads the system clock; tests hold one still and move it by hand.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Instant;
}

/// A moment in UTC, in whole microseconds, since that is what both databases keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(NaiveDateTime);

impl Instant {
    /// The moment `utc`, with anything finer than a microsecond cut off.
    #[must_use]
    pub fn from_utc(utc: NaiveDateTime) -> Self {
        let micros = utc.and_utc().timestamp_micros();
        Self(
            chrono::DateTime::from_timestamp_micros(micros)
                .map_or(utc, |moment| moment.naive_utc()),
        )
    }

    /// The moment as date and time in UTC.
    #[must_use]
    pub fn utc(self) -> NaiveDateTime {
        self.0
    }

    /// The date in UTC. Pages show dates in London; see the page kit.
    #[must_use]
    pub fn date(self) -> NaiveDate {
        self.0.date()
    }

    /// The moment `seconds` later, or earlier when negative. Stays put at the end of the calendar.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        self.0
            .checked_add_signed(TimeDelta::seconds(seconds))
            .map_or(self, Self)
    }

    /// The moment `days` times 24 hours later.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }

    /// Whole seconds from `earlier` to this moment; negative if `earlier` is later.
    #[must_use]
    pub fn seconds_since(self, earlier: Self) -> i64 {
        self.0.signed_duration_since(earlier.0).num_seconds()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finer_than_a_microsecond_is_cut_off_because_postgresql_would_drop_it() {
        let fine = NaiveDate::from_ymd_opt(2026, 11, 21)
            .unwrap()
            .and_hms_nano_opt(10, 0, 0, 123_456_789)
            .unwrap();
        assert_eq!(
            Instant::from_utc(fine)
                .utc()
                .and_utc()
                .timestamp_subsec_nanos(),
            123_456_000
        );
    }
}
