//! One round: whom it asks, who has locked, and what is next.

use super::{crumbs, role_words, round_name, round_state};
use crate::args;
use crate::kit::components::{
    Button, ErrorSummary, FieldErrors, Heading, Select, State, StateKind, SummaryList, SummaryRow,
    Textarea,
};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::readiness::form::NamingTyped;
use crate::readiness::load::Shown;
use engine::readiness::Role;
use engine::readiness::round::{
    Least, Respondent, RoundState, Who, asked, asked_at_all, least_number,
};
use serde::Serialize;
use store::readiness::{Named, RoundRead};

/// What went wrong with a form of the page.
#[derive(Default)]
pub(crate) struct Trouble {
    pub(crate) errors: FieldErrors,
    /// Why the round was to be given up, as typed.
    pub(crate) reason: String,
}

/// The page.
#[derive(Serialize)]
pub(crate) struct ShowPage {
    errors: ErrorSummary,
    title: String,
    heading: Heading,
    state: State,
    facts: SummaryList,
    list_url: String,
    url: String,
    version: u64,
    next: String,
    ways: Vec<Link>,
    roles: Vec<RoleRow>,
    is_preparing: bool,
    naming: Option<Naming>,
    to_guests: Option<Link>,
    open: Option<Button>,
    close: Option<Closing>,
    abandon: Option<Abandoning>,
}

#[derive(Serialize)]
struct RoleRow {
    role: String,
    questions: usize,
    least: String,
    people: Vec<PersonRow>,
}

#[derive(Serialize)]
struct PersonRow {
    respondent: String,
    name: String,
    /// Where a guest's own page is.
    guest_url: Option<String>,
    state: Option<State>,
    remove: Option<String>,
}

#[derive(Serialize)]
struct Naming {
    role: Select,
    people: Textarea,
    button: Button,
}

#[derive(Serialize)]
struct Closing {
    text: String,
    without: Vec<String>,
    names: Vec<String>,
    button: Button,
}

#[derive(Serialize)]
struct Abandoning {
    reason: Textarea,
    button: Button,
}

impl ShowPage {
    /// The round with its forms as they were typed.
    pub(crate) fn new(
        words: &Words,
        list_url: &str,
        shown: &Shown,
        typed: &NamingTyped,
        trouble: &Trouble,
    ) -> Self {
        let read = &shown.read;
        let round = &read.round;
        let state = round.state;
        let title = round_name(words, round);
        let url = format!("{list_url}/rounds/{}", round.id);
        let is_over = matches!(state, RoundState::Decided | RoundState::Abandoned);
        let names = matches!(state, RoundState::Preparing | RoundState::Answering);
        let button = Button::secondary(words.say("readiness-abandon"));
        Self {
            errors: trouble.errors.summary(),
            heading: Heading::new(title.as_str()).over(words.say("readiness-round")),
            title,
            state: round_state(words, state),
            facts: facts(words, read),
            list_url: list_url.to_owned(),
            version: round.changes,
            next: next(words, read),
            ways: ways(words, &url, read),
            roles: roles(words, &url, shown),
            is_preparing: state == RoundState::Preparing,
            naming: names.then(|| naming(words, read, typed, &trouble.errors)),
            to_guests: names.then(|| Link::new(words.say("guest-to-new"), format!("{url}/guests"))),
            open: (state == RoundState::Preparing && !round.respondents.is_empty())
                .then(|| Button::primary(words.say("readiness-open"))),
            close: (state == RoundState::Answering
                && round
                    .sheets
                    .iter()
                    .any(engine::readiness::round::Sheet::is_locked))
            .then(|| closing(words, read)),
            abandon: (!is_over).then(|| Abandoning {
                reason: Textarea::new("reason", words.say("readiness-reason"), 2)
                    .hint(words.say("readiness-reason-hint"))
                    .value(&trouble.reason)
                    .errors(&trouble.errors),
                button,
            }),
            url,
        }
    }
}

fn facts(words: &Words, read: &RoundRead) -> SummaryList {
    let locked = read
        .round
        .sheets
        .iter()
        .filter(|sheet| sheet.is_locked())
        .count();
    let mut rows = vec![
        SummaryRow::new(
            words.say("readiness-closes"),
            dates::day(words, read.closes),
        ),
        SummaryRow::new(
            words.say("readiness-answers"),
            words.say_with(
                "readiness-locked-of",
                &args!["locked" => locked, "all" => read.round.respondents.len()],
            ),
        ),
    ];
    if read.round.state == RoundState::Abandoned {
        rows.push(SummaryRow::new(
            words.say("readiness-why-ended"),
            &read.ended,
        ));
    }
    SummaryList::new(rows)
}

/// What is next, in a sentence.
fn next(words: &Words, read: &RoundRead) -> String {
    words.say(match read.round.state {
        RoundState::Preparing if read.round.respondents.is_empty() => "readiness-next-name",
        RoundState::Preparing => "readiness-next-open",
        RoundState::Answering => "readiness-next-answer",
        RoundState::Meeting => "readiness-next-meet",
        RoundState::Reviewing => "readiness-next-review",
        RoundState::Decided => "readiness-next-decided",
        RoundState::Abandoned => "readiness-next-abandoned",
    })
}

/// Pages that there are once claims are final.
fn ways(words: &Words, url: &str, read: &RoundRead) -> Vec<Link> {
    if read.round.closed.is_none() {
        return Vec::new();
    }
    vec![
        Link::new(words.say("readiness-to-meeting"), format!("{url}/meeting")),
        Link::new(words.say("readiness-to-picture"), format!("{url}/picture")),
        Link::new(
            words.say("readiness-to-evidence"),
            format!("{url}/evidence"),
        ),
        Link::new(words.say("readiness-to-plan"), format!("{url}/plan")),
    ]
}

fn roles(words: &Words, url: &str, shown: &Shown) -> Vec<RoleRow> {
    let read = &shown.read;
    let (round, questions) = (&read.round, read.questionnaire.questions());
    let least = round.least(questions, &read.not_asked, &shown.in_council);
    least
        .into_iter()
        .map(|(role, least)| RoleRow {
            role: role_words(words, role),
            questions: asked(role, questions, &read.not_asked).len(),
            least: least_words(words, role, least),
            people: people(words, url, read, role),
        })
        .collect()
}

fn least_words(words: &Words, role: Role, least: Least) -> String {
    match least {
        Least::Met => words.say("readiness-least-met"),
        Least::HasAll => words.say("readiness-least-all"),
        Least::ShortBy(more) => words.say_with(
            "readiness-least-short",
            &args!["more" => more, "least" => least_number(role)],
        ),
    }
}

/// What somebody is called in lists: a guest as a guest.
fn name_words(words: &Words, respondent: &Respondent, named: &Named) -> String {
    match respondent.who {
        Who::Member(_) => named.name.clone(),
        Who::Guest => words.say_with("guest-in-list", &args!["name" => named.name.as_str()]),
    }
}

fn people(words: &Words, url: &str, read: &RoundRead, role: Role) -> Vec<PersonRow> {
    let round = &read.round;
    let names = matches!(round.state, RoundState::Preparing | RoundState::Answering);
    let is_preparing = round.state == RoundState::Preparing;
    let lines = round.respondents.iter().zip(&round.sheets).zip(&read.names);
    lines
        .filter(|((respondent, _), _)| respondent.role == role)
        .map(|((respondent, sheet), named)| PersonRow {
            respondent: respondent.id.to_string(),
            state: (!is_preparing).then(|| {
                let (kind, key) = if sheet.is_locked() {
                    (StateKind::Done, "readiness-sheet-locked")
                } else if round.state == RoundState::Answering {
                    (StateKind::New, "readiness-sheet-open")
                } else {
                    (StateKind::Half, "readiness-sheet-missed")
                };
                State::new(kind, words.say(key))
            }),
            remove: is_preparing
                .then(|| words.say_with("readiness-remove", &args!["name" => named.name.as_str()])),
            guest_url: (names && respondent.who == Who::Guest)
                .then(|| format!("{url}/guests/{}", respondent.id)),
            name: name_words(words, respondent, named),
        })
        .collect()
}

fn naming(words: &Words, read: &RoundRead, typed: &NamingTyped, errors: &FieldErrors) -> Naming {
    let unchosen = (String::new(), words.say("readiness-role-choose"));
    let roles = asked_at_all(read.questionnaire.questions(), &read.not_asked);
    let roles = roles
        .into_iter()
        .map(|role| (role.as_str().to_owned(), role_words(words, role)));
    let options = std::iter::once(unchosen).chain(roles);
    Naming {
        role: Select::new("role", words.say("readiness-role"), options, &typed.role)
            .hint(words.say("readiness-role-hint"))
            .errors(errors),
        people: Textarea::new("people", words.say("readiness-people"), 3)
            .hint(words.say("readiness-people-hint"))
            .value(&typed.people)
            .errors(errors),
        button: Button::secondary(words.say("readiness-name")),
    }
}

fn closing(words: &Words, read: &RoundRead) -> Closing {
    let missing = read.round.missing();
    let respondents = read.round.respondents.iter().zip(&read.names);
    Closing {
        text: words.say_with("readiness-close-text", &args!["missing" => missing.len()]),
        names: respondents
            .filter(|(respondent, _)| missing.contains(&respondent.id))
            .map(|(respondent, named)| {
                let role = role_words(words, respondent.role);
                words.say_with(
                    "readiness-name-and-role",
                    &args!["name" => name_words(words, respondent, named), "role" => role],
                )
            })
            .collect(),
        without: missing.iter().map(ToString::to_string).collect(),
        button: Button::primary(words.say(if missing.is_empty() {
            "readiness-close"
        } else {
            "readiness-close-without"
        })),
    }
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "pages/readiness/show";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "readiness-round-title",
            &args!["name" => self.title.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.list_url, None)
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
