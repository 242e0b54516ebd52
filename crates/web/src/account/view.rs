//! The pages of one's own account.

use super::Doors;
use crate::args;
use crate::kit::components::{
    Button, EmptyState, ErrorSummary, FieldErrors, Heading, ListItem, PasswordInput,
};
use crate::kit::{Page, Words};
use serde::Serialize;
use store::entry::memberships::ClosedDoor;

/// Where to go in.
#[derive(Serialize)]
pub(super) struct Choose {
    heading: Heading,
    doors: Vec<ListItem>,
    empty: Option<EmptyState>,
}

impl Choose {
    pub(super) fn new(words: &Words, doors: &Doors, closed: &[ClosedDoor]) -> Self {
        let doors = items(words, doors);
        Self {
            heading: Heading::new(words.say("choose-heading")),
            empty: doors.is_empty().then(|| nowhere(words, closed)),
            doors,
        }
    }
}

/// Why there is nowhere to go, and whom to ask.
fn nowhere(words: &Words, closed: &[ClosedDoor]) -> EmptyState {
    if closed.is_empty() {
        return EmptyState::new(
            words.say("choose-empty-heading"),
            words.say("choose-empty-text"),
        );
    }
    let reasons: Vec<String> = closed
        .iter()
        .map(|door| {
            let organisation = args!["organisation" => door.name.as_str()];
            if door.has_left {
                words.say_with("choose-left", &organisation)
            } else {
                words.say_with("choose-stopped", &organisation)
            }
        })
        .collect();
    EmptyState::new(words.say("choose-closed-heading"), reasons.join(" "))
}

fn items(words: &Words, doors: &Doors) -> Vec<ListItem> {
    let councils = doors
        .organisations
        .iter()
        .map(|door| ListItem::link(&door.name, format!("/o/{}", door.slug)));
    let programmes = doors.programmes.iter().map(|(slug, name)| {
        ListItem::link(name, format!("/programme/{slug}")).meta(words.say("choose-programme"))
    });
    councils.chain(programmes).collect()
}

impl Page for Choose {
    const TEMPLATE: &'static str = "pages/account/choose";

    fn title(&self, words: &Words) -> String {
        words.say("choose-heading")
    }
}

/// One's own account.
#[derive(Serialize)]
pub(super) struct Account {
    heading: Heading,
    errors: ErrorSummary,
    email: String,
    doors: Vec<ListItem>,
    reminders: Vec<ListItem>,
    current: PasswordInput,
    password: PasswordInput,
    button: Button,
    everywhere: Button,
}

impl Account {
    pub(super) fn new(words: &Words, email: &str, doors: &Doors) -> Self {
        Self::again(words, email, doors, &FieldErrors::none())
    }

    pub(super) fn again(words: &Words, email: &str, doors: &Doors, errors: &FieldErrors) -> Self {
        Self {
            heading: Heading::new(words.say("account-heading")),
            errors: errors.summary(),
            email: email.to_owned(),
            doors: items(words, doors),
            reminders: doors
                .organisations
                .iter()
                .map(|door| ListItem::link(&door.name, format!("/o/{}/reminders", door.slug)))
                .collect(),
            current: PasswordInput::current("current", words.say("account-current")).errors(errors),
            password: PasswordInput::chosen("password", words.say("new-password-label"))
                .hint(words.say("password-hint"))
                .errors(errors),
            button: Button::primary(words.say("account-change-password")),
            everywhere: Button::secondary(words.say("account-sign-out-everywhere")),
        }
    }
}

impl Page for Account {
    const TEMPLATE: &'static str = "pages/account/show";

    fn title(&self, words: &Words) -> String {
        words.say("account-heading")
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    use engine::ids::{Id, OrganisationId};
    let words = Words::load(crate::kit::Language::English).unwrap();
    let door = store::entry::memberships::Door {
        organisation: OrganisationId::from_text("a".into()),
        slug: "council-a".into(),
        name: "Council A".into(),
    };
    let doors = Doors {
        organisations: vec![door],
        programmes: vec![("society".into(), "Society programme".into())],
    };
    samples.add("account/choose", &Choose::new(&words, &doors, &[]));
    let none = Doors {
        organisations: vec![],
        programmes: vec![],
    };
    samples.add("account/choose-empty", &Choose::new(&words, &none, &[]));
    let closed = [("Council A", false), ("Council B", true)].map(|(name, has_left)| ClosedDoor {
        name: name.to_owned(),
        has_left,
    });
    samples.add(
        "account/choose-closed",
        &Choose::new(&words, &none, &closed),
    );
    samples.add(
        "account/show",
        &Account::new(&words, "sam@council-a.example", &doors),
    );
}
