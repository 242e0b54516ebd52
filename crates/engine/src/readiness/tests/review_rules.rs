//! What a reading promises to a council and to its readers.

use super::sketch::*;
use crate::ids::{Id, ReadinessRoundId};
use crate::readiness::review::*;
use crate::readiness::round::{Applies, NotAsked, RoundState, gather};
use crate::readiness::*;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Monday 5 January 2026 is the first day; New Year's Day and 19 January are kept free.
fn on(
    item: &mut ReviewItem,
    act: &ReviewAct,
    by: &ReviewBy,
    today: NaiveDate,
    round: RoundState,
) -> Result<ReviewTransition, ReviewRefused> {
    let holidays = BTreeSet::from([day(1, 1), day(1, 19)]);
    let around = ReviewAround {
        round,
        today,
        bank_holidays: &holidays,
        own_members: &BTreeSet::new(),
        said_not_applicable: SaidNotApplicable::NotByAll,
    };
    item.apply(act, by, at(1, 5, 12), &around)
}

fn access(name: &str) -> ReviewerAccess {
    ReviewerAccess::new(account(name), round_id(), at(1, 5, 9), at(1, 6, 9)).unwrap()
}

fn given(number: u8) -> Given {
    Given {
        level: level(number),
        reason: text("The minute says so"),
        shown_on: day(1, 2),
    }
}

fn accepted(number: u8) -> ReviewItem {
    let mut item = ReviewItem::new_read_twice(round_id(), id("R1"));
    let by = ReviewBy::Reviewer(access("rex"));
    on(
        &mut item,
        &ReviewAct::Accept(given(number)),
        &by,
        day(1, 5),
        RoundState::Reviewing,
    )
    .unwrap();
    item
}

fn council() -> ReviewBy {
    ReviewBy::Council(person("lea"))
}

#[test]
fn a_level_can_be_challenged_for_ten_working_days_without_bank_holidays() {
    let challenge = ReviewAct::Challenge(text("The newer minute was overlooked"));
    let mut item = accepted(1);
    let last = day(1, 20);
    let late = on(
        &mut item,
        &challenge,
        &council(),
        day(1, 21),
        RoundState::Reviewing,
    );
    assert_eq!(late, Err(ReviewRefused::ChallengeLate(last)));
    on(
        &mut item,
        &challenge,
        &council(),
        last,
        RoundState::Reviewing,
    )
    .unwrap();
    assert!(item.is_open());
    let decide = ReviewAct::Decide(given(2));
    let rex = ReviewBy::Reviewer(access("rex"));
    let same = on(&mut item, &decide, &rex, last, RoundState::Reviewing);
    assert_eq!(same, Err(ReviewRefused::ReadFirst));
    let sue = ReviewBy::Reviewer(access("sue"));
    on(&mut item, &decide, &sue, last, RoundState::Reviewing).unwrap();
    assert_eq!(item.counts().unwrap().level, level(2));
    let again = on(
        &mut item,
        &challenge,
        &council(),
        last,
        RoundState::Reviewing,
    );
    assert_eq!(again, Err(ReviewRefused::NotNow), "that is final");
}

#[test]
fn evidence_taken_back_before_the_decision_sends_the_question_back_and_keeps_what_was_said() {
    let mut item = accepted(3);
    let step = on(
        &mut item,
        &ReviewAct::Withdraw,
        &council(),
        day(1, 6),
        RoundState::Reviewing,
    );
    assert_eq!(step, Ok(ReviewTransition::BackToWaiting));
    assert!(item.counts().is_none() && item.is_open());
    let ReviewState::Accepted(kept) = &item.earlier[0].state else {
        panic!("it was accepted before");
    };
    assert_eq!(kept.level, level(3));
}

#[test]
fn evidence_taken_back_after_the_decision_is_seen_and_the_level_stands_until_somebody_reads_again()
{
    let mut item = accepted(3);
    let step = on(
        &mut item,
        &ReviewAct::Withdraw,
        &council(),
        day(2, 6),
        RoundState::Decided,
    );
    assert_eq!(step, Ok(ReviewTransition::WithdrawnAfterReview));
    assert!(item.withdrawn.is_some());
    assert_eq!(item.counts().unwrap().level, level(3));
    let again = ReviewAct::ReadAgain(given(1));
    on(
        &mut item,
        &again,
        &ReviewBy::Reviewer(access("sue")),
        day(2, 7),
        RoundState::Decided,
    )
    .unwrap();
    assert_eq!(item.counts().unwrap().level, level(1));
    assert_eq!(item.withdrawn, None);
}

#[test]
fn the_second_reader_reads_blind_and_changes_no_level() {
    let mut item = accepted(3);
    let mut act = |act: &ReviewAct, by: &ReviewBy| {
        let result = on(&mut item, act, by, day(1, 5), RoundState::Reviewing);
        (result, item.clone())
    };
    let choose = |name| ReviewAct::ChooseSecond(account(name));
    let programme = ReviewBy::Programme(account("pam"));
    assert_eq!(
        act(&choose("rex"), &programme).0,
        Err(ReviewRefused::ReadAlready)
    );
    let (chosen, item) = act(&choose("sue"), &programme);
    assert_eq!(chosen, Ok(ReviewTransition::SecondChosen));
    assert!(item.is_blind_for(&account("sue")) && !item.is_blind_for(&account("rex")));
    let read = ReviewAct::ReadSecond(given(1));
    let other = ReviewBy::SecondReader(access("tom"));
    assert_eq!(act(&read, &other).0, Err(ReviewRefused::NotYours));
    let challenge = ReviewAct::Challenge(text("The newer minute was overlooked"));
    act(&challenge, &council()).0.unwrap();
    let decide = ReviewAct::Decide(given(2));
    let sue = ReviewBy::Reviewer(access("sue"));
    assert_eq!(act(&decide, &sue).0, Err(ReviewRefused::ReadsBlind));
    let (_, item) = act(&read, &ReviewBy::SecondReader(access("sue")));
    assert_eq!(item.counts().unwrap().level, level(3));
    assert_eq!(item.pair(), Some((level(3), level(1))));
    assert!(!item.is_blind_for(&account("sue")), "now they may compare");
}

#[test]
fn a_reviewer_confirms_that_a_gate_does_not_apply_only_where_everybody_said_so() {
    let all = [Question {
        na_allowed: true,
        ..gated(
            question("R1", "S1", &[Role::Lead]),
            GateKind::Hard,
            Stage::Join,
        )
    }];
    let mut round = opened(&[("ann", Role::Lead)], &all);
    answer_and_lock(&mut round, "ann", &[("R1", does_not_apply())], &all);
    let gathered = |confirmed: &BTreeSet<QuestionId>| {
        gather(&round.sheets, &all, &NotAsked::default(), confirmed).remove(0)
    };
    let nobody = gathered(&BTreeSet::new());
    assert_eq!(nobody.applies, Applies::Unconfirmed);
    let mut item = ReviewItem::new(round_id(), id("R1"));
    let act = ReviewAct::ConfirmNotApplicable(text("A district has no such duty"));
    let by = ReviewBy::Reviewer(access("rex"));
    let refused = on(&mut item, &act, &by, day(1, 5), RoundState::Reviewing);
    assert_eq!(refused, Err(ReviewRefused::Applies));
    let around = ReviewAround {
        round: RoundState::Reviewing,
        today: day(1, 5),
        bank_holidays: &BTreeSet::new(),
        own_members: &BTreeSet::new(),
        said_not_applicable: SaidNotApplicable::of(&nobody),
    };
    item.apply(&act, &by, at(1, 5, 12), &around).unwrap();
    assert!(item.is_confirmed_not_applicable() && !item.is_open());
    assert_eq!(gathered(&[id("R1")].into()).applies, Applies::No);
}

#[test]
fn access_is_to_one_round_and_ends() {
    let other = ReadinessRoundId::from_text("round2".to_owned());
    let access = access("rex");
    assert!(access.holds(&round_id(), at(1, 5, 9)));
    assert!(!access.holds(&round_id(), at(1, 5, 8)));
    assert!(!access.holds(&round_id(), at(1, 6, 9)));
    assert!(!access.holds(&other, at(1, 5, 12)));
    let turned = ReviewerAccess::new(account("rex"), other, at(1, 6, 9), at(1, 5, 9));
    assert_eq!(turned, Err(NotAPeriod));
}

#[test]
fn anchors_that_two_people_read_differently_have_to_be_written_anew() {
    let of = |pairs: &[(u8, u8)]| {
        let pairs: Vec<_> = pairs.iter().map(|(a, b)| (level(*a), level(*b))).collect();
        ReadTwice::of(&pairs).anchors
    };
    assert_eq!(of(&[]), Anchors::Unknown);
    assert_eq!(of(&[(2, 2), (2, 2)]), Anchors::Unknown);
    assert_eq!(of(&[(0, 0), (1, 1), (3, 3)]), Anchors::Hold);
    assert_eq!(of(&[(0, 3), (3, 0), (1, 1)]), Anchors::Rewrite);
}
