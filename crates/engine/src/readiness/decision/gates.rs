//! Which gates a round fails.

use crate::readiness::score::Inputs;
use crate::readiness::{GateKind, QuestionId, ReadinessLevel};

/// A gate whose evidence is below what it asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedGate {
    /// The question.
    pub question: QuestionId,
    /// Whether it stops.
    pub kind: GateKind,
    /// Whether a waiver stands.
    pub waived: bool,
    /// What is evidenced.
    pub evidenced: ReadinessLevel,
    /// What the gate asks.
    pub min: ReadinessLevel,
}

/// The gates of the round's stage and of earlier ones that fail, in the order of the questionnaire. Evidence alone opens a
/// gate; a claim never does.
#[must_use]
pub fn failed_gates(inputs: &Inputs) -> Vec<FailedGate> {
    let failed = inputs.questions().filter_map(|question| {
        let gate = question.gate.filter(|gate| gate.stage <= inputs.stage)?;
        let evidenced = question.counted();
        (evidenced < gate.min).then(|| FailedGate {
            question: question.id.clone(),
            kind: gate.kind,
            waived: gate.waived,
            evidenced,
            min: gate.min,
        })
    });
    failed.collect()
}
