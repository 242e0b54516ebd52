//! The scale on which things are rated.

use std::fmt;

/// Whole numbers from the lowest to the highest level. Prints as "1 to 7".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    low: i16,
    high: i16,
}

/// A scale with fewer than two levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the highest level, {high}, must be above the lowest, {low}")]
pub struct NotAScale {
    /// What was given as the lowest level.
    pub low: i16,
    /// What was given as the highest level.
    pub high: i16,
}

impl Scale {
    /// A scale of at least two levels.
    ///
    /// # Errors
    /// [`NotAScale`].
    pub const fn new(low: i16, high: i16) -> Result<Self, NotAScale> {
        if low < high {
            Ok(Self { low, high })
        } else {
            Err(NotAScale { low, high })
        }
    }

    /// Whether a rating is on the scale.
    #[must_use]
    pub const fn holds(self, rating: i16) -> bool {
        self.low <= rating && rating <= self.high
    }
}

impl fmt::Display for Scale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} to {}", self.low, self.high)
    }
}
