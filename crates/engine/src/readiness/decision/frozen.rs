//! A decision as it was made, with the evidence it was made on.
//!
//! Evidence grows old and can be withdrawn. Neither turns a decision over: it raises a warning, and people decide.

use super::Decision;
use crate::readiness::score::{Inputs, QuestionInput};
use crate::readiness::{QuestionId, ReadinessLevel, Stage};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A decision that stays as it is. Serde stores it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenDecision {
    on: NaiveDate,
    stage: Stage,
    decision: Decision,
    evidence: Vec<FrozenEvidence>,
}

/// What was evidenced of one question when the decision was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenEvidence {
    /// The question.
    pub question: QuestionId,
    /// What was evidenced; 0 where nobody had looked.
    pub level: ReadinessLevel,
    /// What a gate that was tested asked of it.
    pub asked: Option<ReadinessLevel>,
}

/// A question that would be evidenced lower now than when the decision was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lowered {
    /// The question.
    pub question: QuestionId,
    /// What was evidenced.
    pub was: ReadinessLevel,
    /// What would be evidenced now.
    pub now: ReadinessLevel,
    /// Whether a gate that it passed would fail.
    pub would_fail: bool,
}

impl FrozenDecision {
    /// Makes the decision on a round and keeps what it rests on. `on` is the date of the decision.
    #[must_use]
    pub fn make(inputs: &Inputs, on: NaiveDate) -> Self {
        let evidence = |question: &QuestionInput| FrozenEvidence {
            question: question.id.clone(),
            level: question.counted(),
            asked: question
                .gate
                .filter(|gate| gate.stage <= inputs.stage)
                .map(|gate| gate.min),
        };
        Self {
            on,
            stage: inputs.stage,
            decision: Decision::of(inputs),
            evidence: inputs.questions().map(evidence).collect(),
        }
    }

    /// The date of the decision.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The stage that it was made for.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// The decision. Nothing changes it.
    #[must_use]
    pub const fn decision(&self) -> &Decision {
        &self.decision
    }

    /// What it rests on, in the order of the questionnaire.
    #[must_use]
    pub fn evidence(&self) -> &[FrozenEvidence] {
        &self.evidence
    }

    /// The questions whose evidence has since grown old or was withdrawn. `now` is what would be evidenced now; a question
    /// missing there would have no evidence.
    #[must_use]
    pub fn warnings(&self, now: &BTreeMap<QuestionId, ReadinessLevel>) -> Vec<Lowered> {
        let lowered = self.evidence.iter().filter_map(|frozen| {
            let level = now.get(&frozen.question).copied();
            let level = level.unwrap_or(ReadinessLevel::ABSENT);
            (level < frozen.level).then(|| Lowered {
                question: frozen.question.clone(),
                was: frozen.level,
                now: level,
                would_fail: frozen
                    .asked
                    .is_some_and(|asked| asked <= frozen.level && level < asked),
            })
        });
        lowered.collect()
    }
}
