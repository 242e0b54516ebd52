//! A council's place in the pilot of its programme.

use crate::readiness::Stage;
use crate::readiness::written::Written;
use crate::words::words;
use chrono::NaiveDate;

/// How a council's pilot stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PilotStatus {
    /// It asked to take part.
    Applied,
    /// It gets ready.
    Preparing,
    /// Staff use the service.
    Live,
    /// Stopped for a while, as when a condition was missed.
    Paused,
    /// Over as planned.
    Ended,
    /// Left before the end.
    Withdrawn,
}

words!(PilotStatus: Applied = "applied", Preparing = "preparing", Live = "live", Paused = "paused",
    Ended = "ended", Withdrawn = "withdrawn");

/// The councils that begin together: up to 60 characters, none where there are no cohorts.
pub type Cohort = Written<0, 60>;

/// From when until when; either may be open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PilotDates {
    begins: Option<NaiveDate>,
    ends: Option<NaiveDate>,
}

impl PilotDates {
    /// `None` where the end lies before the beginning.
    #[must_use]
    pub fn new(begins: Option<NaiveDate>, ends: Option<NaiveDate>) -> Option<Self> {
        match (begins, ends) {
            (Some(begins), Some(ends)) if ends < begins => None,
            _ => Some(Self { begins, ends }),
        }
    }

    /// The first day.
    #[must_use]
    pub const fn begins(self) -> Option<NaiveDate> {
        self.begins
    }

    /// The last day.
    #[must_use]
    pub const fn ends(self) -> Option<NaiveDate> {
        self.ends
    }
}

/// A council's place in the pilot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pilot {
    /// With whom it begins.
    pub cohort: Cohort,
    /// What it gets ready for.
    pub stage: Stage,
    /// How it stands.
    pub status: PilotStatus,
    /// From when until when.
    pub dates: PilotDates,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pilot_does_not_end_before_it_begins() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day);
        assert_eq!(PilotDates::new(day(21), day(20)), None);
        let one_day = PilotDates::new(day(21), day(21)).unwrap();
        assert_eq!((one_day.begins(), one_day.ends()), (day(21), day(21)));
        assert!(PilotDates::new(None, day(1)).is_some());
    }
}
