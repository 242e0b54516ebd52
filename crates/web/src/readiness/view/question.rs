//! One question: what is asked for, what is shown, what is proved, and what its reviewers say.

use super::checks::{look_lines, seen_words};
use super::words::{crumbs, level_words, round_name, section_name};
use crate::args;
use crate::kit::components::{
    Button, DateText, ErrorSummary, FileUpload, Heading, State, StateKind, SummaryList, SummaryRow,
    TextInput, Textarea,
};
use crate::kit::{Crumb, Page, Section, Words, dates};
use crate::readiness::Filled;
use engine::campaigns::london_day;
use engine::readiness::review::{ProvedBy, ReviewItem, ReviewState, bank_holidays_from};
use engine::readiness::round::RoundState;
use engine::readiness::{Observed, Question, QuestionId, ReadinessLevel};
use serde::Serialize;
use store::readiness::{EvidenceLine, RoundWork, ShownBy};

/// Endings of the files that are taken.
const ACCEPT: &str = ".pdf,.png,.jpg,.jpeg,.docx,.xlsx";

/// The page.
#[derive(Serialize)]
pub(crate) struct QuestionPage {
    errors: ErrorSummary,
    heading: Heading,
    id: String,
    title: String,
    list_url: String,
    round_url: String,
    url: String,
    facts: SummaryList,
    anchors: Vec<String>,
    observed: Option<Seen>,
    shown: Vec<ShownRow>,
    adding: Option<Adding>,
    reading: Option<Reading>,
}

/// What the service saw by itself.
#[derive(Serialize)]
struct Seen {
    level: String,
    looks: Vec<String>,
}

/// One piece of evidence.
#[derive(Serialize)]
pub(crate) struct ShownRow {
    id: String,
    title: String,
    url: String,
    is_file: bool,
    detail: String,
    withdrawn: Option<String>,
    withdraw: Option<String>,
}

impl ShownRow {
    /// A piece of evidence, whose file is sent from below `files_url`; with its owner's name where that is shown.
    pub(crate) fn new(
        words: &Words,
        files_url: &str,
        line: &EvidenceLine,
        owner: Option<&str>,
    ) -> Self {
        let date = dates::day(words, line.shown_on);
        let detail = match owner {
            Some(owner) => words.say_with(
                "readiness-shown-detail-owner",
                &args!["date" => date, "owner" => owner],
            ),
            None => words.say_with("readiness-shown-detail", &args!["date" => date]),
        };
        let (url, is_file) = match &line.by {
            ShownBy::Link(address) => (address.clone(), false),
            ShownBy::File { .. } => (format!("{files_url}/{}", line.id), true),
        };
        Self {
            id: line.id.to_string(),
            title: line.title.clone(),
            url,
            is_file,
            detail,
            withdrawn: line.withdrawn.map(|at| {
                let date = dates::day(words, london_day(at));
                words.say_with("readiness-shown-taken-back", &args!["date" => date])
            }),
            withdraw: None,
        }
    }

    fn with_withdraw(mut self, words: &Words) -> Self {
        if self.withdrawn.is_none() {
            let named = args!["title" => self.title.as_str()];
            self.withdraw = Some(words.say_with("readiness-shown-withdraw", &named));
        }
        self
    }
}

#[derive(Serialize)]
struct Adding {
    title: TextInput,
    link: TextInput,
    file: FileUpload,
    shown_on: DateText,
    owner: TextInput,
    button: Button,
}

/// What the reviewers say, and what the council can answer.
#[derive(Serialize)]
struct Reading {
    version: u64,
    state: State,
    lines: Vec<String>,
    supply: Option<Answering>,
    challenge: Option<Answering>,
}

#[derive(Serialize)]
struct Answering {
    text: Textarea,
    until: Option<String>,
    button: Button,
}

impl QuestionPage {
    /// The question with its forms as they were filled in.
    pub(crate) fn new(
        words: &Words,
        list_url: &str,
        (work, question): (&RoundWork, &Question),
        filled: &Filled,
    ) -> Self {
        let round = &work.read.round;
        let round_url = format!("{list_url}/rounds/{}", round.id);
        let over = words.say_with(
            "readiness-question-over",
            &args![
                "id" => question.id.as_str(),
                "section" => section_name(&work.read.questionnaire, &question.section)
            ],
        );
        let files_url = format!("{round_url}/evidence");
        let shown = work.evidence.iter();
        let shown = shown.filter(|line| line.question == question.id);
        let takes = round.state != RoundState::Abandoned;
        Self {
            errors: filled.errors.summary(),
            heading: Heading::new(question.text.as_str()).over(over),
            id: question.id.to_string(),
            url: format!("{round_url}/questions/{}", question.id),
            facts: facts(words, work, question),
            anchors: ReadinessLevel::ALL
                .iter()
                .map(|level| level_words(words, question, *level))
                .collect(),
            observed: seen(words, work, question),
            shown: shown
                .map(|line| {
                    let owner = work.names.person(&line.owner);
                    let row = ShownRow::new(words, &files_url, line, Some(owner));
                    if takes { row.with_withdraw(words) } else { row }
                })
                .collect(),
            adding: takes.then(|| adding(words, filled)),
            reading: work
                .item(&question.id)
                .map(|item| reading(words, (work, question, item), filled)),
            round_url,
            list_url: list_url.to_owned(),
            title: round_name(words, round),
        }
    }
}

fn facts(words: &Words, work: &RoundWork, question: &Question) -> SummaryList {
    let mut rows = vec![
        SummaryRow::new(words.say("readiness-asked-for"), &question.evidence),
        SummaryRow::new(
            words.say("readiness-proved"),
            proved_words(words, work, &question.id),
        ),
    ];
    if let Some(gate) = question.gate {
        let needs = args!["level" => gate.min.to_string()];
        rows.push(SummaryRow::new(
            words.say("readiness-gate"),
            words.say_with("readiness-gate-needs", &needs),
        ));
    }
    let days = args!["days" => question.max_age_days];
    rows.push(SummaryRow::new(
        words.say("readiness-age"),
        words.say_with("readiness-age-days", &days),
    ));
    SummaryList::new(rows)
}

/// What is proved of a question, and by what.
pub(super) fn proved_words(words: &Words, work: &RoundWork, id: &QuestionId) -> String {
    let Some(proved) = work.proved.get(id) else {
        return words.say("readiness-proved-nothing");
    };
    let level = args!["level" => proved.level.to_string()];
    let key = match (proved.by, proved.is_out_of_date) {
        (ProvedBy::Observation, _) => "readiness-proved-seen",
        (_, true) => "readiness-proved-old",
        (_, false) => "readiness-proved-document",
    };
    words.say_with(key, &level)
}

fn seen(words: &Words, work: &RoundWork, question: &Question) -> Option<Seen> {
    let (_, observed) = work.observed.iter().find(|(id, _)| *id == question.id)?;
    match observed {
        Observed::Ran {
            level, looked_at, ..
        } => Some(Seen {
            level: seen_words(words, question, *level),
            looks: look_lines(words, looked_at),
        }),
        Observed::NotRun { .. } => None,
    }
}

fn adding(words: &Words, filled: &Filled) -> Adding {
    let errors = &filled.errors;
    Adding {
        title: TextInput::new("title", words.say("readiness-shown-title"))
            .hint(words.say("readiness-shown-title-hint"))
            .value(filled.value("title"))
            .errors(errors),
        link: TextInput::new("link", words.say("readiness-shown-link"))
            .hint(words.say("readiness-shown-link-hint"))
            .value(filled.value("link"))
            .errors(errors),
        file: FileUpload::new("file", words.say("readiness-shown-file"), ACCEPT)
            .hint(words.say("readiness-shown-file-hint"))
            .errors(errors),
        shown_on: DateText::new(words, "shown_on", words.say("readiness-shown-on"))
            .value(filled.value("shown_on"))
            .errors(errors),
        owner: TextInput::email("owner", words.say("readiness-owner"))
            .hint(words.say("readiness-owner-hint"))
            .value(filled.value("owner"))
            .errors(errors),
        button: Button::primary(words.say("readiness-shown-add")),
    }
}

/// Where the reading of a question stands, in a word.
pub(crate) fn reading_state(words: &Words, item: &ReviewItem) -> State {
    let leveled = |kind, key: &str, level: ReadinessLevel| {
        State::new(
            kind,
            words.say_with(key, &args!["level" => level.to_string()]),
        )
    };
    if item.withdrawn.is_some() {
        return State::new(StateKind::New, words.say("readiness-reading-withdrawn"));
    }
    match &item.state {
        ReviewState::Waiting => State::new(StateKind::Half, words.say("readiness-reading-waiting")),
        ReviewState::AskedForMore(_) => {
            State::new(StateKind::New, words.say("readiness-reading-asked"))
        }
        ReviewState::Supplied(_) => {
            State::new(StateKind::Half, words.say("readiness-reading-supplied"))
        }
        ReviewState::Accepted(one) => {
            leveled(StateKind::Done, "readiness-reading-accepted", one.level)
        }
        ReviewState::Challenged(one, _) => {
            leveled(StateKind::Half, "readiness-reading-challenged", one.level)
        }
        ReviewState::DecidedByAnother { decided, .. } => {
            leveled(StateKind::Done, "readiness-reading-decided", decided.level)
        }
        ReviewState::NotApplicableConfirmed { .. } => State::new(
            StateKind::Done,
            words.say("readiness-reading-not-applicable"),
        ),
    }
}

fn reading(
    words: &Words,
    (work, question, item): (&RoundWork, &Question, &ReviewItem),
    filled: &Filled,
) -> Reading {
    let asked = matches!(item.state, ReviewState::AskedForMore(_));
    let until = item.challenge_until(&bank_holidays_from(work.today));
    let open = matches!(
        work.read.round.state,
        RoundState::Reviewing | RoundState::Decided
    );
    let until = until.filter(|until| open && work.today <= *until);
    Reading {
        version: item.changes,
        state: reading_state(words, item),
        lines: said(words, question, item),
        supply: (asked && work.read.round.state == RoundState::Reviewing).then(|| Answering {
            text: Textarea::new("answer", words.say("readiness-supply"), 3)
                .hint(words.say("readiness-supply-hint"))
                .value(filled.value("answer"))
                .errors(&filled.errors),
            until: None,
            button: Button::primary(words.say("readiness-supply-send")),
        }),
        challenge: until.map(|until| Answering {
            text: Textarea::new("challenge", words.say("readiness-challenge"), 3)
                .hint(words.say("readiness-challenge-hint"))
                .value(filled.value("challenge"))
                .errors(&filled.errors),
            until: Some(words.say_with(
                "readiness-challenge-until",
                &args!["date" => dates::day(words, until)],
            )),
            button: Button::secondary(words.say("readiness-challenge-send")),
        }),
    }
}

/// What was said of the reading so far.
pub(crate) fn said(words: &Words, question: &Question, item: &ReviewItem) -> Vec<String> {
    let because = |key: &str, reason: &str| words.say_with(key, &args!["text" => reason]);
    let level = |level| level_words(words, question, level);
    match &item.state {
        ReviewState::Waiting => vec![],
        ReviewState::AskedForMore(text) => vec![because("readiness-said-asked", text.as_str())],
        ReviewState::Supplied(text) => vec![because("readiness-said-supplied", text.as_str())],
        ReviewState::Accepted(one) => vec![
            level(one.level),
            because("readiness-said-reason", one.reason.as_str()),
        ],
        ReviewState::Challenged(one, challenge) => vec![
            level(one.level),
            because("readiness-said-reason", one.reason.as_str()),
            because("readiness-said-challenge", challenge.reason.as_str()),
        ],
        ReviewState::DecidedByAnother {
            first,
            challenge,
            decided,
        } => vec![
            level(decided.level),
            because("readiness-said-decided", decided.reason.as_str()),
            because("readiness-said-challenge", challenge.reason.as_str()),
            because("readiness-said-first", first.reason.as_str()),
        ],
        ReviewState::NotApplicableConfirmed { reason, .. } => {
            vec![because("readiness-said-reason", reason.as_str())]
        }
    }
}

impl Page for QuestionPage {
    const TEMPLATE: &'static str = "pages/readiness/question";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "readiness-question-title",
            &args!["id" => self.id.as_str(), "name" => self.title.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        let mut crumbs = crumbs(words, &self.list_url, Some((&self.title, &self.round_url)));
        crumbs.push(Crumb::new(
            words.say("readiness-evidence"),
            format!("{}/evidence", self.round_url),
        ));
        crumbs
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
