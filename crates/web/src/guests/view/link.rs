//! A link that opens nothing, and what to do.

use crate::kit::components::Heading;
use crate::kit::{Page, Words};
use crate::request::LinkShut;
use serde::Serialize;

/// The page. It says the same of every link that is not ours.
#[derive(Serialize)]
pub(crate) struct LinkPage {
    heading: Heading,
    text: String,
    #[serde(skip)]
    title: String,
}

impl LinkPage {
    /// Why the link opens nothing.
    pub(crate) fn new(words: &Words, why: LinkShut) -> Self {
        let (title, text) = match why {
            LinkShut::NotOpened => ("guest-link-open-first", "guest-link-open-first-text"),
            LinkShut::Unknown => ("guest-link-unknown", "guest-link-unknown-text"),
            LinkShut::Newer => ("guest-link-newer", "guest-link-newer-text"),
            LinkShut::Over => ("guest-link-over", "guest-link-over-text"),
        };
        let title = words.say(title);
        Self {
            heading: Heading::new(title.as_str()),
            text: words.say(text),
            title,
        }
    }
}

impl Page for LinkPage {
    const TEMPLATE: &'static str = "pages/guests/link";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }
}
