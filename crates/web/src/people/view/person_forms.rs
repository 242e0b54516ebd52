//! Forms about a person: adding one, changing one.

use super::post_form::PostFields;
use super::words::crumbs;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, TextInput, Width};
use crate::kit::{Crumb, Link, Page, Section, Words};
use crate::people::form::{PersonValues, PostValues};
use engine::people::Person;
use serde::Serialize;
use store::people::RoleChoice;

/// Name, address, number.
#[derive(Serialize)]
struct PersonFields {
    name: TextInput,
    email: TextInput,
    staff_number: TextInput,
}

impl PersonFields {
    fn new(words: &Words, values: &PersonValues, errors: &FieldErrors) -> Self {
        Self {
            name: TextInput::new("name", words.say("people-name"))
                .value(values.name.as_str())
                .autocomplete("off")
                .errors(errors),
            email: TextInput::email("email", words.say("people-email"))
                .value(values.email.as_str())
                .autocomplete("off")
                .errors(errors),
            staff_number: TextInput::new("staff_number", words.say("people-staff-number-optional"))
                .hint(words.say("people-staff-number-hint"))
                .value(values.staff_number.as_str())
                .width(Width::Ten)
                .autocomplete("off")
                .plain()
                .errors(errors),
        }
    }
}

/// Adding a person with their post.
#[derive(Serialize)]
pub(in crate::people) struct AddPerson {
    heading: Heading,
    errors: ErrorSummary,
    action: String,
    person: PersonFields,
    post: PostFields,
    button: Button,
    cancel: Link,
    #[serde(skip)]
    home: String,
}

impl AddPerson {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        person: &PersonValues,
        post: &PostValues,
        roles: &[RoleChoice],
        errors: &FieldErrors,
    ) -> Self {
        Self {
            heading: Heading::new(words.say("people-add-heading"))
                .lede(words.say("people-add-lede")),
            errors: errors.summary(),
            action: format!("{home}/new"),
            person: PersonFields::new(words, person, errors),
            post: PostFields::new(words, post, roles, None, errors),
            button: Button::primary(words.say("people-add-button")),
            cancel: Link::new(words.say("people-cancel-new"), home),
            home: home.to_owned(),
        }
    }
}

impl Page for AddPerson {
    const TEMPLATE: &'static str = "pages/people/add";

    fn title(&self, words: &Words) -> String {
        words.say("people-add-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.home)
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// Changing a person's own values.
#[derive(Serialize)]
pub(in crate::people) struct ChangePerson {
    heading: Heading,
    errors: ErrorSummary,
    action: String,
    version: i64,
    person: PersonFields,
    button: Button,
    cancel: Link,
}

impl ChangePerson {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        stored: &Person,
        values: &PersonValues,
        errors: &FieldErrors,
    ) -> Self {
        let own = format!("{home}/{}", stored.id);
        Self {
            heading: Heading::new(words.say("people-change-heading")).over(stored.name.as_str()),
            errors: errors.summary(),
            action: format!("{own}/edit"),
            version: stored.version,
            person: PersonFields::new(words, values, errors),
            button: Button::primary(words.say("people-save")),
            cancel: Link::new(words.say("people-cancel"), own),
        }
    }
}

impl Page for ChangePerson {
    const TEMPLATE: &'static str = "pages/people/change";

    fn title(&self, words: &Words) -> String {
        words.say("people-change-heading")
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
