//! When in the course of a pilot a round is held.

use crate::words::words;

/// The kind of a round, in the order of a pilot. Weeks are counted from the launch to staff, months from the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// With the application.
    Application,
    /// Eight weeks before the launch.
    EightWeeksBefore,
    /// Two weeks before the launch.
    TwoWeeksBefore,
    /// In the middle of the pilot.
    Middle,
    /// At its end.
    End,
    /// Six months after its end.
    SixMonthsAfter,
}

words!(Moment: Application = "application", EightWeeksBefore = "minus-8-weeks", TwoWeeksBefore = "minus-2-weeks",
    Middle = "middle", End = "end", SixMonthsAfter = "plus-6-months");
