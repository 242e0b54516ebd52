//! The pages: everybody, and one of them.

use crate::args;
use crate::kit::components::{
    Button, Choice, ErrorSummary, FieldErrors, Heading, Radios, TextInput,
};
use crate::kit::{Crumb, Link, Page, Section, Words};
use crate::readiness::Filled;
use engine::access::ProgrammeRole;
use serde::Serialize;
use store::entry::programme_people::ProgrammePerson;

/// Everybody.
#[derive(Serialize)]
pub(super) struct PeoplePage {
    errors: ErrorSummary,
    heading: Heading,
    rows: Vec<Row>,
    form: Option<Form>,
    #[serde(skip)]
    base: String,
}

#[derive(Serialize)]
struct Row {
    person: Link,
    email: String,
    role: String,
    standing: String,
}

#[derive(Serialize)]
struct Form {
    action: String,
    name: TextInput,
    email: TextInput,
    role: Radios,
    add: Button,
}

impl PeoplePage {
    /// `base` is the programme's address; without mail nobody can be added here.
    pub(super) fn new(
        words: &Words,
        base: &str,
        people: &[ProgrammePerson],
        (filled, has_mail): (&Filled, bool),
    ) -> Self {
        let url = format!("{base}/people");
        let row = |one: &ProgrammePerson| Row {
            person: Link::new(one.name.as_str(), format!("{url}/{}", one.account)),
            email: one.email.clone(),
            role: role_words(words, one.role),
            standing: standing(words, one),
        };
        Self {
            errors: filled.errors.summary(),
            heading: Heading::new(words.say("programme-people-heading"))
                .lede(words.say("programme-people-lede")),
            rows: people.iter().map(row).collect(),
            form: has_mail.then(|| form(words, url.clone(), filled)),
            base: base.to_owned(),
        }
    }
}

fn form(words: &Words, action: String, filled: &Filled) -> Form {
    let errors = &filled.errors;
    Form {
        action,
        name: TextInput::new("name", words.say("programme-person-name"))
            .value(filled.value("name"))
            .errors(errors),
        email: TextInput::email("email", words.say("programme-person-email"))
            .value(filled.value("email"))
            .errors(errors),
        role: roles(words, filled.value("role"), errors),
        add: Button::primary(words.say("programme-person-add")),
    }
}

fn roles(words: &Words, chosen: &str, errors: &FieldErrors) -> Radios {
    let choices = ProgrammeRole::ALL.iter().map(|role| {
        let hint = match role {
            ProgrammeRole::Manager => "programme-role-manager-hint",
            ProgrammeRole::BoardMember => "programme-role-board-hint",
            ProgrammeRole::Reviewer => "programme-role-reviewer-hint",
            ProgrammeRole::SteeringGroup => "programme-role-steering-hint",
        };
        Choice::new(role.as_str(), role_words(words, *role)).hint(words.say(hint))
    });
    let chosen = (!chosen.is_empty()).then_some(chosen);
    Radios::new("role", words.say("programme-person-role"), choices, chosen).errors(errors)
}

fn role_words(words: &Words, role: ProgrammeRole) -> String {
    words.say(match role {
        ProgrammeRole::Manager => "programme-role-manager",
        ProgrammeRole::BoardMember => "programme-role-board",
        ProgrammeRole::Reviewer => "programme-role-reviewer",
        ProgrammeRole::SteeringGroup => "programme-role-steering",
    })
}

fn standing(words: &Words, person: &ProgrammePerson) -> String {
    words.say(match person.has_joined {
        true => "programme-person-joined",
        false => "programme-person-waiting",
    })
}

impl Page for PeoplePage {
    const TEMPLATE: &'static str = "pages/programme/people";

    fn title(&self, words: &Words) -> String {
        words.say("programme-people-heading")
    }

    fn section(&self) -> Section {
        Section::Programme
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            words.say("programme-heading"),
            self.base.clone(),
        )]
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// One of them.
#[derive(Serialize)]
pub(super) struct PersonPage {
    errors: ErrorSummary,
    heading: Heading,
    email: String,
    standing: String,
    action: String,
    role: Radios,
    save: Button,
    /// For somebody who has not joined, where there is mail.
    send: Option<Button>,
    remove_text: String,
    remove: Button,
    #[serde(skip)]
    name: String,
    #[serde(skip)]
    base: String,
}

impl PersonPage {
    /// `base` is the programme's address.
    pub(super) fn new(
        words: &Words,
        base: &str,
        person: &ProgrammePerson,
        (filled, has_mail): (&Filled, bool),
    ) -> Self {
        let can_send = has_mail && !person.has_joined;
        let named = args!["name" => person.name.as_str()];
        Self {
            errors: filled.errors.summary(),
            heading: Heading::new(person.name.as_str()),
            email: person.email.clone(),
            standing: standing(words, person),
            action: format!("{base}/people/{}", person.account),
            role: roles(words, filled.value("role"), &filled.errors),
            save: Button::primary(words.say("programme-person-save")),
            send: can_send.then(|| Button::secondary(words.say("programme-person-send"))),
            remove_text: words.say_with("programme-person-remove-text", &named),
            remove: Button::warning(words.say("programme-person-remove")),
            name: person.name.clone(),
            base: base.to_owned(),
        }
    }
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "pages/programme/person";

    fn title(&self, _: &Words) -> String {
        self.name.clone()
    }

    fn section(&self) -> Section {
        Section::Programme
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("programme-heading"), self.base.clone()),
            Crumb::new(
                words.say("programme-people-heading"),
                format!("{}/people", self.base),
            ),
        ]
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
