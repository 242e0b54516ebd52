//! What the pages of a sheet print.

mod check;
mod question;
#[cfg(test)]
mod samples;
mod show;

pub(super) use check::CheckPage;
pub(super) use question::{Place, QuestionPage, Standing};
#[cfg(test)]
pub(crate) use samples::{read as sheet_for_samples, samples};
pub(super) use show::ShowPage;
pub(crate) use show::seen_words;

use crate::args;
use crate::kit::Words;
use engine::readiness::round::Claim;
use engine::readiness::{Question, ReadinessLevel};

/// A claim in a line: the level with what it looks like.
fn claim_words(words: &Words, question: &Question, claim: &Claim) -> String {
    match claim {
        Claim::Level(level) => {
            let anchor = anchor(question, *level);
            let level = level.to_string();
            words.say_with("sheet-level", &args!["level" => level, "anchor" => anchor])
        }
        Claim::DoNotKnow => words.say("sheet-do-not-know"),
        Claim::NotApplicable(reason) => words.say_with(
            "sheet-not-applicable-because",
            &args!["reason" => reason.as_str()],
        ),
    }
}

/// What a level of a question looks like.
fn anchor(question: &Question, level: ReadinessLevel) -> String {
    let anchor = question.anchors.get(usize::from(level.number()));
    anchor.cloned().unwrap_or_default()
}
