//! The months in which journeys are counted.

use chrono::{Datelike, NaiveDate};
use engine::campaigns::london_day;
use engine::time::Instant;

/// The first day of the month in London. Only months before the present one are told: two looks at one that still grows
/// would tell what somebody said in between.
pub(super) fn month_of(now: Instant) -> NaiveDate {
    let day = london_day(now);
    day.with_day(1).unwrap_or(day)
}
