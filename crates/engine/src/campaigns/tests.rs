//! The rules of rounds and reminders, one by one and over months of random days.

use super::*;
use crate::ids::{CampaignId, Id};
use crate::time::Instant;
use chrono::{Datelike, NaiveDate, Timelike, Weekday};
use proptest::prelude::*;

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn at(date: NaiveDate, hour: u32, minute: u32) -> Instant {
    Instant::from_utc(date.and_hms_opt(hour, minute, 0).unwrap())
}

fn input() -> CampaignInput {
    CampaignInput {
        name: "Spring round".to_owned(),
        purpose: "To plan training for the new service desk".to_owned(),
        planning: Some(false),
        opens: Some(day(3, 2)),
        closes: Some(day(3, 31)),
    }
}

fn problems(input: &CampaignInput) -> Vec<CampaignProblem> {
    CampaignDraft::parse(input, day(3, 2), false).unwrap_err()
}

fn round(state: MemberState) -> Round {
    Round {
        campaign: CampaignId::from_text("c1".to_owned()),
        opens: day(3, 2),
        closes: day(3, 31),
        closed_early: false,
        asked_since: counts_from(day(3, 2)),
        state,
    }
}

const NEW: Reminded<'static> = Reminded {
    before: &[],
    switched_off: false,
    reachable: true,
};

fn due(now: Instant, rounds: &[Round], person: Reminded<'_>) -> bool {
    remind(now, rounds, person, ReminderRules::default()).is_some()
}

#[test]
fn a_draft_says_all_that_is_wrong_with_it() {
    assert!(CampaignDraft::parse(&input(), day(3, 2), false).is_ok());
    let wrong = CampaignInput {
        name: "n".repeat(81),
        purpose: "  \n ".to_owned(),
        planning: Some(true),
        opens: Some(day(3, 31)),
        closes: Some(day(3, 30)),
    };
    assert_eq!(
        problems(&wrong),
        [
            CampaignProblem::NameLong(80),
            CampaignProblem::PurposeMissing,
            CampaignProblem::PlanningNotAllowed,
            CampaignProblem::EndBeforeStart,
        ]
    );
    let over = CampaignInput {
        opens: Some(day(2, 1)),
        closes: Some(day(3, 1)),
        ..input()
    };
    assert_eq!(problems(&over), [CampaignProblem::EndInPast]);
    let early = CampaignInput {
        opens: NaiveDate::from_ymd_opt(2025, 11, 1),
        ..input()
    };
    assert_eq!(problems(&early), [CampaignProblem::OpensOutOfRange(90)]);
    let long = CampaignInput {
        closes: NaiveDate::from_ymd_opt(2027, 3, 4),
        ..input()
    };
    assert_eq!(problems(&long), [CampaignProblem::TooLong(366)]);
    let unreadable = CampaignInput {
        closes: None,
        planning: None,
        ..input()
    };
    assert_eq!(problems(&unreadable), [CampaignProblem::PlanningMissing]);
}

#[test]
fn first_and_last_day_belong_to_the_round() {
    let on = |today| Phase::on(today, day(3, 2), day(3, 31), false);
    assert_eq!(on(day(3, 1)), Phase::Upcoming);
    assert_eq!((on(day(3, 2)), on(day(3, 31))), (Phase::Open, Phase::Open));
    assert_eq!(on(day(4, 1)), Phase::Closed);
    assert_eq!(
        Phase::on(day(3, 5), day(3, 2), day(3, 31), true),
        Phase::Closed
    );
}

#[test]
fn no_reminder_goes_out_in_the_first_seven_days_and_one_on_the_first_morning_after() {
    let waiting = [round(MemberState::NotSent)];
    for date in (2..=8).map(|date| day(3, date)) {
        assert!(!due(at(date, 12, 0), &waiting, NEW), "{date}");
    }
    assert!(!due(at(day(3, 9), 7, 59), &waiting, NEW));
    assert!(due(at(day(3, 9), 8, 0), &waiting, NEW));
}

#[test]
fn somebody_added_later_has_their_own_first_days() {
    let late = Round {
        asked_since: at(day(3, 16), 10, 0),
        ..round(MemberState::NotSent)
    };
    assert!(!due(
        at(day(3, 20), 10, 0),
        std::slice::from_ref(&late),
        NEW
    ));
    assert!(due(at(day(3, 23), 10, 0), &[late], NEW));
}

#[test]
fn hours_are_those_of_london_in_summer_too() {
    let summer = [Round {
        opens: day(6, 1),
        closes: day(7, 31),
        asked_since: counts_from(day(6, 1)),
        ..round(MemberState::NotSent)
    }];
    // Nine in the morning in UTC is ten in London; seven is eight; five in the afternoon is six.
    assert!(due(at(day(6, 10), 7, 0), &summer, NEW));
    assert!(!due(at(day(6, 10), 6, 59), &summer, NEW));
    assert!(!due(at(day(6, 10), 17, 0), &summer, NEW));
    assert_eq!(counts_from(day(6, 1)), at(day(5, 31), 23, 0));
    assert_eq!(counts_from(day(3, 2)), at(day(3, 2), 0, 0));
}

#[test]
fn what_waits_in_quiet_hours_waits_until_the_next_working_morning() {
    let friday_evening = at(day(3, 13), 18, 0);
    let monday = at(day(3, 16), 8, 0);
    assert_eq!(next_waking_hour(friday_evening), Some(monday));
    assert_eq!(next_waking_hour(at(day(3, 15), 3, 0)), Some(monday));
    assert_eq!(next_waking_hour(at(day(3, 16), 6, 0)), Some(monday));
    assert_eq!(next_waking_hour(monday), None);
    // The clocks go forward on Sunday 29 March.
    assert_eq!(
        next_waking_hour(at(day(3, 28), 12, 0)),
        Some(at(day(3, 30), 7, 0))
    );
}

#[test]
fn it_stops_and_starts_by_state() {
    let now = at(day(3, 17), 10, 0);
    let waiting = [round(MemberState::NotSent)];
    assert!(due(now, &waiting, NEW));
    let sent = MemberState::Sent(at(day(3, 16), 10, 0));
    assert!(!due(now, &[round(sent)], NEW));
    assert!(!due(now, &[round(MemberState::NotJoined)], NEW));
    let off = Reminded {
        switched_off: true,
        ..NEW
    };
    let left = Reminded {
        reachable: false,
        ..NEW
    };
    assert!(!due(now, &waiting, off) && !due(now, &waiting, left));
    let over = Round {
        closes: day(3, 16),
        ..round(MemberState::NotSent)
    };
    assert!(!due(now, std::slice::from_ref(&over), NEW));
    let extended = Round {
        closes: day(4, 30),
        ..over
    };
    assert!(due(now, &[extended], NEW));
    let closed = Round {
        closed_early: true,
        ..round(MemberState::NotSent)
    };
    assert!(!due(now, &[closed], NEW));
}

#[test]
fn one_digest_names_all_that_is_open_and_not_done() {
    let other = |id: &str, state, closes| Round {
        campaign: CampaignId::from_text(id.to_owned()),
        closes,
        ..round(state)
    };
    let sent = MemberState::Sent(at(day(3, 4), 10, 0));
    let fresh = Round {
        asked_since: at(day(3, 16), 9, 0),
        ..other("fresh", MemberState::NotSent, day(4, 30))
    };
    let rounds = [
        round(MemberState::NotSent),
        other("done", sent, day(3, 31)),
        other("over", MemberState::NotSent, day(3, 10)),
        fresh,
    ];
    let named = remind(
        at(day(3, 17), 10, 0),
        &rounds,
        NEW,
        ReminderRules::default(),
    );
    let named: Vec<String> = named.unwrap().iter().map(ToString::to_string).collect();
    assert_eq!(named, ["c1", "fresh"]);
}

#[test]
fn a_call_is_worth_it_after_two_reminders_or_where_no_mail_arrives() {
    let reached = Reached {
        state: MemberState::NotSent,
        asked_since: counts_from(day(3, 2)),
        reminders: 0,
        mail_failed: false,
    };
    let why = |now, reached: Reached| worth_a_call(now, &reached, ReminderRules::default());
    let (later, early) = (at(day(3, 20), 10, 0), at(day(3, 4), 10, 0));
    assert_eq!(why(later, reached), None);
    let twice = Reached {
        reminders: 2,
        ..reached
    };
    assert_eq!(why(later, twice), Some(WhyCall::RemindedTwice));
    let stranger = Reached {
        state: MemberState::NotJoined,
        ..reached
    };
    assert_eq!(why(later, stranger), Some(WhyCall::NotJoined));
    assert_eq!(why(early, stranger), None);
    let failed = Reached {
        mail_failed: true,
        ..reached
    };
    assert_eq!(why(later, failed), Some(WhyCall::MailFailed));
    let sent = Reached {
        state: MemberState::Sent(later),
        ..twice
    };
    assert_eq!(why(later, sent), None);
}

proptest! {
    /// A server that asks every few hours for months, with campaigns that overlap: what went out keeps every rule.
    #[test]
    fn months_of_asking_keep_every_rule(
        spans in prop::collection::vec((0_i64..120, 1_i64..120), 1..4),
        sent_after in prop::option::of(1_i64..150),
        step in 600_i64..40_000,
    ) {
        let start = counts_from(day(1, 1));
        let rounds = |now: Instant| -> Vec<Round> {
            spans.iter().enumerate().map(|(number, (begins, lasts))| {
                let opens = london_day(start.plus_days(*begins));
                let sent = sent_after.map(|after| start.plus_days(after))
                    .filter(|sent| *sent <= now && *sent >= counts_from(opens));
                Round {
                    campaign: CampaignId::from_text(number.to_string()),
                    opens,
                    closes: london_day(start.plus_days(begins + lasts)),
                    closed_early: false,
                    asked_since: counts_from(opens),
                    state: MemberState::of(true, sent),
                }
            }).collect()
        };
        let mut went_out: Vec<Instant> = Vec::new();
        let mut now = start;
        while now < start.plus_days(260) {
            let person = Reminded { before: &went_out, ..NEW };
            let present = rounds(now);
            if let Some(named) = remind(now, &present, person, ReminderRules::default()) {
                prop_assert!(!named.is_empty());
                for round in present.iter().filter(|round| named.contains(&round.campaign)) {
                    prop_assert_eq!(round.state, MemberState::NotSent);
                    prop_assert!(round.opens <= london_day(now) && london_day(now) <= round.closes);
                }
                went_out.push(now);
            }
            now = now.plus_seconds(step);
        }
        let mut a_month = std::collections::HashMap::new();
        for at in &went_out {
            let local = at.utc().and_utc().with_timezone(&chrono_tz::Europe::London);
            prop_assert!((8..18).contains(&local.hour()), "{}", local);
            prop_assert!(!matches!(local.weekday(), Weekday::Sat | Weekday::Sun));
            *a_month.entry((local.year(), local.month())).or_insert(0) += 1;
        }
        prop_assert!(a_month.values().all(|count| *count <= 2), "{:?}", a_month);
        prop_assert!(went_out.windows(2).all(|pair| pair[1].seconds_since(pair[0]) >= 7 * 86_400));
    }

    /// No choice of history lets a reminder out to somebody who is done, off, or away.
    #[test]
    fn nothing_is_sent_to_whoever_is_done_or_off(hours in 0_i64..5_000, which in 0..3) {
        let now = counts_from(day(3, 2)).plus_seconds(hours * 3_600);
        let sent = MemberState::Sent(counts_from(day(3, 2)));
        let state = if which == 0 { sent } else { MemberState::NotSent };
        let person = Reminded { before: &[], switched_off: which == 1, reachable: which != 2 };
        prop_assert!(!due(now, &[round(state)], person));
    }
}
