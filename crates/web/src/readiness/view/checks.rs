//! The service's own checks, with what each looked at.

use super::check_words::{look_key, waits_key};
use super::crumbs;
use crate::args;
use crate::kit::components::Heading;
use crate::kit::{Crumb, Page, Section, Words};
use engine::readiness::{
    Check, Look, LookKey, NotRun, Observed, Question, QuestionId, Questionnaire, Reach,
    ReadinessLevel,
};
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct ChecksPage {
    heading: Heading,
    list_url: String,
    ran: Vec<Row>,
    waiting: Vec<Waiting>,
}

#[derive(Serialize)]
struct Row {
    id: String,
    question: String,
    level: String,
    /// What the next level asks for; of the highest, what it says.
    anchor: String,
    looks: Vec<String>,
}

#[derive(Serialize)]
struct Waiting {
    id: String,
    question: String,
    why: String,
}

impl ChecksPage {
    /// What was seen, in the order of the questionnaire.
    pub(crate) fn new(
        words: &Words,
        list_url: &str,
        questionnaire: &Questionnaire,
        seen: &[(QuestionId, Observed)],
    ) -> Self {
        let mut ran = Vec::new();
        let mut waiting = Vec::new();
        for (id, observed) in seen {
            let Some(question) = questionnaire.question(id) else {
                continue;
            };
            match observed {
                Observed::Ran {
                    level, looked_at, ..
                } => ran.push(Row {
                    id: id.to_string(),
                    question: question.text.clone(),
                    level: level.to_string(),
                    anchor: anchor_words(words, question, *level),
                    looks: look_lines(words, looked_at),
                }),
                Observed::NotRun { why } => waiting.push(Waiting {
                    id: id.to_string(),
                    question: question.text.clone(),
                    why: why_words(words, id, *why),
                }),
            }
        }
        let lede = words.say_with(
            "readiness-checks-lede",
            &args!["ran" => ran.len(), "all" => seen.len()],
        );
        Self {
            heading: Heading::new(words.say("readiness-checks")).lede(lede),
            list_url: list_url.to_owned(),
            ran,
            waiting,
        }
    }
}

/// A check counts what it can see, so a lower level than the highest is no finding that its anchor is true: the words are
/// what the next level asks for.
fn anchor_words(words: &Words, question: &Question, level: ReadinessLevel) -> String {
    let anchor = |number: u8| {
        let anchor = question.anchors.get(usize::from(number));
        anchor.map_or("", String::as_str).to_owned()
    };
    let next = level.number() + 1;
    match ReadinessLevel::try_from(next) {
        Ok(_) => words.say_with(
            "readiness-check-next",
            &args!["level" => next.to_string(), "anchor" => anchor(next)],
        ),
        Err(_) => anchor(level.number()),
    }
}

/// The level that a check stands at, with what the next one asks for.
pub(crate) fn seen_words(words: &Words, question: &Question, level: ReadinessLevel) -> String {
    words.say_with(
        "readiness-check-seen",
        &args!["level" => level.to_string(), "next" => anchor_words(words, question, level)],
    )
}

/// What a check looked at, in words.
pub(crate) fn look_lines(words: &Words, looks: &[Look]) -> Vec<String> {
    looks.iter().map(|look| look_words(words, look)).collect()
}

/// One number that was looked at, in words.
fn look_words(words: &Words, look: &Look) -> String {
    if look.key == LookKey::Kappa {
        let figure = format!("0.{:02}", look.seen.min(99));
        return words.say_with("readiness-look-kappa", &args!["figure" => figure]);
    }
    let seen = if look.key == LookKey::MedianSeconds {
        look.seen.div_ceil(60)
    } else {
        look.seen
    };
    let count = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    words.say_with(
        look_key(look.key),
        &args!["seen" => count(seen), "of" => count(look.of.unwrap_or_default())],
    )
}

fn why_words(words: &Words, id: &QuestionId, why: NotRun) -> String {
    match why {
        NotRun::NothingToLookAt => words.say("readiness-not-run-nothing"),
        NotRun::TooFewPeople => words.say("readiness-not-run-few"),
        NotRun::NoSuchPartYet => match Check::of(id).map(Check::reach) {
            Some(Reach::Waits(part)) => words.say(waits_key(part)),
            _ => words.say("readiness-not-run-nothing"),
        },
    }
}

impl Page for ChecksPage {
    const TEMPLATE: &'static str = "pages/readiness/checks";

    fn title(&self, words: &Words) -> String {
        words.say("readiness-checks")
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
}
