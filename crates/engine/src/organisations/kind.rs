//! Kinds of councils.

use serde::{Deserialize, Serialize};

/// The kind of an organisation. Wales has duties of its own (Welsh Language Measure 2011).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// English county council.
    County,
    /// English district council.
    District,
    /// Metropolitan district council.
    Metropolitan,
    /// English unitary authority.
    Unitary,
    /// London borough.
    LondonBorough,
    /// Welsh county or county borough council.
    Welsh,
    /// Anything else: Scotland, Northern Ireland, fire, police, a shared service.
    Other,
}

impl Kind {
    /// All kinds, in the order in which pages list them.
    pub const ALL: [Self; 7] = [
        Self::County,
        Self::District,
        Self::Metropolitan,
        Self::Unitary,
        Self::LondonBorough,
        Self::Welsh,
        Self::Other,
    ];

    /// The word under which the kind is stored and typed.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::County => "county",
            Self::District => "district",
            Self::Metropolitan => "metropolitan",
            Self::Unitary => "unitary",
            Self::LondonBorough => "london-borough",
            Self::Welsh => "welsh",
            Self::Other => "other",
        }
    }

    /// The kind called `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}
