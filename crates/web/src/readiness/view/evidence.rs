//! What a round rests on, question by question.

use super::question::{proved_words, reading_state};
use super::words::{crumbs, round_name};
use crate::args;
use crate::kit::components::{Button, Heading, State};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::readiness::Question;
use engine::readiness::round::RoundState;
use serde::Serialize;
use store::readiness::RoundWork;

/// The page.
#[derive(Serialize)]
pub(crate) struct EvidencePage {
    heading: Heading,
    title: String,
    list_url: String,
    url: String,
    version: u64,
    text: String,
    begin: Option<Button>,
    seed: Option<String>,
    sections: Vec<SectionRows>,
}

#[derive(Serialize)]
struct SectionRows {
    name: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    question: Link,
    gate: Option<String>,
    shown: String,
    proved: String,
    state: Option<State>,
}

impl EvidencePage {
    /// The questions that the council is asked.
    pub(crate) fn new(words: &Words, list_url: &str, work: &RoundWork) -> Self {
        let round = &work.read.round;
        let questionnaire = &work.read.questionnaire;
        let title = round_name(words, round);
        let url = format!("{list_url}/rounds/{}", round.id);
        let sections = questionnaire.sections().iter().map(|section| {
            let questions = questionnaire.questions_of(&section.id);
            let asked = questions.filter(|one| !work.read.not_asked.has(&one.id));
            SectionRows {
                name: section.title.clone(),
                rows: asked.map(|one| row(words, &url, work, one)).collect(),
            }
        });
        let is_meeting = round.state == RoundState::Meeting;
        let seed = round.seed().filter(|_| !work.items.is_empty());
        Self {
            heading: Heading::new(words.say("readiness-evidence")).over(title.as_str()),
            text: words.say(if is_meeting {
                "readiness-evidence-before"
            } else {
                "readiness-evidence-text"
            }),
            begin: is_meeting.then(|| Button::primary(words.say("readiness-begin-review"))),
            seed: seed.map(|seed| {
                words.say_with(
                    "readiness-seed",
                    &args!["count" => work.items.len(), "seed" => seed.as_str()],
                )
            }),
            sections: sections.filter(|one| !one.rows.is_empty()).collect(),
            version: round.changes,
            url,
            list_url: list_url.to_owned(),
            title,
        }
    }
}

fn row(words: &Words, url: &str, work: &RoundWork, question: &Question) -> Row {
    let shown = work
        .evidence
        .iter()
        .filter(|line| line.question == question.id && line.withdrawn.is_none())
        .count();
    let label = words.say_with(
        "readiness-reason-gate",
        &args!["id" => question.id.as_str(), "text" => question.text.as_str()],
    );
    let round_stage = work.read.round.stage;
    let gate = question.gate.filter(|gate| gate.stage <= round_stage);
    Row {
        question: Link::new(label, format!("{url}/questions/{}", question.id)),
        gate: gate.map(|gate| {
            words.say_with(
                "readiness-gate-needs",
                &args!["level" => gate.min.to_string()],
            )
        }),
        shown: words.say_with("readiness-shown-count", &args!["count" => shown]),
        proved: proved_words(words, work, &question.id),
        state: work
            .item(&question.id)
            .map(|item| reading_state(words, item)),
    }
}

impl Page for EvidencePage {
    const TEMPLATE: &'static str = "pages/readiness/evidence";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "readiness-evidence-title",
            &args!["name" => self.title.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.list_url, Some((&self.title, &self.url)))
    }

    fn wide(&self) -> bool {
        true
    }
}
