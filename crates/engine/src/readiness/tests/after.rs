//! Conditions and actions after a decision.

use super::sketch::*;
use crate::ids::{Id, ReadinessActionId};
use crate::readiness::action::*;
use crate::readiness::condition::*;
use crate::readiness::decision::mean_overrun;
use crate::readiness::written::Note;
use chrono::NaiveDate;

fn condition(due: NaiveDate) -> Result<Condition, ConditionDayRefused> {
    let about = ConditionAbout::Gate(id("R3"));
    let what: Note = text("Agree the budget");
    Condition::set(round_id(), about, what, person("lea"), due, day(3, 2))
}

fn board() -> ConditionBy {
    ConditionBy::BoardMember(account("bea"))
}

#[test]
fn a_condition_is_due_at_most_thirty_days_after_the_decision() {
    assert!(condition(day(4, 1)).is_ok());
    assert_eq!(condition(day(4, 2)), Err(ConditionDayRefused::TooLate));
    assert_eq!(
        condition(day(3, 1)),
        Err(ConditionDayRefused::BeforeDecision)
    );
}

#[test]
fn a_missed_condition_pauses_the_pilot_until_the_board_sees_it_met_or_lifts_it() {
    for ends in [
        ConditionAct::Meet,
        ConditionAct::Lift(text("The council merges")),
    ] {
        let mut one = condition(day(3, 20)).unwrap();
        let early = one.apply(&ConditionAct::Miss, &ConditionBy::Service, day(3, 20));
        assert_eq!(early, Err(ConditionRefused::NotDue));
        assert!(!one.pauses(day(3, 20)));
        assert!(one.pauses(day(3, 21)), "recorded or not");
        one.apply(&ConditionAct::Miss, &ConditionBy::Service, day(3, 21))
            .unwrap();
        assert!(is_paused(std::slice::from_ref(&one), day(3, 25)));
        one.apply(&ends, &board(), day(3, 25)).unwrap();
        assert!(!is_paused(&[one], day(3, 26)));
    }
}

#[test]
fn every_other_step_of_a_condition_is_refused_and_changes_nothing() {
    let lift = ConditionAct::Lift(text("The council merges"));
    let acts = [ConditionAct::Meet, lift.clone(), ConditionAct::Miss];
    let begin = |acts: &[(ConditionAct, ConditionBy)]| {
        let mut one = condition(day(3, 20)).unwrap();
        for (act, by) in acts {
            one.apply(act, by, day(3, 21)).unwrap();
        }
        one
    };
    let missed = (ConditionAct::Miss, ConditionBy::Service);
    let states = [
        begin(&[]),
        begin(&[missed]),
        begin(&[(ConditionAct::Meet, board())]),
        begin(&[(lift, board())]),
    ];
    // By state, act and who: the board in the first place, the service in the second.
    let mut taken = Vec::new();
    for state in &states {
        for act in &acts {
            for by in [board(), ConditionBy::Service] {
                let mut one = state.clone();
                let result = one.apply(act, &by, day(3, 21));
                assert_eq!(result.is_err(), one == *state);
                if result.is_ok() {
                    taken.push((state.state.as_str(), one.state.as_str()));
                }
            }
        }
    }
    let legal = [
        ("open", "met"),
        ("open", "lifted"),
        ("open", "missed"),
        ("missed", "met"),
        ("missed", "lifted"),
    ];
    assert_eq!(taken, legal);
}

#[test]
fn an_owner_is_reminded_two_weeks_a_week_and_a_day_before_and_once_for_days_that_were_skipped() {
    let mut one = condition(day(3, 20)).unwrap();
    assert_eq!(reminder_days(one.due), [day(3, 6), day(3, 13), day(3, 19)]);
    assert!(!one.is_reminder_due(day(3, 2), day(3, 5)));
    assert!(one.is_reminder_due(day(3, 2), day(3, 6)));
    assert!(!one.is_reminder_due(day(3, 6), day(3, 12)));
    assert!(one.is_reminder_due(day(3, 2), day(3, 14)));
    assert!(!one.is_reminder_due(day(3, 14), day(3, 14)));
    assert!(
        !one.is_reminder_due(day(3, 2), day(3, 21)),
        "then it is missed"
    );
    one.apply(&ConditionAct::Meet, &board(), day(3, 5)).unwrap();
    assert!(!one.is_reminder_due(day(3, 2), day(3, 6)));
}

fn action(planned_days: u32) -> Result<PlannedAction, ActionRefused> {
    PlannedAction::plan(
        ReadinessActionId::from_text("action1".to_owned()),
        round_id(),
        ActionAbout::Question(id("R17")),
        text("List the roles"),
        person("lea"),
        day(3, 2),
        planned_days,
    )
}

#[test]
fn an_action_tells_how_long_it_took_beside_the_plan_once_it_is_done() {
    let mut one = action(10).unwrap();
    assert_eq!((one.due(), one.overrun()), (day(3, 12), None));
    assert!(one.is_late(day(3, 13)) && !one.is_late(day(3, 12)));
    assert_eq!(
        one.finish(day(3, 1), day(3, 17)),
        Err(ActionRefused::BeforeBegun)
    );
    assert_eq!(
        one.finish(day(3, 18), day(3, 17)),
        Err(ActionRefused::InFuture)
    );
    one.finish(day(3, 17), day(3, 17)).unwrap();
    let overrun = mean_overrun(&[one.overrun().unwrap()]);
    assert!((overrun - 0.5).abs() < 1e-12);
    assert_eq!(
        one.finish(day(3, 17), day(3, 17)),
        Err(ActionRefused::DoneAlready)
    );
}

#[test]
fn the_owner_of_an_action_is_reminded_as_that_of_a_condition_until_it_is_done() {
    let mut one = action(10).unwrap();
    assert!(!one.is_reminder_due(day(3, 2), day(3, 4)), "8 days before");
    assert!(one.is_reminder_due(day(3, 2), day(3, 5)), "7 days before");
    assert!(!one.is_reminder_due(day(3, 5), day(3, 5)), "once");
    assert!(one.is_reminder_due(day(3, 5), day(3, 11)), "one day before");
    assert!(
        !one.is_reminder_due(day(3, 5), day(3, 13)),
        "its day is over"
    );
    one.finish(day(3, 6), day(3, 6)).unwrap();
    assert!(!one.is_reminder_due(day(3, 5), day(3, 11)));
}

#[test]
fn an_action_without_days_is_no_plan() {
    assert_eq!(action(0), Err(ActionRefused::NoDays));
}
