//! Working days with bank holidays, which whoever calls brings along.

use chrono::{Datelike, NaiveDate, Weekday};
use std::collections::BTreeSet;

/// How many working days a council has to challenge a level.
pub const CHALLENGE_DAYS: u32 = 10;

/// The date `days` working days after `date`, which itself is not counted: Monday to Friday without `bank_holidays`.
#[must_use]
pub fn working_days_after(
    date: NaiveDate,
    days: u32,
    bank_holidays: &BTreeSet<NaiveDate>,
) -> NaiveDate {
    let mut at = date;
    let mut left = days;
    while left > 0 {
        let Some(next) = at.succ_opt() else {
            return at;
        };
        at = next;
        let is_weekend = matches!(at.weekday(), Weekday::Sat | Weekday::Sun);
        if !is_weekend && !bank_holidays.contains(&at) {
            left -= 1;
        }
    }
    at
}
