//! What a round promises to those who answer.

use super::sketch::*;
use crate::readiness::round::*;
use crate::readiness::written::{Reason, Shown};
use crate::readiness::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn two() -> Vec<Question> {
    let all = [Role::Sponsor, Role::Staff];
    vec![
        question("Q1", "S1", &all),
        question("Q2", "S1", &[Role::Staff]),
    ]
}

#[test]
fn of_two_devices_the_later_save_is_told_what_is_there_and_keeps_its_own_words() {
    let all = two();
    let mut round = opened(&[("ann", Role::Sponsor)], &all);
    answer(&mut round, "ann", &[("Q1", claims(2))], &all);
    let late = typed("Q1", Some(claims(3)));
    let save = RoundAct::Save(late.clone(), 0);
    let Err(RoundRefused::Conflict { theirs, mine }) =
        tried(&mut round, &save, &answering("ann"), &all)
    else {
        panic!("no conflict");
    };
    assert_eq!(*mine, late);
    let theirs = theirs.unwrap();
    assert_eq!((theirs.typed.claim, theirs.version), (Some(claims(2)), 1));
    let again = RoundAct::Save(late, 1);
    let change = must(&mut round, &again, &answering("ann"), &all);
    assert_eq!(change.saving, Some(Saving::Saved(2)));
}

#[test]
fn sending_the_same_answer_twice_is_no_conflict() {
    let all = two();
    let mut round = opened(&[("ann", Role::Sponsor)], &all);
    let save = RoundAct::Save(typed("Q1", Some(claims(2))), 0);
    must(&mut round, &save, &answering("ann"), &all);
    let before = round.clone();
    let change = must(&mut round, &save, &answering("ann"), &all);
    assert_eq!(
        (change.saving, change.transition),
        (Some(Saving::Same), None)
    );
    assert_eq!(round, before);
}

#[test]
fn what_could_be_shown_is_kept_before_there_is_a_level_and_does_not_count_as_an_answer() {
    let all = two();
    let mut round = opened(&[("ann", Role::Sponsor)], &all);
    must(
        &mut round,
        &RoundAct::Save(typed("Q1", None), 0),
        &answering("ann"),
        &all,
    );
    let refused = tried(&mut round, &RoundAct::Lock, &answering("ann"), &all);
    assert_eq!(refused, Err(RoundRefused::Unanswered(vec![id("Q1")])));
}

#[test]
fn do_not_know_counts_as_answered_and_each_locks_only_their_own_sheet() {
    let all = two();
    let mut round = opened(&[("ann", Role::Sponsor), ("bob", Role::Staff)], &all);
    answer_and_lock(&mut round, "ann", &[("Q1", Claim::DoNotKnow)], &all);
    assert_eq!(round.missing(), [respondent_id("bob")]);
    let refused = tried(&mut round, &RoundAct::Lock, &answering("eve"), &all);
    assert_eq!(refused, Err(RoundRefused::NotYours));
}

#[test]
fn who_types_while_the_round_is_closed_gets_the_text_back_and_what_was_saved_is_kept_but_left_out()
{
    let all = two();
    let mut round = opened(&[("ann", Role::Sponsor), ("bob", Role::Staff)], &all);
    answer_and_lock(&mut round, "ann", &[("Q1", claims(1))], &all);
    answer(&mut round, "bob", &[("Q1", claims(3))], &all);
    let change = close(&mut round, &all);
    assert_eq!(change.left_out, [respondent_id("bob")]);
    let late = typed("Q2", Some(claims(2)));
    let refused = tried(
        &mut round,
        &RoundAct::Save(late.clone(), 0),
        &answering("bob"),
        &all,
    );
    assert_eq!(refused, Err(RoundRefused::AnsweringClosed(Box::new(late))));
    let sheet = round.find_sheet(&respondent_id("bob")).unwrap();
    assert_eq!(
        (sheet.state, sheet.answers.len()),
        (SheetState::NotLocked, 1)
    );
    let gathered = gather(&round.sheets, &all, &NotAsked::default(), &[].into());
    assert_eq!(gathered[0].claims, [(Role::Sponsor, Some(level(1)))]);
}

#[test]
fn closing_without_others_than_those_who_are_missing_tells_who_is_missing_now() {
    let all = two();
    let mut round = opened(&[("ann", Role::Sponsor), ("bob", Role::Staff)], &all);
    answer_and_lock(&mut round, "ann", &[("Q1", claims(1))], &all);
    let refused = tried(&mut round, &RoundAct::Close([].into()), &lead(), &all);
    assert_eq!(
        refused,
        Err(RoundRefused::OthersMissing(vec![respondent_id("bob")]))
    );
}

#[test]
fn a_council_with_one_respondent_goes_through_a_whole_round() {
    let all = two();
    let mut round = opened(&[("ann", Role::Sponsor)], &all);
    answer_and_lock(&mut round, "ann", &[("Q1", claims(2))], &all);
    assert_eq!(
        round.seed(),
        None,
        "nobody knows the draw before claims are final"
    );
    close(&mut round, &all);
    assert!(round.seed().is_some());
    let gathered = gather(&round.sheets, &all, &NotAsked::default(), &[].into());
    let claims: Vec<usize> = gathered.iter().map(|one| one.claims.len()).collect();
    assert_eq!(claims, [1, 0], "nobody was there for the second question");
    must(&mut round, &RoundAct::BeginReview, &lead(), &all);
    let board = RoundBy::BoardMember(account("bea"));
    must(&mut round, &RoundAct::Decide, &board, &all);
    assert_eq!(round.state, RoundState::Decided);
}

#[test]
fn a_person_answers_in_two_roles_and_never_twice_in_one() {
    let all = two();
    let mut round = new_round();
    must(
        &mut round,
        &RoundAct::Name(respondent("ann", Role::Sponsor)),
        &lead(),
        &all,
    );
    let other = |role| Respondent {
        id: respondent_id("ann2"),
        ..respondent("ann", role)
    };
    let twice = tried(
        &mut round,
        &RoundAct::Name(other(Role::Sponsor)),
        &lead(),
        &all,
    );
    assert_eq!(twice, Err(RoundRefused::NamedAlready));
    must(
        &mut round,
        &RoundAct::Name(other(Role::Staff)),
        &lead(),
        &all,
    );
}

#[test]
fn a_page_can_say_how_many_are_short_and_when_a_council_has_no_more() {
    assert_eq!(Least::of(Role::Staff, 5, None), Least::Met);
    assert_eq!(Least::of(Role::Staff, 2, Some(40)), Least::ShortBy(3));
    assert_eq!(Least::of(Role::Manager, 1, Some(2)), Least::ShortBy(1));
    assert_eq!(Least::of(Role::Manager, 2, Some(2)), Least::HasAll);
    assert_eq!(Least::of(Role::TradeUnion, 0, Some(0)), Least::HasAll);
    assert_eq!(Least::of(Role::TradeUnion, 0, None), Least::ShortBy(1));
    let round = opened(&[("ann", Role::Sponsor), ("bob", Role::Staff)], &two());
    let heads = BTreeMap::from([(Role::Staff, 3)]);
    let least = round.least(&two(), &NotAsked::default(), &heads);
    let short = (Role::Staff, Least::ShortBy(2));
    assert_eq!(least, [(Role::Sponsor, Least::Met), short]);
}

#[test]
fn whoever_can_be_recognised_is_told() {
    for role in [Role::HumanResources, Role::TradeUnion, Role::DataProtection] {
        assert!(is_recognisable(role, 1));
    }
    assert!(is_recognisable(Role::Staff, 4));
    assert!(!is_recognisable(Role::Staff, 5));
}

#[test]
fn words_have_their_lengths() {
    assert!(Shown::parse("").is_ok());
    assert!(Shown::parse(&"ŵ".repeat(2000)).is_ok());
    assert!(Shown::parse(&"x".repeat(2001)).is_err());
    assert!(Reason::parse(" \n ").is_err());
}

proptest! {
    /// Each device remembers the version that it saw last, and looks again after a conflict.
    #[test]
    fn whatever_two_devices_save_nothing_is_overwritten_unseen(
        saves in proptest::collection::vec((0_usize..2, 0_u8..4), 1..40),
    ) {
        let all = two();
        let mut round = opened(&[("ann", Role::Sponsor)], &all);
        let mut seen = [(0, None), (0, None)];
        let mut there: (u32, Option<Typed>) = (0, None);
        for (device, number) in saves {
            let mine = typed("Q1", Some(claims(number)));
            let act = RoundAct::Save(mine.clone(), seen[device].0);
            match tried(&mut round, &act, &answering("ann"), &all) {
                Ok(RoundChange { saving: Some(Saving::Saved(version)), .. }) => {
                    prop_assert_eq!(&seen[device], &there, "what is overwritten was seen");
                    prop_assert_eq!(version, there.0 + 1);
                    there = (version, Some(mine));
                    seen[device] = there.clone();
                }
                Ok(_) => {
                    prop_assert_eq!(Some(&mine), there.1.as_ref());
                    seen[device] = there.clone();
                }
                Err(RoundRefused::Conflict { theirs, mine: back }) => {
                    prop_assert_eq!(*back, mine);
                    seen[device] = theirs.map_or((0, None), |one| (one.version, Some(one.typed)));
                    prop_assert_eq!(&seen[device], &there, "what is there is told");
                }
                Err(other) => panic!("{other:?}"),
            }
            let kept = round.find_sheet(&respondent_id("ann")).unwrap().answers.get(&id("Q1"));
            prop_assert_eq!(kept.map(|one| one.typed.clone()), there.1.clone());
        }
    }
}
