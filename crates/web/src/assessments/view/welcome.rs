//! Before a self-assessment: the statement of use, and how it goes.

use crate::args;
use crate::kit::components::{Button, Heading};
use crate::kit::dates;
use crate::kit::{Link, Page, Section, Words};
use engine::assessments::{Purpose, StatementOfUse};
use engine::time::Instant;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct Welcome {
    heading: Heading,
    moved: Option<Link>,
    action: String,
    statement: String,
    planning: String,
    again: Option<String>,
    practice: Link,
    button: Button,
}

impl Welcome {
    /// With the way to what another edition of the framework changed, if one did.
    pub(crate) fn moved(mut self, moved: Option<Link>) -> Self {
        self.moved = moved;
        self
    }

    /// The statement of use as it is now; `submitted` for somebody who has sent an assessment before.
    pub(crate) fn new(
        words: &Words,
        statement: StatementOfUse,
        submitted: Option<Instant>,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let again = submitted.map(|moment| {
            let date = dates::day(words, dates::london_day(moment.utc()));
            words.say_with("assessment-start-again", &args!["date" => date])
        });
        let button = if again.is_some() {
            "assessment-start-again-button"
        } else {
            "assessment-start-button"
        };
        let planning = if statement.allows(Purpose::Planning) {
            "assessment-use-planning"
        } else {
            "assessment-use-no-planning"
        };
        Self {
            heading: Heading::new(words.say("assessment-start-title"))
                .lede(words.say("assessment-start-lede")),
            moved: None,
            action: url(super::super::paths::START),
            statement: statement.as_shown(),
            planning: words.say(planning),
            again,
            practice: Link::new(words.say("assessment-start-practice"), url("/practice")),
            button: Button::primary(words.say(button)),
        }
    }
}

impl Page for Welcome {
    const TEMPLATE: &'static str = "pages/assessments/welcome";

    fn title(&self, words: &Words) -> String {
        words.say("assessment-start-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }
}
