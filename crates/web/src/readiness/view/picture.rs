//! What is claimed, evidenced and expected, section by section, and what would be decided.

use super::bars::{Bar, whole};
use super::working::Working;
use super::{crumbs, moment_words, role_words, stage_words};
use crate::args;
use crate::kit::components::{Heading, State, StateKind};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::readiness::decision::{Decision, Reason, Verdict, suggest_actions};
use engine::readiness::round::gather;
use engine::readiness::score::{Inputs, OverConfidence, Picture, Prior, Scores};
use engine::readiness::standing::{Found, inputs};
use engine::readiness::{Questionnaire, SectionId};
use serde::Serialize;
use std::collections::BTreeSet;
use store::readiness::RoundRead;

/// How many actions the page puts first.
const NEXT_ACTIONS: usize = 3;

/// The page.
#[derive(Serialize)]
pub(crate) struct PicturePage {
    heading: Heading,
    title: String,
    list_url: String,
    url: String,
    checks: Link,
    verdict: State,
    verdict_text: String,
    reasons: Vec<String>,
    more_reasons: Vec<String>,
    sections: Vec<SectionRow>,
    total: Option<SectionRow>,
    nobody_looked: bool,
    workings: Vec<Working>,
    actions: Vec<Action>,
}

#[derive(Serialize)]
struct SectionRow {
    name: String,
    bar: Bar,
    claimed: String,
    expected: String,
    evidenced: String,
    gap: String,
    says: String,
}

#[derive(Serialize)]
struct Action {
    what: String,
    why: String,
    who: String,
}

impl PicturePage {
    /// The picture of a round whose claims are final, with nothing evidenced but what was found.
    pub(crate) fn new(words: &Words, list_url: &str, read: &RoundRead, found: &Found) -> Self {
        let round = &read.round;
        let questions = read.questionnaire.questions();
        let gathered = gather(&round.sheets, questions, &read.not_asked, &BTreeSet::new());
        let inputs = inputs(
            round.stage,
            &read.questionnaire,
            &gathered,
            found,
            Prior::START,
        );
        let picture = Picture::of(&inputs);
        let title = words.say_with(
            "readiness-round-name",
            &args!["stage" => stage_words(words, round.stage), "moment" => moment_words(words, round.moment)],
        );
        let (reasons, more_reasons) = reasons(words, &read.questionnaire, &picture.decision);
        let name = |id: &SectionId| section_name(&read.questionnaire, id);
        let rows = picture.sections.iter().filter_map(|section| {
            let scores = section.scores.as_ref()?;
            Some(row(words, name(&section.id), scores))
        });
        let total = words.say("readiness-total");
        Self {
            heading: Heading::new(words.say("readiness-picture")).over(title.as_str()),
            verdict: verdict(words, picture.decision.verdict()),
            verdict_text: words.say(match picture.decision.verdict() {
                Verdict::Go => "readiness-verdict-go-text",
                Verdict::GoWithConditions => "readiness-verdict-conditions-text",
                Verdict::NotYet => "readiness-verdict-not-yet-text",
            }),
            reasons,
            more_reasons,
            sections: rows.collect(),
            total: picture
                .total
                .as_ref()
                .map(|scores| row(words, total, scores)),
            workings: inputs
                .sections
                .iter()
                .filter(|section| !section.questions.is_empty())
                .map(|section| {
                    Working::new(words, &name(&section.id), (section, &inputs), &gathered)
                })
                .collect(),
            nobody_looked: found.levels.is_empty(),
            actions: actions(words, read, &inputs),
            checks: Link::new(
                words.say("readiness-checks-link"),
                format!("{list_url}/checks"),
            ),
            url: format!("{list_url}/rounds/{}", round.id),
            list_url: list_url.to_owned(),
            title,
        }
    }
}

fn section_name(questionnaire: &Questionnaire, id: &SectionId) -> String {
    let mut sections = questionnaire.sections().iter();
    let section = sections.find(|section| section.id == *id);
    section.map_or_else(|| id.to_string(), |section| section.title.clone())
}

fn row(words: &Words, name: String, scores: &Scores) -> SectionRow {
    let says = if scores.is_not_known() {
        words.say("readiness-not-known")
    } else {
        match scores.over_confidence() {
            None => words.say("readiness-not-looked-at"),
            Some(OverConfidence::Modest) => words.say("readiness-over-modest"),
            Some(OverConfidence::WellJudged) => words.say("readiness-over-well"),
            Some(OverConfidence::OverConfident) => words.say("readiness-over-over"),
            Some(OverConfidence::BadlyOverConfident) => words.say("readiness-over-badly"),
        }
    };
    SectionRow {
        bar: Bar::new(words, &name, scores),
        name,
        claimed: whole(scores.claimed),
        expected: whole(scores.expected),
        evidenced: whole(scores.evidenced),
        gap: whole(scores.gap),
        says,
    }
}

fn verdict(words: &Words, verdict: Verdict) -> State {
    match verdict {
        Verdict::Go => State::new(StateKind::Done, words.say("readiness-verdict-go")),
        Verdict::GoWithConditions => {
            State::new(StateKind::Half, words.say("readiness-verdict-conditions"))
        }
        Verdict::NotYet => State::new(StateKind::New, words.say("readiness-verdict-not-yet")),
    }
}

/// The first few reasons, and the others.
fn reasons(
    words: &Words,
    questionnaire: &Questionnaire,
    decision: &Decision,
) -> (Vec<String>, Vec<String>) {
    const FIRST: usize = 5;
    let mut all: Vec<String> = decision
        .reasons()
        .iter()
        .map(|reason| match reason {
            Reason::Gate(id) => {
                let text = questionnaire
                    .question(id)
                    .map_or("", |one| one.text.as_str());
                words.say_with(
                    "readiness-reason-gate",
                    &args!["id" => id.as_str(), "text" => text],
                )
            }
            Reason::WaivedGate(id) => {
                let text = questionnaire
                    .question(id)
                    .map_or("", |one| one.text.as_str());
                words.say_with(
                    "readiness-reason-waived",
                    &args!["id" => id.as_str(), "text" => text],
                )
            }
            Reason::Section(id) => words.say_with(
                "readiness-reason-section",
                &args!["name" => section_name(questionnaire, id)],
            ),
            Reason::Total => words.say("readiness-reason-total"),
        })
        .collect();
    let more = all.split_off(all.len().min(FIRST));
    (all, more)
}

fn actions(words: &Words, read: &RoundRead, inputs: &Inputs) -> Vec<Action> {
    let suggested = suggest_actions(read.questionnaire.questions(), inputs);
    suggested
        .into_iter()
        .take(NEXT_ACTIONS)
        .map(|one| {
            let question = read.questionnaire.question(&one.question);
            Action {
                what: one.remediation,
                why: question
                    .map(|question| question.text.clone())
                    .unwrap_or_default(),
                who: words.say_with(
                    "readiness-action-who",
                    &args!["role" => role_words(words, one.owner), "days" => one.days],
                ),
            }
        })
        .collect()
}

impl Page for PicturePage {
    const TEMPLATE: &'static str = "pages/readiness/picture";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "readiness-picture-title",
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
