//! The home page.

use crate::kit::components::Heading;
use crate::kit::{Page, Section, Words};
use serde::Serialize;

/// What comes next for a member.
#[derive(Serialize)]
pub(super) struct Home {
    heading: Heading,
}

impl Home {
    pub(super) fn new(words: &Words, name: &str) -> Self {
        Self {
            heading: Heading::new(words.say("home-heading")).over(name),
        }
    }
}

impl Page for Home {
    const TEMPLATE: &'static str = "pages/home/show";

    fn title(&self, words: &Words) -> String {
        words.say("home-heading")
    }

    fn section(&self) -> Section {
        Section::Home
    }

    fn wide(&self) -> bool {
        true
    }
}

#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    let words = Words::load(crate::kit::Language::English).unwrap();
    samples.add("home/show", &Home::new(&words, "Sam Example, Developer"));
}
