//! How sure a person is of their level in a skill.

use serde::{Deserialize, Serialize};

/// How sure a person is of the level that their answers come to. Ordered from the least.
///
/// Kept for the person: how often their "sure" answers were endorsed unchanged is their own calibration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// A guess.
    Guess,
    /// Fairly sure.
    Fairly,
    /// Sure.
    Sure,
}

impl Sureness {
    /// All of them, surest first, as pages offer them.
    pub const ALL: [Self; 3] = [Self::Sure, Self::Fairly, Self::Guess];

    /// The word under which it is stored and sent by forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Guess => "guess",
            Self::Fairly => "fairly",
            Self::Sure => "sure",
        }
    }

    /// The one stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sure| sure.as_str() == word)
    }
}
