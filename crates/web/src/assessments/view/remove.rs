//! Asks whether to remove a skill that was added.

use crate::args;
use crate::kit::components::{Button, Heading};
use crate::kit::{Link, Page, Section, Words};
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct RemoveSkill {
    title: String,
    heading: Heading,
    action: String,
    assessment: String,
    button: Button,
    keep: Link,
}

impl RemoveSkill {
    /// About the skill called `name`; `keep` is where one goes who keeps it.
    pub(crate) fn new(
        words: &Words,
        name: &str,
        assessment: String,
        action: String,
        keep: String,
    ) -> Self {
        let title = words.say_with("assessment-remove-title", &args!["skill" => name]);
        Self {
            heading: Heading::new(title.as_str()),
            title,
            action,
            assessment,
            button: Button::warning(words.say("assessment-remove-button")),
            keep: Link::new(words.say("assessment-remove-keep"), keep),
        }
    }
}

impl Page for RemoveSkill {
    const TEMPLATE: &'static str = "pages/assessments/remove";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::new(words.say("back-label"), self.keep.url.clone()))
    }
}
