//! What to do next where gates fail or sections are low.

use super::verdict::low_sections;
use super::{FailedGate, failed_gates};
use crate::readiness::score::{Inputs, barrier};
use crate::readiness::{GateKind, Question, QuestionId, ReadinessLevel, Role, SectionId, Step};

/// Why an action is suggested, the most urgent first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A hard gate fails, and no waiver stands.
    HardGate,
    /// A hard gate fails, and a waiver stands for now.
    WaivedGate,
    /// A soft gate fails.
    SoftGate,
    /// Its section has less than 40 points of evidence, and it is not in place.
    LowSection(SectionId),
}

/// An action with the words of the questionnaire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The question that it mends.
    pub question: QuestionId,
    /// Why.
    pub why: Why,
    /// Whether it belongs to the step that holds the others up.
    pub at_barrier: bool,
    /// The step of a change.
    pub step: Step,
    /// What helps.
    pub remediation: String,
    /// How many calendar days that usually takes.
    pub days: u32,
    /// Who usually does it.
    pub owner: Role,
}

/// The actions for a round, those of the barrier step first, then by why, then in the order of the questionnaire. A
/// question appears once, with the most urgent reason. `questions` are those of the round's questionnaire; what is not
/// among them has no words and is left out.
#[must_use]
pub fn suggest_actions(questions: &[Question], inputs: &Inputs) -> Vec<Suggestion> {
    let step = barrier(questions, inputs).map(|barrier| barrier.step);
    let mut suggestions: Vec<Suggestion> = reasons(inputs)
        .into_iter()
        .filter_map(|(id, why)| {
            let question = questions.iter().find(|question| question.id == id)?;
            Some(Suggestion {
                question: id,
                why,
                at_barrier: step == Some(question.step),
                step: question.step,
                remediation: question.remediation.clone(),
                days: question.remediation_days,
                owner: question.remediation_owner,
            })
        })
        .collect();
    suggestions.sort_by_key(|one| (!one.at_barrier, rank(&one.why)));
    suggestions
}

const fn rank(why: &Why) -> u8 {
    match why {
        Why::HardGate => 0,
        Why::WaivedGate => 1,
        Why::SoftGate => 2,
        Why::LowSection(_) => 3,
    }
}

/// The questions to act on, in the order of the questionnaire.
fn reasons(inputs: &Inputs) -> Vec<(QuestionId, Why)> {
    let failed = failed_gates(inputs);
    let low = low_sections(inputs);
    let mut reasons = Vec::new();
    for section in &inputs.sections {
        let is_low = low.contains(&&section.id);
        for question in &section.questions {
            let gate = failed.iter().find(|gate| gate.question == question.id);
            let missing = is_low && question.counted() < ReadinessLevel::IN_PLACE;
            let why = match gate {
                Some(gate) => why_of(gate),
                None if missing => Why::LowSection(section.id.clone()),
                None => continue,
            };
            reasons.push((question.id.clone(), why));
        }
    }
    reasons
}

const fn why_of(gate: &FailedGate) -> Why {
    match (gate.kind, gate.waived) {
        (GateKind::Hard, false) => Why::HardGate,
        (GateKind::Hard, true) => Why::WaivedGate,
        (GateKind::Soft, _) => Why::SoftGate,
    }
}
