//! One's own sheets and what one sees to, and all rounds for whoever leads them.

use super::{moment_words, role_words, round_state, stage_words};
use crate::args;
use crate::kit::components::{EmptyState, Heading, State, StateKind};
use crate::kit::{Link, Page, Section, Words, dates};
use engine::readiness::round::RoundState;
use serde::Serialize;
use store::readiness::{OwnDuty, OwnSheet, RoundLine};

/// The page.
#[derive(Serialize)]
pub(crate) struct ListPage {
    heading: Heading,
    own: Vec<Own>,
    duties: Vec<Duty>,
    leads: bool,
    new: Link,
    checks: Link,
    surveys: Link,
    rows: Vec<Row>,
    empty: EmptyState,
    empty_own: EmptyState,
}

#[derive(Serialize)]
struct Own {
    label: String,
    url: String,
    state: State,
    until: String,
}

#[derive(Serialize)]
struct Duty {
    what: String,
    kind: String,
    due: String,
}

#[derive(Serialize)]
struct Row {
    name: String,
    url: String,
    moment: String,
    state: State,
    until: String,
    locked: String,
}

impl ListPage {
    /// `rounds` is `None` for those who lead none.
    pub(crate) fn new(
        words: &Words,
        (list_url, surveys_url): (&str, &str),
        (own, duties): (&[OwnSheet], &[OwnDuty]),
        rounds: Option<&[RoundLine]>,
    ) -> Self {
        let heading = Heading::new(words.say("readiness-title"));
        let row = |line: &RoundLine| Row {
            name: stage_words(words, line.stage),
            url: format!("{list_url}/rounds/{}", line.id),
            moment: moment_words(words, line.moment),
            state: round_state(words, line.state),
            until: dates::day(words, line.closes),
            locked: words.say_with(
                "readiness-locked-of",
                &args!["locked" => line.locked, "all" => line.respondents],
            ),
        };
        Self {
            heading: heading.lede(words.say("readiness-lede")),
            own: own
                .iter()
                .map(|sheet| own_row(words, list_url, sheet))
                .collect(),
            duties: duties.iter().map(|one| duty(words, one)).collect(),
            leads: rounds.is_some(),
            checks: Link::new(
                words.say("readiness-checks-link"),
                format!("{list_url}/checks"),
            ),
            surveys: Link::new(words.say("surveys-link"), surveys_url.to_owned()),
            new: Link::new(words.say("readiness-new"), format!("{list_url}/new")),
            rows: rounds.unwrap_or_default().iter().map(row).collect(),
            empty: EmptyState::new(
                words.say("readiness-empty-heading"),
                words.say("readiness-empty-text"),
            ),
            empty_own: EmptyState::new(
                words.say("readiness-own-empty-heading"),
                words.say("readiness-own-empty-text"),
            ),
        }
    }
}

fn duty(words: &Words, one: &OwnDuty) -> Duty {
    Duty {
        what: one.what.clone(),
        kind: words.say(if one.is_condition {
            "readiness-duty-condition"
        } else {
            "readiness-duty-action"
        }),
        due: dates::day(words, one.due),
    }
}

fn own_row(words: &Words, list_url: &str, sheet: &OwnSheet) -> Own {
    let (kind, key) = match (sheet.state, sheet.locked) {
        (_, Some(_)) => (StateKind::Done, "readiness-own-locked"),
        (RoundState::Answering, None) => (StateKind::New, "readiness-own-open"),
        (_, None) => (StateKind::Done, "readiness-own-missed"),
    };
    Own {
        label: words.say_with(
            "readiness-own-label",
            &args!["stage" => stage_words(words, sheet.stage), "role" => role_words(words, sheet.role)],
        ),
        url: format!("{list_url}/sheets/{}", sheet.respondent),
        state: State::new(kind, words.say(key)),
        until: dates::day(words, sheet.closes),
    }
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "pages/readiness/list";

    fn title(&self, words: &Words) -> String {
        words.say("readiness-title")
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn wide(&self) -> bool {
        self.leads
    }
}
