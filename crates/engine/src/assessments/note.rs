//! The note a person may keep with a skill.

use serde::{Deserialize, Serialize};

use crate::text::paragraphs;

/// A note of a person on one of their skills: several lines of plain text, possibly none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Note(String);

/// A note that is longer than [`Note::LONGEST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the note has {characters} characters; it may have {}", Note::LONGEST)]
pub struct NoteTooLong {
    /// How many characters it has.
    pub characters: usize,
}

impl Note {
    /// The most characters a note may have. A line break is one.
    pub const LONGEST: usize = 2_000;

    /// The note as typed, with control characters dropped and ends trimmed.
    ///
    /// # Errors
    /// [`NoteTooLong`] for more than [`Note::LONGEST`] characters.
    pub fn parse(text: &str) -> Result<Self, NoteTooLong> {
        let text = paragraphs(text);
        let characters = text.chars().count();
        if characters > Self::LONGEST {
            Err(NoteTooLong { characters })
        } else {
            Ok(Self(text))
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
