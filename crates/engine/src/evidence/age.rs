//! When evidence counts as old.

use chrono::{Months, NaiveDate};

/// Months after which evidence is old where the organisation has not set a period of its own.
pub const OLD_AFTER_MONTHS: u32 = 24;

/// Whether what happened on that day is old today: more than `months` calendar months ago.
///
/// The same day of the month that many months later still counts as fresh; where that month is shorter, its last day.
#[must_use]
pub fn is_old(happened_on: NaiveDate, today: NaiveDate, months: u32) -> bool {
    happened_on
        .checked_add_months(Months::new(months))
        .is_some_and(|last_day| today > last_day)
}
