//! A person of whom there is no review: starting one, or being told that there is none.

use crate::args;
use crate::kit::components::{Button, Heading};
use crate::kit::{Link, Page, Section, Words};
use serde::Serialize;
use store::assessments::Job;

/// Starts a review of what was sent, or an interview.
#[derive(Serialize)]
pub(crate) struct StartPage {
    title: String,
    heading: Heading,
    action: String,
    start: Button,
    back_url: String,
}

impl StartPage {
    /// The page about this person.
    pub(crate) fn new(words: &Words, job: &Job, url: &dyn Fn(&str) -> String) -> Self {
        let named = args!["person" => job.name.as_str()];
        let title = words.say_with("reviews-start-title", &named);
        Self {
            heading: Heading::new(title.as_str())
                .lede(words.say_with("reviews-start-lede", &named)),
            title,
            action: url(&format!("/people/{}/review/start", job.person)),
            start: Button::primary(words.say("reviews-start")),
            back_url: url(""),
        }
    }
}

impl Page for StartPage {
    const TEMPLATE: &'static str = "pages/reviews/start";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Team
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.back_url.clone()))
    }
}

/// Nothing of the member's own is read.
#[derive(Serialize)]
pub(crate) struct OwnEmpty {
    heading: Heading,
    empty: crate::kit::components::EmptyState,
}

impl OwnEmpty {
    /// The page of the member.
    pub(crate) fn new(words: &Words, name: &str, url: &dyn Fn(&str) -> String) -> Self {
        let heading = words.say("reviews-own-empty-heading");
        let action = Link::new(words.say("reviews-own-empty-action"), url("/assessment"));
        let text = words.say("reviews-own-empty-text");
        Self {
            heading: Heading::new(words.say("reviews-own-title")).over(name),
            empty: crate::kit::components::EmptyState::new(heading, text).action(action),
        }
    }
}

impl Page for OwnEmpty {
    const TEMPLATE: &'static str = "pages/reviews/own-empty";

    fn title(&self, words: &Words) -> String {
        words.say("reviews-own-empty-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }
}
