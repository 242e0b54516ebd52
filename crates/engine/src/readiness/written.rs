//! Text that somebody typed, of a length that was checked.

use crate::text::paragraphs;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Typed text of `LEAST` to `MOST` characters (Unicode scalar values), cleaned as [`paragraphs`] does before it is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Written<const LEAST: usize, const MOST: usize>(String);

/// A text that is too short or too long. What was typed stays with whoever typed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write {least} to {most} characters; these are {are}")]
pub struct WrongLength {
    /// The fewest characters that will do.
    pub least: usize,
    /// The most characters that will do.
    pub most: usize,
    /// How many there are.
    pub are: usize,
}

impl<const LEAST: usize, const MOST: usize> Written<LEAST, MOST> {
    /// Takes over what was typed.
    ///
    /// # Errors
    /// [`WrongLength`].
    pub fn parse(typed: &str) -> Result<Self, WrongLength> {
        let text = paragraphs(typed);
        let are = text.chars().count();
        if (LEAST..=MOST).contains(&are) {
            Ok(Self(text))
        } else {
            Err(WrongLength {
                least: LEAST,
                most: MOST,
                are,
            })
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const LEAST: usize, const MOST: usize> TryFrom<String> for Written<LEAST, MOST> {
    type Error = WrongLength;

    fn try_from(text: String) -> Result<Self, WrongLength> {
        Self::parse(&text)
    }
}

impl<const LEAST: usize, const MOST: usize> From<Written<LEAST, MOST>> for String {
    fn from(written: Written<LEAST, MOST>) -> Self {
        written.0
    }
}

impl<const LEAST: usize, const MOST: usize> fmt::Display for Written<LEAST, MOST> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why something is as somebody says: 1 to 1000 characters.
pub type Reason = Written<1, 1000>;
/// "What could you show us?": up to 2000 characters, and none where there is nothing.
pub type Shown = Written<0, 2000>;
/// A note, a question or an answer to one: 1 to 2000 characters.
pub type Note = Written<1, 2000>;
