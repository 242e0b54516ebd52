//! The editions of the framework that Aspire knows.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An edition of SFIA whose facts are shipped. It serialises as its number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum Edition {
    /// SFIA 8, of 2021.
    Eight,
    /// SFIA 9, of 2024.
    Nine,
}

/// A number that is no edition known here.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("edition {0} of SFIA is not known: editions 8 and 9 are")]
pub struct UnknownEdition(pub i64);

impl Edition {
    /// All known editions, oldest first.
    pub const ALL: [Self; 2] = [Self::Eight, Self::Nine];
    /// The newest known edition.
    pub const NEWEST: Self = Self::Nine;

    /// The edition's number.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Eight => 8,
            Self::Nine => 9,
        }
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "SFIA {}", self.number())
    }
}

impl TryFrom<u8> for Edition {
    type Error = UnknownEdition;
    fn try_from(number: u8) -> Result<Self, UnknownEdition> {
        Self::ALL
            .into_iter()
            .find(|edition| edition.number() == number)
            .ok_or(UnknownEdition(number.into()))
    }
}

impl TryFrom<i16> for Edition {
    type Error = UnknownEdition;
    fn try_from(number: i16) -> Result<Self, UnknownEdition> {
        u8::try_from(number)
            .map_err(|_| UnknownEdition(number.into()))
            .and_then(Self::try_from)
    }
}

impl From<Edition> for u8 {
    fn from(edition: Edition) -> Self {
        edition.number()
    }
}

impl std::str::FromStr for Edition {
    type Err = UnknownEdition;
    fn from_str(text: &str) -> Result<Self, UnknownEdition> {
        let number = text.trim().parse::<i64>().unwrap_or_default();
        u8::try_from(number)
            .map_err(|_| UnknownEdition(number))
            .and_then(Self::try_from)
    }
}
