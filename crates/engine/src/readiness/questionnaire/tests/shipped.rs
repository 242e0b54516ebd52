//! What the shipped questionnaire must be, whatever its words.

use super::shipped;
use crate::readiness::{GateKind, Role, Stage};

#[test]
fn the_shipped_questionnaire_has_its_fifty_questions_and_weights() {
    let table: [(&str, &str, usize, u32, &[&str]); 9] = [
        ("S1", "Sponsorship and purpose", 5, 11, &["R01", "R02"]),
        (
            "S2",
            "Head of Profession and pilot team",
            5,
            11,
            &["R06", "R07"],
        ),
        (
            "S3",
            "HR, trade unions, pay and fairness",
            6,
            13,
            &["R12", "R13", "R16"],
        ),
        (
            "S4",
            "Roles, job families and staff data",
            6,
            13,
            &["R17", "R19"],
        ),
        (
            "S5",
            "Data protection and security",
            6,
            16,
            &["R23", "R24", "R26", "R28"],
        ),
        (
            "S6",
            "Technology, access and language",
            6,
            12,
            &["R29", "R31", "R34"],
        ),
        ("S7", "Managers and assessors", 5, 12, &["R35", "R36"]),
        ("S8", "Staff communication and willingness", 5, 10, &["R43"]),
        (
            "S9",
            "Benefits, learning supply and hand-over",
            6,
            13,
            &["R45", "R49"],
        ),
    ];
    assert_eq!(shipped().sections().len(), 9);
    for (section, (name, title, count, weight, hard)) in shipped().sections().iter().zip(table) {
        assert_eq!((section.id.as_str(), section.title.as_str()), (name, title));
        let questions: Vec<_> = shipped().questions_of(&section.id).collect();
        assert_eq!(questions.len(), count, "{name}");
        let weights: u32 = questions.iter().map(|it| u32::from(it.weight)).sum();
        assert_eq!(weights, weight, "{name}");
        let gates = questions.iter().filter(|question| {
            question
                .gate
                .is_some_and(|gate| gate.kind == GateKind::Hard)
        });
        let gates: Vec<_> = gates.map(|question| question.id.as_str()).collect();
        assert_eq!(gates, hard, "{name}");
    }
    let ids = shipped().questions().iter().map(|it| it.id.to_string());
    let expected = (1..=50).map(|number| format!("R{number:02}"));
    assert!(ids.eq(expected));
    let weights = shipped().questions().iter().map(|it| u32::from(it.weight));
    assert_eq!(weights.sum::<u32>(), 111);
}

#[test]
fn the_shipped_questionnaire_has_its_gates_and_its_checks() {
    let count = |kind, stage| {
        let gates = shipped().questions().iter().filter_map(|it| it.gate);
        gates
            .filter(|gate| gate.kind == kind && gate.stage == stage)
            .count()
    };
    let hard = Stage::ALL.iter().map(|stage| count(GateKind::Hard, *stage));
    assert_eq!(hard.collect::<Vec<_>>(), [3, 17, 1]);
    let soft = Stage::ALL.iter().map(|stage| count(GateKind::Soft, *stage));
    assert_eq!(soft.sum::<usize>(), 20);
    let checked = shipped().questions().iter();
    assert_eq!(checked.filter(|it| it.auto_check.is_some()).count(), 35);
}

#[test]
fn nine_duties_may_not_be_waived_and_every_other_gate_may() {
    let fixed = shipped()
        .questions()
        .iter()
        .filter(|question| question.gate.is_some_and(|gate| !gate.waivable));
    let fixed: Vec<_> = fixed.map(|question| question.id.as_str()).collect();
    let nine = [
        "R02", "R16", "R23", "R24", "R26", "R28", "R31", "R34", "R43",
    ];
    assert_eq!(fixed, nine);
}

#[test]
fn every_role_is_asked_something() {
    for role in Role::ALL {
        let mut questions = shipped().questions().iter();
        assert!(questions.any(|it| it.roles.contains(role)), "{role:?}");
    }
}

#[test]
fn the_words_leave_no_choice_to_a_slash_and_no_code_to_the_reader() {
    for question in shipped().questions() {
        let check = question.auto_check.iter();
        let texts = question.anchors.iter().chain(check).chain([
            &question.text,
            &question.evidence,
            &question.remediation,
        ]);
        for text in texts {
            let codes = ["/", ">=", "<=", " AND ", "_", "per cent", "e-mail"];
            let found = codes.iter().find(|code| text.contains(**code));
            assert_eq!(found, None, "{}: {text}", question.id);
            assert!(text.ends_with(['.', '?']), "{}: {text}", question.id);
        }
    }
}
