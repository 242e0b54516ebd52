//! Verdicts and their reasons, dates, actions, and decisions that stay.

use super::*;
use crate::readiness::score::sample::*;
use crate::readiness::score::{GateInput, QuestionInput};
use crate::readiness::{GateKind, Questionnaire, ReadinessLevel, Stage};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::num::NonZeroU32;

fn waived(question: QuestionInput) -> QuestionInput {
    let gate = question.gate.map(|gate| GateInput {
        waived: true,
        ..gate
    });
    QuestionInput { gate, ..question }
}

fn at(question: QuestionInput, stage: Stage) -> QuestionInput {
    let gate = question.gate.map(|gate| GateInput { stage, ..gate });
    QuestionInput { gate, ..question }
}

fn names(decision: &Decision) -> Vec<&str> {
    decision.reasons().iter().map(Reason::name).collect()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_decision_of_the_design_notes() {
    let decision = Decision::of(&round(vec![section_four()]));
    assert_eq!(decision.verdict().as_str(), "NOT YET");
    assert_eq!(names(&decision), ["R17", "R19"]);
}

#[test]
fn a_claim_never_opens_a_gate() {
    let claimed = gated(open("R1", 3, &[3, 3, 3]), GateKind::Hard, 1);
    let decision = Decision::of(&round(vec![section("S1", vec![claimed])]));
    assert_eq!(decision.verdict(), Verdict::NotYet);
}

#[test]
fn conditions_are_soft_gates_then_waived_ones_then_low_sections_then_the_total() {
    use GateKind::{Hard, Soft};
    let first = section(
        "S1",
        vec![
            waived(gated(reviewed("R1", 1, &[3], 0), Hard, 2)),
            gated(reviewed("R2", 1, &[3], 0), Soft, 2),
        ],
    );
    let second = section(
        "S2",
        vec![
            waived(gated(reviewed("R3", 1, &[3], 1), Soft, 2)),
            reviewed("R4", 3, &[3], 3),
        ],
    );
    let decision = Decision::of(&round(vec![first, second]));
    assert_eq!(decision.verdict(), Verdict::GoWithConditions);
    assert_eq!(names(&decision), ["R2", "R3", "R1", "S1", "total"]);
    assert_eq!(decision.reasons()[2], Reason::WaivedGate(id("R1")));
}

#[test]
fn a_stage_tests_its_own_gates_and_earlier_ones_and_points_count_from_launch() {
    let failing = |name, stage| at(gated(reviewed(name, 1, &[3], 1), GateKind::Hard, 2), stage);
    let mut inputs = round(vec![section(
        "S1",
        vec![
            failing("R1", Stage::StandAlone),
            failing("R2", Stage::Launch),
            failing("R3", Stage::Join),
        ],
    )]);
    let mut tested = |stage| {
        inputs.stage = stage;
        Decision::of(&inputs)
    };
    assert_eq!(names(&tested(Stage::Join)), ["R3"]);
    assert_eq!(names(&tested(Stage::Launch)), ["R2", "R3"]);
    assert_eq!(names(&tested(Stage::StandAlone)), ["R1", "R2", "R3"]);

    let low = vec![section("S1", vec![reviewed("R1", 1, &[3], 1)])];
    let mut inputs = round(low);
    assert_eq!(names(&Decision::of(&inputs)), ["S1", "total"]);
    inputs.stage = Stage::Join;
    assert_eq!(Decision::of(&inputs).verdict(), Verdict::Go);
}

#[test]
fn forty_of_a_section_and_sixty_of_all_are_enough() {
    // 6 of 15 and 12 of 15 are 40 and 80 points, 18 of 30 together.
    let low = vec![reviewed("R1", 3, &[3], 2), reviewed("R2", 2, &[3], 0)];
    let high = vec![
        reviewed("R3", 3, &[3], 3),
        reviewed("R4", 1, &[3], 3),
        reviewed("R5", 1, &[3], 0),
    ];
    let enough = round(vec![section("S1", low), section("S2", high)]);
    let decision = Decision::of(&enough);
    assert_eq!(names(&decision), [""; 0]);
    assert_eq!(decision.verdict(), Verdict::Go);
}

#[test]
fn a_waiver_of_a_gate_that_passes_makes_no_condition() {
    let passing = waived(gated(reviewed("R1", 1, &[3], 3), GateKind::Hard, 2));
    let decision = Decision::of(&round(vec![section("S1", vec![passing])]));
    assert_eq!(decision.verdict(), Verdict::Go);
}

#[test]
fn a_section_where_everything_is_not_applicable_is_not_low() {
    let asked = section("S1", vec![reviewed("R1", 1, &[3], 3)]);
    let decision = Decision::of(&round(vec![asked, section("S6", Vec::new())]));
    assert_eq!(decision.verdict(), Verdict::Go);
    let nothing = Decision::of(&round(Vec::new()));
    assert_eq!(nothing.reasons(), [Reason::Total]);
}

#[test]
fn the_date_is_the_longest_plan_lengthened_by_the_councils_own_overrun() {
    let today = date("2026-11-23");
    assert_eq!(forecast(today, &[14, 30, 7], &[]), date("2027-01-07"));
    let took = |planned, actual_days| Overrun {
        planned_days: NonZeroU32::new(planned).unwrap(),
        actual_days,
    };
    // (0.2 + 0.0) / 2 = 0.1, and 30 days become 33, not 34.
    let record = [took(10, 12), took(20, 20)];
    assert_eq!(forecast(today, &[30], &record), date("2026-12-26"));
    // 15 x 1.5 = 22.5 days are 23.
    assert_eq!(forecast(today, &[15], &[]), date("2026-12-16"));
    assert_eq!(forecast(today, &[], &[]), today);
    assert_eq!(forecast(today, &[u32::MAX], &[]), NaiveDate::MAX);
}

#[test]
fn actions_of_the_barrier_step_come_first_then_hard_gates_then_low_sections() {
    let shipped = Questionnaire::shipped().unwrap();
    use GateKind::{Hard, Soft};
    // R17 organisation, R18 knowledge, R36 ability, R20 organisation without a gate, R02 awareness in place.
    let inputs = round(vec![
        section(
            "S4",
            vec![
                gated(reviewed("R17", 3, &[3], 1), Hard, 2),
                gated(reviewed("R18", 2, &[3], 1), Soft, 2),
                reviewed("R20", 1, &[3], 0),
                reviewed("R21", 2, &[3], 3),
            ],
        ),
        section(
            "S7",
            vec![
                gated(reviewed("R36", 3, &[3], 0), Hard, 2),
                gated(reviewed("R02", 3, &[3], 3), Hard, 2),
            ],
        ),
    ]);
    let found = suggest_actions(shipped.questions(), &inputs);
    let order: Vec<_> = found.iter().map(|it| it.question.as_str()).collect();
    assert_eq!(order, ["R18", "R17", "R36"]);
    assert!(found[0].at_barrier && found[0].why == Why::SoftGate);
    let asked = shipped.question(&id("R17")).unwrap();
    assert_eq!(found[1].remediation, asked.remediation);
    assert_eq!(
        (found[1].days, found[1].owner),
        (asked.remediation_days, asked.remediation_owner)
    );
    assert_eq!(found[2].why, Why::HardGate);

    let mut lower = inputs;
    lower.sections[0].questions[3].evidenced = ReadinessLevel::ABSENT;
    let found = suggest_actions(shipped.questions(), &lower);
    let order: Vec<_> = found.iter().map(|it| it.question.as_str()).collect();
    assert_eq!(order, ["R18", "R17", "R36", "R20", "R21"]);
    assert_eq!(found[3].why, Why::LowSection(section_id("S4")));
}

#[test]
fn a_decision_stays_as_it_was_when_its_evidence_grows_old_and_says_so() {
    let inputs = round(vec![section(
        "S1",
        vec![
            gated(reviewed("R1", 1, &[3], 3), GateKind::Hard, 2),
            reviewed("R2", 1, &[3], 3),
            reviewed("R3", 1, &[3], 2),
        ],
    )]);
    let frozen = FrozenDecision::make(&inputs, date("2026-11-23"));
    let stored = serde_json::to_string(&frozen).unwrap();
    let frozen: FrozenDecision = serde_json::from_str(&stored).unwrap();
    let now = BTreeMap::from([
        (id("R1"), level(1)),
        (id("R2"), level(2)),
        (id("R3"), level(3)),
    ]);
    let warnings = frozen.warnings(&now);
    let told: Vec<_> = warnings
        .iter()
        .map(|it| (it.question.as_str(), it.now, it.would_fail))
        .collect();
    assert_eq!(told, [("R1", level(1), true), ("R2", level(2), false)]);
    assert_eq!(frozen.decision().verdict(), Verdict::Go);
    assert_eq!(frozen.on(), date("2026-11-23"));
    assert_eq!(frozen.warnings(&BTreeMap::new()).len(), 3);
}

#[test]
fn a_stored_decision_is_plain_to_read() {
    let inputs = round(vec![section_four()]);
    let frozen = FrozenDecision::make(&inputs, date("2026-11-23"));
    let json = serde_json::to_value(&frozen).unwrap();
    assert_eq!(
        json["decision"],
        serde_json::json!({"verdict": "NOT YET", "reasons": [{"gate": "R17"}, {"gate": "R19"}]})
    );
    assert_eq!(
        json["evidence"][0],
        serde_json::json!({"question": "R17", "level": 1, "asked": 2})
    );
    assert_eq!(json["stage"], "G2");
}

#[test]
fn a_stored_decision_that_contradicts_itself_is_refused() {
    let read = |text: &str| serde_json::from_str::<Decision>(text);
    assert!(read(r#"{"verdict": "GO", "reasons": []}"#).is_ok());
    assert!(read(r#"{"verdict": "GO", "reasons": ["total"]}"#).is_err());
    assert!(read(r#"{"verdict": "NOT YET", "reasons": []}"#).is_err());
    let conditions = read(r#"{"verdict": "GO WITH CONDITIONS", "reasons": [{"section": "S4"}]}"#);
    assert_eq!(names(&conditions.unwrap()), ["S4"]);
}

proptest! {
    #[test]
    fn claims_decide_nothing(inputs in any_round(), claim in 0..=3_u8) {
        let mut other = inputs.clone();
        for question in other.sections.iter_mut().flat_map(|section| &mut section.questions) {
            question.claims = vec![Some(level(claim)); 3];
        }
        prop_assert_eq!(Decision::of(&inputs), Decision::of(&other));
    }

    #[test]
    fn more_evidence_never_makes_a_decision_worse(inputs in any_round()) {
        let mut better = inputs.clone();
        for question in better.sections.iter_mut().flat_map(|section| &mut section.questions) {
            question.reviewed = true;
            question.evidenced = ReadinessLevel::PROVED;
        }
        prop_assert!(Decision::of(&better).verdict() <= Decision::of(&inputs).verdict());
    }

    #[test]
    fn only_a_plain_go_has_no_reasons(inputs in any_round()) {
        let decision = Decision::of(&inputs);
        prop_assert_eq!(decision.verdict() == Verdict::Go, decision.reasons().is_empty());
    }
}
