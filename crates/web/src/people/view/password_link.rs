//! Asking for a link for somebody's new password, and the link.

use super::words::crumbs;
use crate::args;
use crate::kit::components::{Button, EmptyState, Heading};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::people::Person;
use serde::Serialize;
use store::memberships::Delivery;

/// Says what the link does before it is made.
#[derive(Serialize)]
pub(in crate::people) struct AskPasswordLink {
    heading: Heading,
    text: String,
    action: String,
    button: Button,
    cancel: Link,
}

impl AskPasswordLink {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        person: &Person,
        email: &str,
        delivery: Delivery,
    ) -> Self {
        let own = format!("{home}/{}", person.id);
        let (text, button) = match delivery {
            Delivery::Mail => (
                words.say_with("password-link-by-mail", &args!["email" => email]),
                "password-link-send",
            ),
            Delivery::ByHand => (
                words.say_with(
                    "password-link-by-hand",
                    &args!["name" => person.name.as_str()],
                ),
                "password-link-make",
            ),
        };
        Self {
            heading: Heading::new(words.say("password-link-heading"))
                .over(person.name.as_str())
                .lede(words.say("password-link-lede")),
            text,
            action: format!("{own}/password-link"),
            button: Button::primary(words.say(button)),
            cancel: Link::new(words.say("people-cancel"), own),
        }
    }
}

impl Page for AskPasswordLink {
    const TEMPLATE: &'static str = "pages/people/ask-password-link";

    fn title(&self, words: &Words) -> String {
        words.say("password-link-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.cancel.url.as_str()))
    }
}

/// The link, for the administrator who made it.
#[derive(Serialize)]
pub(in crate::people) struct ShowPasswordLink {
    heading: Heading,
    name: String,
    text: String,
    address: Option<String>,
    empty: EmptyState,
    back: Link,
    #[serde(skip)]
    home: String,
}

impl ShowPasswordLink {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        person: &Person,
        address: Option<String>,
    ) -> Self {
        let name = person.name.to_string();
        let named = args!["name" => name.as_str()];
        let back = Link::new(
            words.say_with("password-link-back", &named),
            format!("{home}/{}", person.id),
        );
        Self {
            heading: Heading::new(words.say("password-link-made-heading")).over(name.as_str()),
            text: words.say_with("password-link-made-text", &named),
            address,
            empty: EmptyState::new(
                words.say("password-link-gone-heading"),
                words.say("password-link-gone-text"),
            )
            .action(back.clone()),
            back,
            name,
            home: home.to_owned(),
        }
    }
}

impl Page for ShowPasswordLink {
    const TEMPLATE: &'static str = "pages/people/show-password-link";

    fn title(&self, words: &Words) -> String {
        words.say("password-link-made-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.home)
    }
}

/// Draws both, in each state that looks different.
#[cfg(test)]
pub(super) fn samples(
    samples: &mut crate::kit::samples::Samples,
    words: &Words,
    home: &str,
    person: &Person,
) {
    let email = "a.person@council-a.example";
    for (name, delivery) in [("by-hand", Delivery::ByHand), ("by-mail", Delivery::Mail)] {
        let page = AskPasswordLink::new(words, home, person, email, delivery);
        samples.add(&format!("people/ask-password-link-{name}"), &page);
    }
    let address = format!(
        "https://aspire.council-a.example/new-password?token={}",
        "eyJ0eXAiOiJ".repeat(12)
    );
    let page = ShowPasswordLink::new(words, home, person, Some(address));
    samples.add("people/show-password-link", &page);
    let page = ShowPasswordLink::new(words, home, person, None);
    samples.add("people/show-password-link-gone", &page);
}
