//! The question before an item is withdrawn.

use crate::args;
use crate::kit::components::{Button, Heading};
use crate::kit::{Link, Page, Section, Words};
use engine::evidence::Evidence;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct Withdraw {
    title: String,
    heading: Heading,
    action: String,
    version: i64,
    button: Button,
    keep: Link,
}

impl Withdraw {
    /// The question about an item below the list at `list_url`.
    pub(crate) fn new(words: &Words, item: &Evidence, list_url: &str) -> Self {
        let url = format!("{list_url}/{}", item.head.id);
        let titled = args!["title" => item.head.title.as_str()];
        let title = words.say_with("evidence-withdraw-title", &titled);
        Self {
            heading: Heading::new(title.as_str()),
            title,
            action: format!("{url}/withdraw"),
            version: item.newest,
            button: Button::warning(words.say("evidence-withdraw-button")),
            keep: Link::new(words.say("evidence-withdraw-cancel"), url),
        }
    }
}

impl Page for Withdraw {
    const TEMPLATE: &'static str = "pages/evidence/withdraw";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.keep.url.as_str()))
    }
}
