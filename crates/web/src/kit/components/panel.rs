//! Quiet side information.
use serde::Serialize;

/// A box with a heading, perhaps one large figure, and a sentence. Partial: `partials/panels` takes a list of three.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Panel {
    heading: String,
    url: Option<String>,
    figure: Option<String>,
    text: String,
}

impl Panel {
    /// A heading and a sentence.
    pub fn new(heading: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            url: None,
            figure: None,
            text: text.into(),
        }
    }

    /// Where the heading leads.
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// A large figure that the sentence goes on from: "5 of 8".
    #[must_use]
    pub fn figure(mut self, figure: impl Into<String>) -> Self {
        self.figure = Some(figure.into());
        self
    }
}
