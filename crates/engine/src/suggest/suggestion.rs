//! What the suggester says.

use serde::Serialize;
use sfia::{Level, SkillCode};
use std::ops::Range;

/// A skill that a text seems to ask for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion {
    /// The skill.
    pub code: SkillCode,
    /// The level, one at which the edition defines the skill.
    pub level: Level,
    /// How much speaks for it, from 0 up; for comparing skills of one text only.
    pub score: f64,
    /// The places of the text that speak for it, strongest first; at least one.
    pub reasons: Vec<Reason>,
}

/// A place of the text that speaks for a skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Where it stands in the text, in bytes, on borders of letters.
    pub range: Range<usize>,
    /// The words as they stand there.
    pub words: String,
}

/// Why nothing is suggested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSuggested {
    /// There is no word in the text.
    #[error("the text is empty: paste the words of a job description")]
    Empty,
    /// There are more words than are read.
    #[error("the text has more than {most} words: shorten it to the part that describes the job")]
    TooLong {
        /// The most words that are read.
        most: usize,
    },
}
