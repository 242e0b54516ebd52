//! For tests: the worked example of the design notes, section S4 of one council, and what is made from it.

use super::{GateInput, Inputs, Prior, QuestionInput, SectionInput};
use crate::readiness::{GateKind, QuestionId, ReadinessLevel, SectionId, Stage};
use proptest::prelude::*;

pub(crate) fn level(number: u8) -> ReadinessLevel {
    ReadinessLevel::try_from(number).unwrap()
}

pub(crate) fn id(name: &str) -> QuestionId {
    QuestionId::try_from(name.to_owned()).unwrap()
}

pub(crate) fn section_id(name: &str) -> SectionId {
    SectionId::try_from(name.to_owned()).unwrap()
}

/// A reviewed question without a gate. Answers below 0 are "do not know".
pub(crate) fn reviewed(name: &str, weight: u8, claims: &[i8], evidenced: u8) -> QuestionInput {
    let claim = |answer: &i8| u8::try_from(*answer).ok().map(level);
    QuestionInput {
        id: id(name),
        weight,
        claims: claims.iter().map(claim).collect(),
        reviewed: true,
        evidenced: level(evidenced),
        gate: None,
    }
}

pub(crate) fn open(name: &str, weight: u8, claims: &[i8]) -> QuestionInput {
    QuestionInput {
        reviewed: false,
        ..reviewed(name, weight, claims, 0)
    }
}

pub(crate) fn gated(question: QuestionInput, kind: GateKind, min: u8) -> QuestionInput {
    QuestionInput {
        gate: Some(GateInput {
            kind,
            stage: Stage::Launch,
            min: level(min),
            waived: false,
        }),
        ..question
    }
}

pub(crate) fn round(sections: Vec<SectionInput>) -> Inputs {
    Inputs {
        stage: Stage::Launch,
        prior: Prior::START,
        sections,
    }
}

pub(crate) fn section(name: &str, questions: Vec<QuestionInput>) -> SectionInput {
    SectionInput {
        id: section_id(name),
        questions,
    }
}

/// The example.
pub(crate) fn section_four() -> SectionInput {
    use GateKind::{Hard, Soft};
    section(
        "S4",
        vec![
            gated(reviewed("R17", 3, &[3, 2, 2, 3], 1), Hard, 2),
            gated(reviewed("R18", 2, &[2, 2, 1, -1], 2), Soft, 2),
            gated(reviewed("R19", 3, &[2, 3, 1, 2], 1), Hard, 2),
            open("R20", 1, &[2, 2]),
            reviewed("R21", 2, &[3, 3, 3], 2),
            gated(open("R22", 2, &[1, 2, -1]), Soft, 1),
        ],
    )
}

pub(crate) fn near(found: impl Into<Option<f64>>, expected: f64) {
    let found = found.into().expect("the figure is defined");
    assert!(
        (found - expected).abs() <= 0.000_05,
        "{found} is not {expected}"
    );
}

prop_compose! {
    fn any_gate()(hard: bool, stage in 0..3_usize, min in 1..=3_u8, waived: bool) -> GateInput {
        let kind = if hard { GateKind::Hard } else { GateKind::Soft };
        GateInput { kind, stage: Stage::ALL[stage], min: level(min), waived }
    }
}

prop_compose! {
    fn any_question()(
        weight in 1..=3_u8,
        claims in prop::collection::vec(prop::option::of(0..=3_u8), 0..7),
        reviewed: bool,
        evidenced in 0..=3_u8,
        gate in prop::option::of(any_gate()),
    ) -> QuestionInput {
        let claims = claims.into_iter().map(|claim| claim.map(level)).collect();
        QuestionInput { id: id("X"), weight, claims, reviewed, evidenced: level(evidenced), gate }
    }
}

/// Any round, with questions Q1, Q2 and on in sections S1, S2 and on.
pub(crate) fn any_round() -> impl Strategy<Value = Inputs> {
    let sections = prop::collection::vec(prop::collection::vec(any_question(), 0..8), 0..5);
    (sections, 0..3_usize).prop_map(|(sections, stage)| {
        let mut count = 0;
        let mut named = |mut question: QuestionInput| {
            count += 1;
            question.id = id(&format!("Q{count}"));
            question
        };
        let sections = (1..).zip(sections).map(|(number, questions)| SectionInput {
            id: section_id(&format!("S{number}")),
            questions: questions.into_iter().map(&mut named).collect(),
        });
        Inputs {
            stage: Stage::ALL[stage],
            prior: Prior::START,
            sections: sections.collect(),
        }
    })
}
