//! The decision and its reasons.

use super::{FailedGate, failed_gates};
use crate::readiness::score::{Inputs, QuestionInput, formulas};
use crate::readiness::{GateKind, QuestionId, SectionId, Stage};
use crate::words::words;
use serde::{Deserialize, Serialize};

/// A section below this many points of evidence is a condition.
const SECTION_FROM: f64 = 40.0;
/// A total below this many points of evidence is a condition.
const TOTAL_FROM: f64 = 60.0;
/// From this stage on points count; before it, gates alone.
const POINTS_FROM: Stage = Stage::Launch;

/// What a decision comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Go.
    Go,
    /// Go, while each condition has an owner and a date within 30 days, and pauses when one is missed.
    GoWithConditions,
    /// Not yet.
    NotYet,
}

words!(Verdict: Go = "GO", GoWithConditions = "GO WITH CONDITIONS", NotYet = "NOT YET");

/// Why it is not a plain go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// A gate that fails: a hard one under "not yet", a soft one under conditions.
    Gate(QuestionId),
    /// A hard gate that fails and is waived.
    WaivedGate(QuestionId),
    /// A section with less than 40 points of evidence.
    Section(SectionId),
    /// Less than 60 points of evidence over all.
    Total,
}

impl Reason {
    /// The name of the question or section, or `total`.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Gate(question) | Self::WaivedGate(question) => question.as_str(),
            Self::Section(section) => section.as_str(),
            Self::Total => "total",
        }
    }
}

/// A decision for a stage. Made from evidence alone. Reasons are empty under [`Verdict::Go`] and never otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Stored")]
pub struct Decision {
    verdict: Verdict,
    reasons: Vec<Reason>,
}

/// A decision as it is stored, before it is known to hold together.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Stored {
    verdict: Verdict,
    reasons: Vec<Reason>,
}

impl TryFrom<Stored> for Decision {
    type Error = String;

    fn try_from(stored: Stored) -> Result<Self, String> {
        let Stored { verdict, reasons } = stored;
        if (verdict == Verdict::Go) == reasons.is_empty() {
            Ok(Self { verdict, reasons })
        } else {
            let verdict = verdict.as_str();
            Err(format!("{} reasons for {verdict}", reasons.len()))
        }
    }
}

impl Decision {
    /// The decision that a round gives.
    ///
    /// Any hard gate that fails without a waiver: not yet, with those gates. Else any soft gate or waived hard gate that
    /// fails, or from [`Stage::Launch`] on any section below 40 or a total below 60: go with conditions, with those, in
    /// this order, each kind in the order of the questionnaire. Else go.
    #[must_use]
    pub fn of(inputs: &Inputs) -> Self {
        let failed = failed_gates(inputs);
        let stopping: Vec<Reason> = failed
            .iter()
            .filter(|gate| gate.kind == GateKind::Hard && !gate.waived)
            .map(|gate| Reason::Gate(gate.question.clone()))
            .collect();
        if !stopping.is_empty() {
            return Self {
                verdict: Verdict::NotYet,
                reasons: stopping,
            };
        }
        let reasons = conditions(inputs, &failed);
        let verdict = if reasons.is_empty() {
            Verdict::Go
        } else {
            Verdict::GoWithConditions
        };
        Self { verdict, reasons }
    }

    /// What it comes to.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Why it is not a plain go; empty under [`Verdict::Go`] and never otherwise.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }
}

/// What makes conditions, where no hard gate fails without a waiver.
fn conditions(inputs: &Inputs, failed: &[FailedGate]) -> Vec<Reason> {
    let of_kind = |kind| failed.iter().filter(move |gate| gate.kind == kind);
    let soft = of_kind(GateKind::Soft).map(|gate| Reason::Gate(gate.question.clone()));
    let waived = of_kind(GateKind::Hard).map(|gate| Reason::WaivedGate(gate.question.clone()));
    let mut reasons: Vec<Reason> = soft.chain(waived).collect();
    if inputs.stage >= POINTS_FROM {
        let low = low_sections(inputs);
        reasons.extend(low.into_iter().map(|id| Reason::Section(id.clone())));
        // Where nothing is asked at all, nothing is evidenced.
        if evidenced(inputs.questions()).unwrap_or_default() < TOTAL_FROM {
            reasons.push(Reason::Total);
        }
    }
    reasons
}

/// The sections below 40 points of evidence, in order; one without questions is not below anything. None before
/// [`Stage::Launch`].
pub(super) fn low_sections(inputs: &Inputs) -> Vec<&SectionId> {
    if inputs.stage < POINTS_FROM {
        return Vec::new();
    }
    let sections = inputs.sections.iter();
    let low = sections.filter(|section| {
        evidenced(&section.questions).is_some_and(|points| points < SECTION_FROM)
    });
    low.map(|section| &section.id).collect()
}

fn evidenced<'a>(questions: impl IntoIterator<Item = &'a QuestionInput>) -> Option<f64> {
    formulas::evidenced(&questions.into_iter().collect::<Vec<_>>()).result
}
