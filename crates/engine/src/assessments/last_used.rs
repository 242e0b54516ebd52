//! How long ago a skill was last used.

use serde::{Deserialize, Serialize};

/// How long ago a person last used a skill, by their own account. Ordered from the newest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastUsed {
    /// It is part of the present work.
    Now,
    /// Within the last twelve months, but not now.
    WithinYear,
    /// Between one and three years ago.
    OneToThreeYears,
    /// More than three years ago.
    Longer,
}

impl LastUsed {
    /// All of them, newest first, as pages offer them.
    pub const ALL: [Self; 4] = [
        Self::Now,
        Self::WithinYear,
        Self::OneToThreeYears,
        Self::Longer,
    ];

    /// Those within the three years that the questions about levels ask about, newest first.
    pub const WITHIN_THREE_YEARS: [Self; 3] = [Self::Now, Self::WithinYear, Self::OneToThreeYears];

    /// The word under which it is stored and sent by forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::WithinYear => "within-year",
            Self::OneToThreeYears => "one-to-three-years",
            Self::Longer => "longer",
        }
    }

    /// The one stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|used| used.as_str() == word)
    }
}
