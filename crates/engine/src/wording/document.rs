//! What is checked: paragraphs, each with the kind of section that it stands in.

use serde::{Deserialize, Serialize};
use sfia::Level;

/// How much text is read, in bytes: several hundred pages. What follows is left unread, and the result says so.
pub const MOST_BYTES: usize = 2_000_000;

/// The kind of section that a paragraph stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Section {
    /// What the post is for.
    Purpose,
    /// A main duty.
    Duty,
    /// A criterion that everybody appointed must meet.
    Essential,
    /// A criterion that helps to choose between people.
    Desirable,
    /// How a criterion is assessed.
    Assessed,
    /// Anything else: the header, working pattern, corporate text.
    Other,
}

impl Section {
    /// All, in the order of a job description.
    pub const ALL: [Self; 6] = [
        Self::Purpose,
        Self::Duty,
        Self::Essential,
        Self::Desirable,
        Self::Assessed,
        Self::Other,
    ];

    /// The word under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Purpose => "purpose",
            Self::Duty => "duty",
            Self::Essential => "essential",
            Self::Desirable => "desirable",
            Self::Assessed => "assessed",
            Self::Other => "other",
        }
    }

    /// The one stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// A paragraph of a job description. It may hold line breaks, such as those of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph<'a> {
    /// Where it stands.
    pub section: Section,
    /// Its words. Findings give byte ranges of this text.
    pub text: &'a str,
}

/// The text of a job description, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document<'a> {
    /// All paragraphs; findings name them by their place here, from 0.
    pub paragraphs: Vec<Paragraph<'a>>,
    /// The general level of the role, where it is known. Without it no verb counts as inflated.
    pub level: Option<Level>,
}
