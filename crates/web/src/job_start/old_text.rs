//! What is kept of an old text until somebody has said where its paragraphs go.

use crate::problem::Problem;
use engine::jobs::recognise::{Proposed, Recognised, Written};
use engine::jobs::{JobDraft, LineField};
use serde::{Deserialize, Serialize};

/// The most paragraphs that are shown and can be put somewhere. A job description has some 60; more than a draft's own
/// bounds would never be put in.
pub const MOST_PARAGRAPHS: usize = 600;

/// An old text that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldText {
    /// Its paragraphs, at most [`MOST_PARAGRAPHS`].
    pub recognised: Recognised,
    /// How many paragraphs more the text has. Nothing of them is kept.
    pub beyond: usize,
}

impl OldText {
    /// Keeps the beginning of a text, which is all of any job description.
    #[must_use]
    pub fn new(mut recognised: Recognised) -> Self {
        let beyond = recognised.offers.len().saturating_sub(MOST_PARAGRAPHS);
        recognised.offers.truncate(MOST_PARAGRAPHS);
        Self { recognised, beyond }
    }

    /// The paragraph that says the job's title, and the title, if it is one that fits.
    #[must_use]
    pub fn title(&self) -> Option<(usize, &str)> {
        let mut offers = self.recognised.offers.iter().enumerate();
        let field = LineField::Title;
        offers.find_map(|(index, offer)| {
            let is_title = offer.proposed == Proposed::Line { field };
            let fits = offer.text.chars().count() <= JobDraft::LONGEST_TITLE;
            (is_title && fits).then_some((index, offer.text.as_str()))
        })
    }

    /// Whether skills and wording of the text are read at all: both go by English words.
    #[must_use]
    pub fn is_welsh(&self) -> bool {
        self.recognised.written == Written::Welsh
    }

    /// The text once more, paragraph by paragraph with its headings and labels, for what reads it as a whole.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for offer in &self.recognised.offers {
            if !offer.label.is_empty() {
                text.push_str(&offer.label);
                text.push_str(": ");
            }
            text.push_str(&offer.text);
            text.push('\n');
        }
        text
    }

    /// As a preview's body.
    ///
    /// # Errors
    /// [`Problem::Internal`], which cannot happen for what this holds.
    pub fn to_body(&self) -> Result<String, Problem> {
        serde_json::to_string(self).map_err(|error| Problem::Internal(error.to_string()))
    }

    /// Out of a preview's body.
    ///
    /// # Errors
    /// [`Problem::Internal`] when another version of the program wrote it.
    pub fn from_body(body: &str) -> Result<Self, Problem> {
        serde_json::from_str(body).map_err(|error| Problem::Internal(error.to_string()))
    }
}
