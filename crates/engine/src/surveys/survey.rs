//! A survey of a council: what it is about, and how long it can be answered.

use crate::ids::SurveyId;
use crate::words::words;
use chrono::{Days, NaiveDate};

/// The most days that a survey can be answered.
pub const MOST_DAYS_OPEN: u64 = 60;

/// The fewest days that a survey can be answered, so that nobody ends one as soon as a few have said what suits.
pub const LEAST_DAYS_OPEN: u64 = 7;

/// What a survey is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SurveyKind {
    /// Whether staff know what is coming and think it worth their time: what questions R40 and R41 of readiness look at.
    Pulse,
    /// What the pilot was like, asked at its end.
    EndOfPilot,
    /// How usable the service is.
    Usability,
}

words!(SurveyKind: Pulse = "pulse", EndOfPilot = "end-of-pilot", Usability = "usability");

/// Why a survey cannot be opened with this last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotOpen {
    /// It is less than 7 days away.
    #[error("the last day must be {LEAST_DAYS_OPEN} days from today or later")]
    TooSoon,
    /// It is more than 60 days away.
    #[error("the last day must be within {MOST_DAYS_OPEN} days")]
    TooFar,
}

/// A survey among the people of a council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    /// Which one.
    pub id: SurveyId,
    /// What it is about.
    pub kind: SurveyKind,
    /// The day on which it was opened.
    pub opened: NaiveDate,
    /// The last day on which it can be answered.
    pub closes: NaiveDate,
    /// The day on which whoever leads closed it before that, when nobody could answer any more.
    pub closed: Option<NaiveDate>,
}

impl Survey {
    /// Whether a survey opened today may have this last day.
    ///
    /// # Errors
    /// [`CannotOpen`] with what is wrong.
    pub fn check_last_day(today: NaiveDate, closes: NaiveDate) -> Result<(), CannotOpen> {
        let within = |days| today.checked_add_days(Days::new(days));
        match (within(LEAST_DAYS_OPEN), within(MOST_DAYS_OPEN)) {
            (Some(first), _) if closes < first => Err(CannotOpen::TooSoon),
            (_, Some(last)) if closes <= last => Ok(()),
            _ => Err(CannotOpen::TooFar),
        }
    }

    /// Whether it can still be answered.
    #[must_use]
    pub fn is_open(&self, today: NaiveDate) -> bool {
        self.closed.is_none() && today <= self.closes
    }

    /// The first day on which it can be ended before its last day is over. `None` beyond the calendar.
    #[must_use]
    pub fn may_close_from(&self) -> Option<NaiveDate> {
        self.opened.checked_add_days(Days::new(LEAST_DAYS_OPEN))
    }

    /// Whether it can be ended before its last day is over: while it is open, after 7 days.
    #[must_use]
    pub fn may_close(&self, today: NaiveDate) -> bool {
        self.is_open(today) && self.may_close_from().is_some_and(|day| today >= day)
    }

    /// The day on which it ended, or will end.
    #[must_use]
    pub fn ends(&self) -> NaiveDate {
        self.closed.unwrap_or(self.closes)
    }
}
