//! The form that names a guest.

use super::Around;
use crate::args;
use crate::guests::form::GuestTyped;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, Select, TextInput};
use crate::kit::{Crumb, Page, Section, Words};
use crate::readiness::{crumbs, role_words, round_words};
use engine::readiness::round::asked_at_all;
use serde::Serialize;
use store::readiness::RoundRead;

/// The page.
#[derive(Serialize)]
pub(crate) struct NewPage {
    errors: ErrorSummary,
    heading: Heading,
    round_url: String,
    version: u64,
    role: Select,
    name: TextInput,
    email: TextInput,
    button: Button,
    instead: Option<Instead>,
    no_mail: bool,
    #[serde(skip)]
    list_url: String,
    #[serde(skip)]
    round: String,
}

/// Naming the person at work whose address it is.
#[derive(Serialize)]
struct Instead {
    text: String,
    role: String,
    people: String,
    button: Button,
}

impl NewPage {
    /// The form as typed. `person` is called so at work here, and has the address that was typed.
    pub(crate) fn new(
        words: &Words,
        around: &Around<'_>,
        read: &RoundRead,
        typed: &GuestTyped,
        errors: &FieldErrors,
        person: Option<&str>,
    ) -> Self {
        let unchosen = (String::new(), words.say("readiness-role-choose"));
        let roles = asked_at_all(read.questionnaire.questions(), &read.not_asked);
        let roles = roles
            .into_iter()
            .map(|role| (role.as_str().to_owned(), role_words(words, role)));
        let options = std::iter::once(unchosen).chain(roles);
        Self {
            errors: errors.summary(),
            heading: Heading::new(words.say("guest-new")).lede(words.say("guest-new-lede")),
            round_url: around.round_url.to_owned(),
            version: read.round.changes,
            role: Select::new("role", words.say("readiness-role"), options, &typed.role)
                .hint(words.say("readiness-role-hint"))
                .errors(errors),
            name: TextInput::new("name", words.say("guest-name"))
                .value(&typed.name)
                .errors(errors),
            email: TextInput::email("email", words.say("guest-email"))
                .hint(words.say("guest-email-hint"))
                .value(&typed.email)
                .errors(errors),
            button: Button::primary(words.say("guest-name-them")),
            instead: person.map(|name| Instead {
                text: words.say_with("guest-instead-text", &args!["name" => name]),
                role: typed.role.clone(),
                people: typed.email.clone(),
                button: Button::secondary(words.say_with("guest-instead", &args!["name" => name])),
            }),
            no_mail: !around.sends_mail,
            list_url: around.list_url.to_owned(),
            round: round_words(words, read.round.stage, read.round.moment),
        }
    }
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "pages/guests/new";

    fn title(&self, words: &Words) -> String {
        words.say_with("guest-new-title", &args!["round" => self.round.as_str()])
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.list_url, Some((&self.round, &self.round_url)))
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
