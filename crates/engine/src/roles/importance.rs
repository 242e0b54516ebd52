//! How much a skill matters to a role.

use serde::{Deserialize, Serialize};

/// Whether the role cannot do without a skill, or is better for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Importance {
    /// The role cannot be done without it.
    Essential,
    /// Helps in the role.
    Desirable,
}

impl Importance {
    /// Both, essential first, as pages list them.
    pub const ALL: [Self; 2] = [Self::Essential, Self::Desirable];

    /// The weight in the overall match: 2 for essential, 1 for desirable.
    #[must_use]
    pub const fn weight(self) -> u32 {
        match self {
            Self::Essential => 2,
            Self::Desirable => 1,
        }
    }

    /// The word under which it is stored and sent by forms.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Essential => "essential",
            Self::Desirable => "desirable",
        }
    }

    /// The importance stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|importance| importance.as_str() == word)
    }
}
