//! What the page is about, and its answer in one sentence.
use serde::Serialize;

/// The page's `h1`. Partial: `partials/heading`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    over: Option<String>,
    text: String,
    lede: Option<String>,
}

impl Heading {
    /// A heading in the person's words.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            over: None,
            text: text.into(),
            lede: None,
        }
    }

    /// The line above it: "Skill 4 of 8", "Sam Example, Developer".
    #[must_use]
    pub fn over(mut self, over: impl Into<String>) -> Self {
        self.over = Some(over.into());
        self
    }

    /// The page's answer in one sentence. A message can make a part strong: `You meet **5 of 8** skills`.
    #[must_use]
    pub fn lede(mut self, lede: impl Into<String>) -> Self {
        self.lede = Some(lede.into());
        self
    }
}
