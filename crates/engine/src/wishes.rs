//! What a person would like to do with a skill, and that a level once said is still true.

use serde::{Deserialize, Serialize};
use sfia::SkillCode;

use crate::time::Instant;

/// What a person would like to do with a skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Interest {
    /// Has it and wants to use it more.
    UseMore,
    /// Wants to learn it, or more of it.
    Learn,
    /// Would rather not use it.
    RatherNot,
}

impl Interest {
    /// All of them, as pages offer them.
    pub const ALL: [Self; 3] = [Self::UseMore, Self::Learn, Self::RatherNot];

    /// The word under which it is stored and sent by forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::UseMore => "use-more",
            Self::Learn => "learn",
            Self::RatherNot => "rather-not",
        }
    }

    /// The one stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// What a person said of one skill beside its level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Wish {
    /// Which skill.
    pub code: SkillCode,
    /// What the person would like to do with it.
    pub interest: Option<Interest>,
    /// When the person last said that their level is still true.
    pub still_true: Option<Instant>,
}

impl Wish {
    /// Nothing said about a skill.
    #[must_use]
    pub fn none(code: SkillCode) -> Self {
        Self {
            code,
            interest: None,
            still_true: None,
        }
    }

    /// Since when the level is known: since it was sent, or since it was last said to be still true.
    #[must_use]
    pub fn known_since(&self, sent: Instant) -> Instant {
        self.still_true.map_or(sent, |said| said.max(sent))
    }
}
