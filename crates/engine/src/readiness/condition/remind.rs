//! When the owner of a condition is reminded of it.

use super::{Condition, ConditionState};
use chrono::{Days, NaiveDate};

/// How many days before its day an owner is reminded, the longest first.
pub const REMIND_DAYS_BEFORE: [u64; 3] = [14, 7, 1];

/// The days on which the owner of a condition due on `due` is reminded, the earliest first.
#[must_use]
pub fn reminder_days(due: NaiveDate) -> Vec<NaiveDate> {
    REMIND_DAYS_BEFORE
        .iter()
        .filter_map(|days| due.checked_sub_days(Days::new(*days)))
        .collect()
}

impl Condition {
    /// Whether a reminder is due today, given the day of the last one, or the day on which the condition was set where
    /// there was none. A day on which the service stood still is made up for, by one reminder and no more; none is sent
    /// once the day has passed.
    #[must_use]
    pub fn is_reminder_due(&self, last: NaiveDate, today: NaiveDate) -> bool {
        self.state == ConditionState::Open
            && today <= self.due
            && reminder_days(self.due)
                .into_iter()
                .any(|day| last < day && day <= today)
    }
}
