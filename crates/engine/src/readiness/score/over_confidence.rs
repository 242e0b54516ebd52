//! The over-confidence index in words.

use crate::words::words;

/// How well a council judges itself, by its over-confidence index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OverConfidence {
    /// -5 or less: reviews find more than was claimed.
    Modest,
    /// Above -5, up to and with 10.
    WellJudged,
    /// Above 10, up to and with 25.
    OverConfident,
    /// Above 25.
    BadlyOverConfident,
}

words!(OverConfidence: Modest = "modest", WellJudged = "well-judged", OverConfident = "over-confident",
    BadlyOverConfident = "badly-over-confident");

impl OverConfidence {
    /// The word for an index in points of 100.
    #[must_use]
    pub fn of(index: f64) -> Self {
        // Means of answers are seldom exact in binary: a hair above a border is the border.
        let index = (index * 1e9).round() / 1e9;
        if index <= -5.0 {
            Self::Modest
        } else if index <= 10.0 {
            Self::WellJudged
        } else if index <= 25.0 {
            Self::OverConfident
        } else {
            Self::BadlyOverConfident
        }
    }
}
