//! What evidence is: work that was done, or knowledge that was tested.

use serde::{Deserialize, Serialize};

/// The kind of an item of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EvidenceKind {
    /// A piece of work.
    Work,
    /// A certificate or a course. Alone it counts as knowledge.
    Certificate,
}

impl EvidenceKind {
    /// Both, in the order in which pages list them.
    pub const ALL: [Self; 2] = [Self::Work, Self::Certificate];

    /// The word under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Certificate => "certificate",
        }
    }

    /// The kind stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}
