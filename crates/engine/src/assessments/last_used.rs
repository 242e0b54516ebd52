//! How long ago a skill was last used.

use serde::{Deserialize, Serialize};

/// How long ago a person last used a skill, by their own account. Ordered from the newest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastUsed {
    /// It is a regular part of the present work.
    Now,
    /// Within the period that counts, but not regularly now.
    InPeriod,
    /// Not within the period that counts.
    Before,
}

impl LastUsed {
    /// All of them, newest first, as pages offer them.
    pub const ALL: [Self; 3] = [Self::Now, Self::InPeriod, Self::Before];

    /// Those within the period that the questions about levels ask about, newest first.
    pub const COUNTING: [Self; 2] = [Self::Now, Self::InPeriod];

    /// The word under which it is stored and sent by forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::InPeriod => "in-period",
            Self::Before => "before",
        }
    }

    /// The one stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|used| used.as_str() == word)
    }
}
