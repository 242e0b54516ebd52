//! One guest, for whoever leads the round: never what they answered.

use super::Around;
use crate::args;
use crate::kit::components::{
    Button, ErrorSummary, FieldErrors, Heading, SummaryList, SummaryRow, TextInput,
};
use crate::kit::{Crumb, Page, Section, Words, dates};
use crate::readiness::{crumbs, role_words, round_words};
use engine::readiness::round::RoundState;
use serde::Serialize;
use store::readiness::{GuestRead, RoundRead};

/// The page.
#[derive(Serialize)]
pub(crate) struct ShowPage {
    errors: ErrorSummary,
    heading: Heading,
    facts: SummaryList,
    url: String,
    round_url: String,
    version: u64,
    respondent: String,
    email: Option<TextInput>,
    correct: Button,
    send: Option<Button>,
    remove: Option<Button>,
    no_mail: bool,
    #[serde(skip)]
    list_url: String,
    #[serde(skip)]
    round: String,
    #[serde(skip)]
    name: String,
}

impl ShowPage {
    /// The guest, with the form of the address as it was typed.
    pub(crate) fn new(
        words: &Words,
        around: &Around<'_>,
        read: &RoundRead,
        guest: &GuestRead,
        typed: Option<&str>,
        errors: &FieldErrors,
    ) -> Self {
        let state = read.round.state;
        let is_open = state == RoundState::Answering;
        let is_named = is_open || state == RoundState::Preparing;
        let has_begun = guest.has_answered || guest.is_locked;
        Self {
            errors: errors.summary(),
            heading: Heading::new(guest.name.as_str()).over(words.say("guest-word")),
            facts: facts(words, state, guest),
            url: format!("{}/guests/{}", around.round_url, guest.respondent),
            round_url: around.round_url.to_owned(),
            version: read.round.changes,
            respondent: guest.respondent.to_string(),
            email: is_named.then(|| {
                TextInput::email("email", words.say("guest-email"))
                    .value(typed.unwrap_or(&guest.email))
                    .errors(errors)
            }),
            correct: Button::secondary(words.say("guest-correct")),
            send: is_open.then(|| Button::secondary(words.say("guest-send"))),
            remove: (is_named && !has_begun).then(|| {
                let name = args!["name" => guest.name.as_str()];
                Button::secondary(words.say_with("readiness-remove", &name))
            }),
            no_mail: !around.sends_mail,
            list_url: around.list_url.to_owned(),
            round: round_words(words, read.round.stage, read.round.moment),
            name: guest.name.clone(),
        }
    }
}

fn facts(words: &Words, state: RoundState, guest: &GuestRead) -> SummaryList {
    let sent = match guest.sent {
        Some(at) => dates::moment(words, at.utc()),
        None => words.say("guest-sent-later"),
    };
    let answers = words.say(match (guest.is_locked, state) {
        (true, _) => "readiness-sheet-locked",
        (false, RoundState::Preparing | RoundState::Answering) => "readiness-sheet-open",
        (false, _) => "readiness-sheet-missed",
    });
    SummaryList::new(vec![
        SummaryRow::new(words.say("readiness-role"), role_words(words, guest.role)),
        SummaryRow::new(words.say("guest-email"), &guest.email),
        SummaryRow::new(words.say("guest-sent-at"), sent),
        SummaryRow::new(words.say("readiness-answers"), answers),
    ])
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "pages/guests/show";

    fn title(&self, words: &Words) -> String {
        words.say_with("guest-title", &args!["name" => self.name.as_str()])
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
