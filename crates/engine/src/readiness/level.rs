//! The four levels of an answer.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How far something is, from 0 to 3: absent, begun or assumed, in place, in place and proved in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct ReadinessLevel(u8);

/// A number that is no level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is no level: levels are 0, 1, 2 and 3")]
pub struct NotALevel(pub u8);

impl ReadinessLevel {
    /// Absent.
    pub const ABSENT: Self = Self(0);
    /// Begun or assumed.
    pub const BEGUN: Self = Self(1);
    /// In place.
    pub const IN_PLACE: Self = Self(2);
    /// In place and proved in use.
    pub const PROVED: Self = Self(3);
    /// All four, from the lowest.
    pub const ALL: [Self; 4] = [Self::ABSENT, Self::BEGUN, Self::IN_PLACE, Self::PROVED];

    /// The level as a number from 0 to 3.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The level for sums.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0)
    }
}

impl TryFrom<u8> for ReadinessLevel {
    type Error = NotALevel;

    fn try_from(number: u8) -> Result<Self, NotALevel> {
        if number <= 3 {
            Ok(Self(number))
        } else {
            Err(NotALevel(number))
        }
    }
}

impl From<ReadinessLevel> for u8 {
    fn from(level: ReadinessLevel) -> Self {
        level.0
    }
}

impl fmt::Display for ReadinessLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
