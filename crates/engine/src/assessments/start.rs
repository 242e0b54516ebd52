//! At which level asking about a skill starts.

use sfia::Level;

/// The level at which asking about any skill starts; the staircase moves it to the nearest level that the skill has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The person's general level of responsibility, from their own answers. A result far from it is asked about again.
    Measured(Level),
    /// What the role as a whole is expected to be at.
    Expected(Level),
    /// Nothing is known: the level of somebody who works on their own account, [`Start::UNKNOWN`].
    Unknown,
}

impl Start {
    /// The number of the level at which asking starts when nothing is known.
    pub const UNKNOWN: u8 = 3;

    /// Where asking starts for somebody with this measured general level in a role with this general level.
    #[must_use]
    pub fn of(measured: Option<Level>, role: Option<Level>) -> Self {
        match (measured, role) {
            (Some(level), _) => Self::Measured(level),
            (None, Some(level)) => Self::Expected(level),
            (None, None) => Self::Unknown,
        }
    }

    /// The level to start at.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Measured(level) | Self::Expected(level) => level,
            Self::Unknown => Level::new(Self::UNKNOWN).unwrap_or(Level::LOWEST),
        }
    }
}
