//! The shortest date by which failed gates can be mended: from the plan, and from how plans went here so far.

use chrono::{Days, NaiveDate};
use std::num::NonZeroU32;

/// A piece of work that was planned and done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overrun {
    /// How many days it was to take.
    pub planned_days: NonZeroU32,
    /// How many it took.
    pub actual_days: u32,
}

/// By what share plans overrun where a council has no record yet. Our own assumption.
const WITHOUT_RECORD: f64 = 0.5;

/// The mean of actual / planned days - 1: 0.5 is half as long again, -0.25 a quarter less. 0.5 without a record.
#[must_use]
pub fn mean_overrun(record: &[Overrun]) -> f64 {
    if record.is_empty() {
        return WITHOUT_RECORD;
    }
    let share = |one: &Overrun| f64::from(one.actual_days) / f64::from(one.planned_days.get());
    record.iter().map(share).sum::<f64>() / record.len() as f64 - 1.0
}

/// `today` plus the longest of the `failed` gates' usual days, lengthened by the council's own mean overrun and rounded
/// up to whole days: the work on all gates is taken to begin today, side by side. `today` where nothing failed.
#[must_use]
pub fn forecast(today: NaiveDate, failed: &[u32], record: &[Overrun]) -> NaiveDate {
    let longest = failed.iter().copied().max().unwrap_or_default();
    let days = f64::from(longest) * (1.0 + mean_overrun(record));
    // A share is seldom exact in binary: a hair above a whole day is that day.
    let whole = ((days * 1e6).round() / 1e6).ceil();
    today
        .checked_add_days(Days::new(whole as u64))
        .unwrap_or(NaiveDate::MAX)
}
