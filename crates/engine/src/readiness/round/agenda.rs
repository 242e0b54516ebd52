//! What the meeting talks about.

use super::{Applies, Gathered, shown_claims};
use crate::readiness::{Question, QuestionId, Stage};
use crate::words::words;
use std::collections::BTreeSet;

/// Why a question is talked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgendaReason {
    /// Those who answered disagree.
    Disputed,
    /// It is a gate of the round's stage or of an earlier one.
    Gate,
    /// Nobody who answered gave a level, or more than a quarter do not know.
    Unknown,
}

words!(AgendaReason: Disputed = "disputed", Gate = "gate", Unknown = "unknown");

/// A question for the meeting, with every reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem {
    /// Which question.
    pub question: QuestionId,
    /// Why; never empty, in the order of [`AgendaReason::ALL`].
    pub reasons: Vec<AgendaReason>,
}

/// The agenda, in the order of the questions. `disputed` are the questions flagged by the measures of agreement.
///
/// What does not apply, or is not asked, is not talked about. Staff of whom too few answered do not make a question unknown:
/// that would tell what they said.
#[must_use]
pub fn agenda(
    stage: Stage,
    questions: &[Question],
    gathered: &[Gathered],
    disputed: &BTreeSet<QuestionId>,
) -> Vec<AgendaItem> {
    let item = |question: &Question| {
        let claims = gathered.iter().find(|one| one.question == question.id)?;
        if !claims.applies.counts() {
            return None;
        }
        let is_gate = question.gate.is_some_and(|gate| gate.stage <= stage);
        let reasons: Vec<AgendaReason> = [
            (disputed.contains(&question.id), AgendaReason::Disputed),
            (is_gate, AgendaReason::Gate),
            (is_unknown(claims), AgendaReason::Unknown),
        ]
        .into_iter()
        .filter_map(|(holds, reason)| holds.then_some(reason))
        .collect();
        (!reasons.is_empty()).then(|| AgendaItem {
            question: question.id.clone(),
            reasons,
        })
    };
    questions.iter().filter_map(item).collect()
}

/// A quarter is the limit above which a section is "not known" (section 2.3), taken here for one question.
fn is_unknown(gathered: &Gathered) -> bool {
    let shown = shown_claims(gathered);
    let unknown = shown.do_not_know();
    let nobody_answered = gathered.claims.is_empty();
    let some_unknown = unknown > 0 && 4 * unknown > shown.claims.len();
    gathered.applies == Applies::Yes && (nobody_answered || some_unknown)
}
