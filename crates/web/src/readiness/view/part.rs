//! The parts of the picture that the council and its programme both see: the decision, and one bar for each section.

use super::bars::{Bar, whole};
use super::words::{section_name, verdict};
use crate::args;
use crate::kit::components::State;
use crate::kit::{Words, dates};
use engine::campaigns::london_day;
use engine::readiness::Questionnaire;
use engine::readiness::decision::{Decision, Lowered, Reason, Verdict};
use engine::readiness::score::{OverConfidence, Picture, Scores};
use serde::Serialize;
use store::readiness::RoundWork;

/// How many reasons stand in sight.
const FIRST_REASONS: usize = 5;

/// What is claimed, evidenced and expected, and what is decided or would be.
#[derive(Serialize)]
pub(crate) struct FiguresPart {
    heading: String,
    verdict: State,
    text: String,
    reasons: Vec<String>,
    more_reasons: Vec<String>,
    warnings: Vec<String>,
    forecast: Option<String>,
    nobody_looked: bool,
    sections: Vec<SectionRow>,
    total: Option<SectionRow>,
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

impl FiguresPart {
    pub(crate) fn new(words: &Words, work: &RoundWork, picture: &Picture) -> Self {
        let questionnaire = &work.read.questionnaire;
        let made = work.decided.as_ref();
        let decision = made.map_or(&picture.decision, |made| made.frozen.decision());
        let heading = match made {
            Some(made) => words.say_with(
                "readiness-decided-on",
                &args!["date" => dates::day(words, london_day(made.at))],
            ),
            None => words.say("readiness-verdict"),
        };
        let mut reasons = reasons(words, questionnaire, decision);
        let more_reasons = reasons.split_off(reasons.len().min(FIRST_REASONS));
        let warnings = made.map(|made| made.frozen.warnings(&work.levels_now()));
        let rows = picture.sections.iter().filter_map(|section| {
            let scores = section.scores.as_ref()?;
            Some(row(words, section_name(questionnaire, &section.id), scores))
        });
        let total = picture.total.as_ref();
        Self {
            heading,
            verdict: verdict(words, decision.verdict()),
            text: words.say(match decision.verdict() {
                Verdict::Go => "readiness-verdict-go-text",
                Verdict::GoWithConditions => "readiness-verdict-conditions-text",
                Verdict::NotYet => "readiness-verdict-not-yet-text",
            }),
            reasons,
            more_reasons,
            warnings: warnings
                .unwrap_or_default()
                .iter()
                .map(|lowered| warning(words, lowered))
                .collect(),
            forecast: made.is_none().then(|| forecast(words, work)).flatten(),
            nobody_looked: work.proved.is_empty(),
            sections: rows.collect(),
            total: total.map(|scores| row(words, words.say("readiness-total"), scores)),
        }
    }
}

/// When the failed hard gates may be passed.
pub(super) fn forecast(words: &Words, work: &RoundWork) -> Option<String> {
    let day = work.forecast()?;
    Some(words.say_with(
        "readiness-forecast",
        &args![
            "date" => dates::day(words, day),
            "more" => whole(100.0 * work.overrun()),
            "actions" => work.record.len()
        ],
    ))
}

pub(super) fn warning(words: &Words, lowered: &Lowered) -> String {
    let key = if lowered.would_fail {
        "readiness-warning-gate"
    } else {
        "readiness-warning"
    };
    words.say_with(
        key,
        &args![
            "id" => lowered.question.as_str(),
            "was" => lowered.was.to_string(),
            "now" => lowered.now.to_string()
        ],
    )
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

/// The reasons of a decision, in its order.
fn reasons(words: &Words, questionnaire: &Questionnaire, decision: &Decision) -> Vec<String> {
    let reasons = decision.reasons().iter();
    reasons
        .map(|reason| reason_words(words, questionnaire, reason))
        .collect()
}

/// One reason of a decision.
pub(crate) fn reason_words(
    words: &Words,
    questionnaire: &Questionnaire,
    reason: &Reason,
) -> String {
    let text = |id| {
        let question = questionnaire.question(id);
        question.map_or("", |one| one.text.as_str())
    };
    match reason {
        Reason::Gate(id) => words.say_with(
            "readiness-reason-gate",
            &args!["id" => id.as_str(), "text" => text(id)],
        ),
        Reason::WaivedGate(id) => words.say_with(
            "readiness-reason-waived",
            &args!["id" => id.as_str(), "text" => text(id)],
        ),
        Reason::Section(id) => words.say_with(
            "readiness-reason-section",
            &args!["name" => section_name(questionnaire, id)],
        ),
        Reason::Total => words.say("readiness-reason-total"),
    }
}
