//! Roles, and stopping somebody's access.

use super::words::role_words;
use crate::kit::components::{Button, Checkboxes, Choice, FieldErrors, Heading};
use crate::kit::{Link, Page, Section, Words};
use engine::access::{Role, Roles};
use engine::people::Person;
use serde::Serialize;

/// The roles of a person, to be ticked.
#[derive(Serialize)]
pub(in crate::people) struct RolesPage {
    heading: Heading,
    action: String,
    roles: Checkboxes,
    button: Button,
    cancel: Link,
}

impl RolesPage {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        person: &Person,
        held: &Roles,
        errors: &FieldErrors,
    ) -> Self {
        let own = format!("{home}/{}", person.id);
        let choices = Role::ALL.map(|role| {
            let (name, what) = role_words(words, role);
            Choice::new(role.as_str(), name).hint(what)
        });
        let ticked: Vec<&str> = held.iter().map(Role::as_str).collect();
        Self {
            heading: Heading::new(words.say("people-roles-heading"))
                .over(person.name.as_str())
                .lede(words.say("people-roles-lede")),
            action: format!("{own}/roles"),
            roles: Checkboxes::new("role", words.say("people-roles-legend"), choices, &ticked)
                .errors(errors),
            button: Button::primary(words.say("people-save")),
            cancel: Link::new(words.say("people-cancel"), own),
        }
    }
}

impl Page for RolesPage {
    const TEMPLATE: &'static str = "pages/people/roles";

    fn title(&self, words: &Words) -> String {
        words.say("people-roles-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.cancel.url.as_str()))
    }
}

/// Asks before access is stopped.
#[derive(Serialize)]
pub(in crate::people) struct Stop {
    heading: Heading,
    action: String,
    button: Button,
    cancel: Link,
}

impl Stop {
    pub(in crate::people) fn new(words: &Words, home: &str, person: &Person) -> Self {
        let own = format!("{home}/{}", person.id);
        Self {
            heading: Heading::new(words.say("people-stop-heading"))
                .over(person.name.as_str())
                .lede(words.say("people-stop-lede")),
            action: format!("{own}/stop"),
            button: Button::warning(words.say("people-stop-button")),
            cancel: Link::new(words.say("people-cancel"), own),
        }
    }
}

impl Page for Stop {
    const TEMPLATE: &'static str = "pages/people/stop";

    fn title(&self, words: &Words) -> String {
        words.say("people-stop-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.cancel.url.as_str()))
    }
}
