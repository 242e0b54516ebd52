//! What locked answers come to.

use super::sketch::*;
use crate::readiness::round::*;
use crate::readiness::*;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// One locked sheet for each row, with answers to Q1 and Q2.
fn sheets(rows: &[(Role, Claim, Claim)], all: &[Question]) -> Vec<Sheet> {
    let names: Vec<String> = (0..rows.len()).map(|number| format!("r{number}")).collect();
    let people: Vec<(&str, Role)> = names
        .iter()
        .map(String::as_str)
        .zip(rows.iter().map(|row| row.0))
        .collect();
    let mut round = opened(&people, all);
    for (name, (_, first, second)) in names.iter().zip(rows) {
        answer_and_lock(
            &mut round,
            name,
            &[("Q1", first.clone()), ("Q2", second.clone())],
            all,
        );
    }
    round.sheets
}

fn both() -> Vec<Question> {
    let asked = [Role::Lead, Role::Staff];
    let allowed = |question| Question {
        na_allowed: true,
        ..question
    };
    vec![
        allowed(gated(
            question("Q1", "S1", &asked),
            GateKind::Hard,
            Stage::Launch,
        )),
        allowed(question("Q2", "S1", &asked)),
    ]
}

fn applies(sheets: &[Sheet], confirmed: &[&str]) -> Vec<Applies> {
    let confirmed = confirmed.iter().map(|name| id(name)).collect();
    gather(sheets, &both(), &NotAsked::default(), &confirmed)
        .iter()
        .map(|one| one.applies)
        .collect()
}

#[test]
fn a_question_does_not_apply_when_everybody_says_so_and_a_gate_only_when_a_reviewer_agrees() {
    let sheets = sheets(&[(Role::Lead, does_not_apply(), does_not_apply())], &both());
    assert_eq!(applies(&sheets, &[]), [Applies::Unconfirmed, Applies::No]);
    assert_eq!(applies(&sheets, &["Q1"]), [Applies::No, Applies::No]);
}

#[test]
fn one_who_does_not_know_keeps_a_question_in() {
    let rows = [
        (Role::Lead, does_not_apply(), does_not_apply()),
        (Role::Staff, Claim::DoNotKnow, claims(1)),
    ];
    let sheets = sheets(&rows, &both());
    assert_eq!(applies(&sheets, &["Q1"]), [Applies::Yes, Applies::Yes]);
}

#[test]
fn a_council_of_another_kind_is_not_asked_and_so_nothing_is_claimed() {
    let sheets = sheets(&[(Role::Lead, claims(3), claims(3))], &both());
    let not_asked = NotAsked([id("Q1")].into());
    let gathered = gather(&sheets, &both(), &not_asked, &BTreeSet::new());
    assert_eq!(gathered[0].applies, Applies::NotAsked);
    assert!(gathered[0].claims.is_empty());
}

#[test]
fn where_nobody_knows_everything_is_talked_about_and_nothing_is_claimed() {
    let rows = vec![(Role::Lead, Claim::DoNotKnow, Claim::DoNotKnow); 3];
    let gathered = gather(
        &sheets_of_several(&rows),
        &both(),
        &NotAsked::default(),
        &BTreeSet::new(),
    );
    assert!(gathered.iter().all(|one| one.do_not_know() == 3));
    let agenda = agenda(Stage::Launch, &both(), &gathered, &BTreeSet::new());
    assert_eq!(
        agenda[0].reasons,
        [AgendaReason::Gate, AgendaReason::Unknown]
    );
    assert_eq!(agenda[1].reasons, [AgendaReason::Unknown]);
}

fn sheets_of_several(rows: &[(Role, Claim, Claim)]) -> Vec<Sheet> {
    sheets(rows, &both())
}

#[test]
fn the_agenda_holds_disputed_questions_and_gates_up_to_the_stage() {
    let sheets = sheets(&[(Role::Lead, claims(2), claims(2))], &both());
    let gathered = gather(&sheets, &both(), &NotAsked::default(), &BTreeSet::new());
    assert_eq!(
        agenda(Stage::Join, &both(), &gathered, &BTreeSet::new()),
        []
    );
    let disputed = agenda(Stage::Join, &both(), &gathered, &[id("Q2")].into());
    assert_eq!(disputed[0].reasons, [AgendaReason::Disputed]);
    let gates = agenda(Stage::StandAlone, &both(), &gathered, &BTreeSet::new());
    assert_eq!((gates.len(), &gates[0].question), (1, &id("Q1")));
}

#[test]
fn answers_of_staff_are_shown_from_five_on_and_their_number_is_not_told_before() {
    let row = |role| (role, claims(2), Claim::DoNotKnow);
    let mut rows = vec![row(Role::Staff); 4];
    rows.push(row(Role::Lead));
    let first = |rows: &[_]| {
        let gathered = gather(
            &sheets_of_several(rows),
            &both(),
            &NotAsked::default(),
            &BTreeSet::new(),
        );
        spread_for_pages(&gathered[0])
    };
    assert_eq!(first(&rows)[1], RoleSpread::Withheld { role: Role::Staff });
    rows.push(row(Role::Staff));
    let shown = RoleSpread::Shown {
        role: Role::Staff,
        levels: [0, 0, 5, 0],
        do_not_know: 0,
    };
    assert_eq!(first(&rows)[1], shown);
}

#[test]
fn staff_who_are_not_shown_make_no_question_unknown_or_disputed() {
    let talked = |staff: usize| {
        let mut rows = vec![(Role::Staff, Claim::DoNotKnow, Claim::DoNotKnow); staff];
        rows.push((Role::Lead, claims(2), claims(2)));
        let gathered = gather(
            &sheets_of_several(&rows),
            &both(),
            &NotAsked::default(),
            &BTreeSet::new(),
        );
        let shown: Vec<usize> = gathered
            .iter()
            .map(|one| shown_claims(one).claims.len())
            .collect();
        let agenda = agenda(Stage::Launch, &both(), &gathered, &BTreeSet::new());
        (
            shown,
            agenda.iter().map(|one| one.reasons.clone()).collect(),
        )
    };
    let gate_alone: Vec<Vec<AgendaReason>> = vec![vec![AgendaReason::Gate]];
    assert_eq!(talked(4), (vec![1, 1], gate_alone));
    let (shown, reasons): (_, Vec<Vec<AgendaReason>>) = talked(5);
    assert_eq!(shown, [6, 6]);
    assert_eq!(reasons[1], [AgendaReason::Unknown]);
}

#[test]
fn a_question_removed_between_rounds_is_in_no_comparison_and_an_old_answer_to_it_counts_for_nothing()
 {
    let later = both().split_off(1);
    let added = question("Q3", "S1", &[Role::Lead]);
    let later: Vec<Question> = [added].into_iter().chain(later).collect();
    assert_eq!(in_both(&both(), &later), [id("Q2")]);
    let sheets = sheets(&[(Role::Lead, claims(3), claims(1))], &both());
    let gathered = gather(&sheets, &later, &NotAsked::default(), &BTreeSet::new());
    let counts: Vec<usize> = gathered.iter().map(|one| one.claims.len()).collect();
    assert_eq!(counts, [0, 1]);
}

fn any_claim() -> impl Strategy<Value = Claim> {
    prop_oneof![
        (0_u8..4).prop_map(claims),
        Just(Claim::DoNotKnow),
        Just(does_not_apply()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_locked_answer_is_gathered_once(
        given in proptest::collection::vec((prop_oneof![Just(Role::Lead), Just(Role::Staff)], any_claim(), any_claim()), 1..9)
    ) {
        let gathered = gather(&sheets_of_several(&given), &both(), &NotAsked::default(), &BTreeSet::new());
        for one in &gathered {
            prop_assert_eq!(one.claims.len() + one.not_applicable, given.len());
        }
        let disputed: BTreeSet<QuestionId> = [id("Q1"), id("Q2")].into();
        let talked = agenda(Stage::Launch, &both(), &gathered, &disputed);
        prop_assert_eq!(talked.len(), gathered.iter().filter(|one| one.applies.counts()).count());
    }
}
