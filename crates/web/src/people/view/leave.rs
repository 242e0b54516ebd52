//! Marking a person as a leaver.

use crate::args;
use crate::kit::components::{Button, DateText, ErrorSummary, FieldErrors, Heading, TextInput};
use crate::kit::{Link, Page, Section, Words};
use engine::people::Person;
use serde::Serialize;
use store::people::Report;

/// What the page is made from.
pub(in crate::people) struct Leaving {
    pub(in crate::people) person: Person,
    pub(in crate::people) reports: Vec<Report>,
}

/// The page.
#[derive(Serialize)]
pub(in crate::people) struct Leave {
    heading: Heading,
    errors: ErrorSummary,
    action: String,
    last_day: DateText,
    manager: Option<TextInput>,
    button: Button,
    cancel: Link,
}

impl Leave {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        leaving: &Leaving,
        (day, manager): (&str, &str),
        errors: &FieldErrors,
    ) -> Self {
        let person = &leaving.person;
        let own = format!("{home}/{}", person.id);
        let count = leaving.reports.len();
        Self {
            heading: Heading::new(words.say("people-leave-heading"))
                .over(person.name.as_str())
                .lede(words.say("people-leave-lede")),
            errors: errors.summary(),
            action: format!("{own}/leave"),
            last_day: DateText::new(words, "last_day", words.say("people-last-day"))
                .value(day)
                .errors(errors),
            manager: (count > 0).then(|| {
                let label = words.say_with("people-successor", &args!["count" => count]);
                TextInput::new("manager", label)
                    .hint(words.say("people-successor-hint"))
                    .value(manager)
                    .autocomplete("off")
                    .plain()
                    .errors(errors)
            }),
            button: Button::warning(words.say("people-leave-button")),
            cancel: Link::new(words.say("people-cancel"), own),
        }
    }
}

impl Page for Leave {
    const TEMPLATE: &'static str = "pages/people/leave";

    fn title(&self, words: &Words) -> String {
        words.say("people-leave-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.cancel.url.as_str()))
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
