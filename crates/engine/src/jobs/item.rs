//! What every piece of a job description has: an identity that stays, and where its words come from.

use serde::{Deserialize, Serialize};
use sfia::{Level, SkillCode};
use std::fmt;

/// The identity of a duty, criterion or dimension within its job description: 1 to 40 of `[a-z0-9]`, as an
/// [`crate::ids::IdSource`] makes them. It stays when the piece is reworded or moved, and in all later versions.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(String);

impl ItemId {
    /// Takes over what an id source made, or what a database or a form holds. Whether it is well formed is seen when
    /// the document is parsed.
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text as stored.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it can have been made by an id source.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        (1..=40).contains(&self.0.len())
            && self
                .0
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Where a piece of text comes from. Shown beside it, always.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum Source {
    /// Our own pattern for a skill at a level.
    Skill {
        /// The skill.
        code: SkillCode,
        /// The level.
        level: Level,
    },
    /// The organisation's imported SFIA text for a skill at a level, under its own licence.
    OfficialText {
        /// The skill.
        code: SkillCode,
        /// The level.
        level: Level,
    },
    /// The organisation's fixed words for all its jobs.
    Corporate,
    /// An older job description that somebody brought along.
    OldText,
    /// Another job description of the organisation, or the role profile.
    Copied,
    /// Written by a person.
    #[default]
    Own,
}

impl Source {
    /// The words of all kinds, for the check of stored data.
    pub const WORDS: [&'static str; 6] = [
        "skill",
        "official-text",
        "corporate",
        "old-text",
        "copied",
        "own",
    ];

    /// The word for the kind of source, for keys of words and for figures.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Skill { .. } => "skill",
            Self::OfficialText { .. } => "official-text",
            Self::Corporate => "corporate",
            Self::OldText => "old-text",
            Self::Copied => "copied",
            Self::Own => "own",
        }
    }

    /// The skill and level it was made for.
    #[must_use]
    pub const fn skill(self) -> Option<(SkillCode, Level)> {
        match self {
            Self::Skill { code, level } | Self::OfficialText { code, level } => Some((code, level)),
            Self::Corporate | Self::OldText | Self::Copied | Self::Own => None,
        }
    }
}
