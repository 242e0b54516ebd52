//! One's own switch for reminders.

use crate::kit::components::{Button, Heading};
use crate::kit::{Page, Section, Words};
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct RemindersPage {
    heading: Heading,
    action: String,
    button: Button,
}

impl RemindersPage {
    /// The switch as it stands.
    pub(crate) fn new(words: &Words, action: &str, off: bool) -> Self {
        let (lede, label, value) = if off {
            ("reminders-are-off", "reminders-switch-on", "on")
        } else {
            ("reminders-are-on", "reminders-switch-off", "off")
        };
        Self {
            heading: Heading::new(words.say("reminders-heading")).lede(words.say(lede)),
            action: action.to_owned(),
            button: Button::primary(words.say(label)).sends("reminders", value),
        }
    }
}

impl Page for RemindersPage {
    const TEMPLATE: &'static str = "pages/campaigns/reminders";

    fn title(&self, words: &Words) -> String {
        words.say("reminders-heading")
    }

    fn section(&self) -> Section {
        Section::Home
    }
}
