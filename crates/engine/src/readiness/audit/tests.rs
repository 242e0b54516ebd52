//! The worked example through the file, and files that cannot be taken.

use super::*;
use crate::readiness::score::Inputs;
use crate::readiness::score::sample::{any_round, near};
use proptest::prelude::*;
use serde_json::{Value, json};

const EXAMPLE: &str = r#"{"stage": "G2", "pool": 0.5, "kappa": 8, "sections": {"S4": [
    {"id": "R17", "w": 3, "claims": [3, 2, 2, 3], "reviewed": true, "evid": 1,
     "gate": {"kind": "hard", "stage": "G2", "min": 2, "waived": false}},
    {"id": "R18", "w": 2, "claims": [2, 2, 1, null], "reviewed": true, "evid": 2,
     "gate": {"kind": "soft", "stage": "G2", "min": 2, "waived": false}},
    {"id": "R19", "w": 3, "claims": [2, 3, 1, 2], "reviewed": true, "evid": 1,
     "gate": {"kind": "hard", "stage": "G2", "min": 2, "waived": false}},
    {"id": "R20", "w": 1, "claims": [2, 2], "reviewed": false, "evid": 0},
    {"id": "R21", "w": 2, "claims": [3, 3, 3], "reviewed": true, "evid": 2},
    {"id": "R22", "w": 2, "claims": [1, 2, null], "reviewed": false, "evid": 0,
     "gate": {"kind": "soft", "stage": "G2", "min": 1, "waived": false}}]}}"#;

fn report(text: &str) -> String {
    let file: AuditFile = serde_json::from_str(text).unwrap();
    serde_json::to_string(&AuditReport::of(file.inputs())).unwrap()
}

fn complaint(text: &str) -> String {
    serde_json::from_str::<AuditFile>(text)
        .unwrap_err()
        .to_string()
}

#[test]
fn the_example_of_the_design_notes_to_four_decimals() {
    let found: Value = serde_json::from_str(&report(EXAMPLE)).unwrap();
    let total = json!({
        "claimed": 71.3675, "evidenced": 35.8974, "gap": 35.4701, "unproven": 12.8205, "tested_over": 22.6496,
        "over_index": 29.4444, "dk_rate": 0.1, "expected": 44.1239
    });
    let mut section = total.clone();
    section["alpha"] = json!(0.3721);
    let expected = json!({
        "sections": {"S4": section},
        "total": total,
        "questions": {
            "R17": {"agreement": 0.8889, "ad": 0.5, "claimed_level": 2},
            "R18": {"agreement": 0.8889, "ad": 0.3333, "claimed_level": 2},
            "R19": {"agreement": 0.7778, "ad": 0.5, "claimed_level": 2},
            "R20": {"agreement": 1.0, "ad": 0.0, "claimed_level": 2},
            "R21": {"agreement": 1.0, "ad": 0.0, "claimed_level": 3},
            "R22": {"agreement": 0.8889, "ad": 0.5, "claimed_level": 1}
        },
        "delta": 0.5972,
        "decision": ["NOT YET", ["R17", "R19"]]
    });
    assert_eq!(found, expected);
}

#[test]
fn sections_and_questions_keep_the_order_of_the_file() {
    let text = r#"{"stage": "G1", "pool": 0.5, "kappa": 8, "sections": {
        "S9": [{"id": "R9", "w": 1, "claims": [], "reviewed": false, "evid": 0}],
        "S10": [], "S1": [{"id": "R1", "w": 1, "claims": [null], "reviewed": true, "evid": 3.0, "gate": null}]}}"#;
    let report = report(text);
    let places = ["\"S9\"", "\"S10\"", "\"S1\"", "\"R9\"", "\"R1\""].map(|name| report.find(name));
    assert!(places.is_sorted() && places[0].is_some(), "{report}");
    let found: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(found["sections"]["S10"]["claimed"], Value::Null);
    assert_eq!(found["sections"]["S9"]["dk_rate"], Value::Null);
    assert_eq!(found["sections"]["S1"]["over_index"], Value::Null);
    assert_eq!(found["questions"]["R1"]["claimed_level"], Value::Null);
    assert_eq!(found["delta"], json!(0.5));
}

#[test]
fn complaints_name_section_and_question_and_what_is_accepted() {
    let with = |from: &str, to: &str| complaint(&EXAMPLE.replacen(from, to, 1));
    let cases = [
        (
            with("3, 2, 2, 3", "3, 2, 4, 3"),
            "section S4, question R17, claims, answer 3: 4; accepted: a list of 0, 1, 2 or 3",
        ),
        (
            with("\"evid\": 2", "\"evid\": \"2\""),
            "section S4, question R18, evid: \"2\"; accepted: a level: 0, 1, 2 or 3",
        ),
        (
            with("\"w\": 1", "\"w\": 1.5"),
            "section S4, question R20, w: 1.5; accepted: a weight: 1, 2 or 3",
        ),
        (
            with("\"min\": 2", "\"min\": 0"),
            "section S4, question R17, gate, min: 0; accepted: a level: 1, 2 or 3",
        ),
        (
            with("\"hard\"", "\"firm\""),
            "question R17, gate, kind: \"firm\"; accepted: \"soft\" or \"hard\"",
        ),
        (
            with("\"id\": \"R18\"", "\"id\": \"R17\""),
            "section S4, question R17: named twice",
        ),
        (
            with("\"id\": \"R18\"", "\"id\": \"r 18\""),
            "section S4, question 2, id: \"r 18\"; accepted: a text of 1 to 12",
        ),
        (
            with("\"reviewed\": false", "\"reviewed\": 0"),
            "question R20, reviewed: 0; accepted: true or false",
        ),
        (
            with("\"reviewed\": false, ", ""),
            "section S4, question R20, reviewed: missing",
        ),
        (
            with("\"evid\"", "\"evidence\""),
            "section S4, question R17, evid: missing",
        ),
        (
            with("\"G2\"", "\"G4\""),
            "the file, stage: \"G4\"; accepted: \"G1\", \"G2\" or \"G3\"",
        ),
        (
            with("\"kappa\": 8", "\"kappa\": -8"),
            "kappa: -8; accepted: a number from 0 to 1000000",
        ),
        (with("\"kappa\"", "\"capa\""), "kappa: missing"),
        (
            with("{\"S4\"", "{\"S4\": [], \"S4\""),
            "section S4: named twice",
        ),
        (
            with("\"stage\"", "\"note\": 1, \"stage\""),
            "the file: \"note\" is not known here",
        ),
        (
            complaint("[]"),
            "the file: a list; accepted: an object with stage",
        ),
    ];
    for (found, said) in cases {
        assert!(found.contains(said), "{found}\nshould say\n{said}");
    }
}

/// A round as an auditor would write it.
fn written(inputs: &Inputs) -> String {
    let mut sections = Vec::new();
    for section in &inputs.sections {
        let questions = section.questions.iter().map(|it| {
            let mut question = json!({"id": it.id, "w": it.weight, "claims": it.claims, "reviewed": it.reviewed, "evid": it.evidenced});
            if let Some(gate) = it.gate {
                question["gate"] =
                    json!({"kind": gate.kind, "stage": gate.stage, "min": gate.min, "waived": gate.waived});
            }
            question
        });
        sections.push(format!(
            "\"{}\": {}",
            section.id,
            Value::from_iter(questions)
        ));
    }
    format!(
        r#"{{"stage": "{}", "pool": {}, "kappa": {}, "sections": {{{}}}}}"#,
        inputs.stage.as_str(),
        inputs.prior.pool(),
        inputs.prior.kappa(),
        sections.join(", ")
    )
}

proptest! {
    #[test]
    fn a_round_written_to_a_file_reads_back_the_same(inputs in any_round()) {
        let file: AuditFile = serde_json::from_str(&written(&inputs)).unwrap();
        prop_assert_eq!(file.inputs(), &inputs);
    }

    #[test]
    fn the_report_says_what_pages_say(inputs in any_round()) {
        let report = AuditReport::of(&inputs);
        let json = serde_json::to_value(&report).unwrap();
        for section in &report.picture().sections {
            let claimed = json["sections"][section.id.as_str()]["claimed"].as_f64();
            prop_assert_eq!(claimed.is_some(), section.scores.is_some());
            if let (Some(claimed), Some(scores)) = (claimed, section.scores) {
                near(scores.claimed, claimed);
            }
        }
    }
}
