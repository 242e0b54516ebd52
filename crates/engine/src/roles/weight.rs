//! How much of a role's work a skill is.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A weight from 1 (a small part of the work) to 5 (most of it); 3 where nothing was said.
///
/// It is said for whoever writes a job description or shares work out. The match does not use it: there an essential
/// skill counts twice and a desirable one once, see [`super::Importance::weight`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Weight(u8);

/// Not a weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a weight is a whole number from 1 to 5")]
pub struct NotAWeight;

impl Weight {
    /// All five, smallest first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];
    /// Where nothing was said.
    pub const USUAL: Self = Self(3);

    /// The weight with this number.
    ///
    /// # Errors
    /// [`NotAWeight`] for anything but 1 to 5.
    pub fn new(number: u8) -> Result<Self, NotAWeight> {
        if (1..=5).contains(&number) {
            Ok(Self(number))
        } else {
            Err(NotAWeight)
        }
    }

    /// The number, 1 to 5.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl Default for Weight {
    fn default() -> Self {
        Self::USUAL
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

impl TryFrom<u8> for Weight {
    type Error = NotAWeight;
    fn try_from(number: u8) -> Result<Self, NotAWeight> {
        Self::new(number)
    }
}

impl From<Weight> for u8 {
    fn from(weight: Weight) -> Self {
        weight.0
    }
}
