//! What can be waived, by which rule.

use super::sketch::*;
use crate::ids::{Id, WaiverId};
use crate::readiness::waiver::*;
use crate::readiness::*;
use chrono::NaiveDate;

fn propose(
    question: &Question,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Waiver, WaiverRefused> {
    let proposal = Proposal {
        id: WaiverId::from_text("waiver1".to_owned()),
        round: round_id(),
        stage: Stage::Launch,
        reason: text("The sponsor signs next week, when she is back"),
        by: account("bea"),
        from,
        until,
    };
    Waiver::propose(question, proposal, day(3, 2))
}

fn plain() -> Question {
    question("R1", "S1", &[Role::Lead])
}

fn hard() -> Question {
    gated(plain(), GateKind::Hard, Stage::Launch)
}

#[test]
fn only_a_hard_gate_of_the_stage_that_is_marked_so_can_be_waived_and_the_refusal_names_the_rule() {
    let refused = |question: &Question| propose(question, day(3, 2), day(3, 9)).unwrap_err();
    assert_eq!(refused(&plain()), WaiverRefused::NoGate(id("R1")));
    let soft = gated(plain(), GateKind::Soft, Stage::Join);
    assert_eq!(refused(&soft), WaiverRefused::SoftGate(id("R1")));
    let later = gated(plain(), GateKind::Hard, Stage::StandAlone);
    assert_eq!(
        refused(&later),
        WaiverRefused::LaterStage(id("R1"), Stage::StandAlone)
    );
    let mut duty = hard();
    duty.gate.as_mut().unwrap().waivable = false;
    assert_eq!(refused(&duty), WaiverRefused::NeverWaived(id("R1")));
    assert!(refused(&duty).to_string().contains("R1 is a duty"));
}

#[test]
fn a_waiver_lasts_to_the_thirtieth_day_after_it_is_proposed_at_most() {
    assert!(propose(&hard(), day(3, 2), day(4, 1)).is_ok());
    assert_eq!(
        propose(&hard(), day(3, 2), day(4, 2)),
        Err(WaiverRefused::TooLong)
    );
    assert_eq!(
        propose(&hard(), day(3, 1), day(3, 9)),
        Err(WaiverRefused::DaysPassed)
    );
    assert_eq!(
        propose(&hard(), day(3, 9), day(3, 8)),
        Err(WaiverRefused::DaysPassed)
    );
}

#[test]
fn a_proposal_waits_for_its_own_gate_until_its_last_day() {
    let waiver = propose(&hard(), day(3, 2), day(3, 9)).unwrap();
    let gate = hard().id;
    assert!(waiver.waits_for(&gate, day(3, 9)));
    assert!(!waiver.waits_for(&gate, day(3, 10)));
    let other = QuestionId::try_from("R99".to_owned()).unwrap();
    assert!(!waiver.waits_for(&other, day(3, 9)));
}

#[test]
fn a_reason_takes_twenty_characters() {
    assert!(WaiverReason::parse("The sponsor is away").is_err());
    assert!(WaiverReason::parse("The sponsor is away.").is_ok());
}

#[test]
fn one_signature_lets_nothing_pass_and_the_last_day_ends_a_waiver_by_itself() {
    let mut waiver = propose(&hard(), day(3, 2), day(3, 9)).unwrap();
    let sign = |waiver: &mut Waiver, name| {
        waiver.apply(
            &WaiverAct::Sign,
            &WaiverBy::BoardMember(account(name)),
            day(3, 2),
        )
    };
    assert_eq!(sign(&mut waiver, "bea"), Err(WaiverRefused::SamePerson));
    assert!(!waiver.lets_pass(&id("R1"), day(3, 2)));
    sign(&mut waiver, "cai").unwrap();
    waiver
        .apply(&WaiverAct::TakeEffect, &WaiverBy::Service, day(3, 2))
        .unwrap();
    assert!(waiver.lets_pass(&id("R1"), day(3, 9)));
    assert!(!waiver.lets_pass(&id("R1"), day(3, 10)));
    assert!(!waiver.lets_pass(&id("R2"), day(3, 9)));
}
