//! Each line of each rule with its border values, and what never runs.

use super::*;
use crate::readiness::{QuestionId, ReadinessLevel};
use crate::time::Instant;

fn id(question: &str) -> QuestionId {
    QuestionId::try_from(question.to_owned()).unwrap()
}

fn now() -> Instant {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Instant::from_utc(day.and_hms_opt(9, 0, 0).unwrap())
}

fn of(seen: u64, of: u64) -> Share {
    Share { seen, of }
}

/// Facts of an empty council with one thing changed.
fn with(change: impl FnOnce(&mut Facts)) -> Facts {
    let mut facts = Facts::default();
    change(&mut facts);
    facts
}

/// The level that a check gives with a document accepted at `accepted`; 0 for none.
fn level(question: &str, accepted: u8, change: impl FnOnce(&mut Facts)) -> Result<u8, NotRun> {
    let accepted = (accepted > 0).then(|| ReadinessLevel::try_from(accepted).unwrap());
    match observe(&id(question), &with(change), accepted, now()) {
        Observed::Ran { level, .. } => Ok(level.number()),
        Observed::NotRun { why } => Err(why),
    }
}

#[test]
fn there_are_35_checks_and_16_of_them_run() {
    assert_eq!(Check::ALL.len(), 35);
    let runs = |check: &&Check| matches!(check.reach(), Reach::UpTo(_));
    let running: Vec<&str> = Check::ALL.iter().filter(runs).map(|c| c.as_str()).collect();
    assert_eq!(
        running.join(" "),
        "R02 R06 R08 R09 R17 R18 R19 R20 R22 R33 R36 R37 R39 R40 R41 R43"
    );
}

#[test]
fn a_check_whose_part_does_not_exist_has_not_run_whatever_was_accepted() {
    for check in Check::ALL {
        if let Reach::Waits(_) = check.reach() {
            let seen = level(check.as_str(), 3, |_| {});
            assert_eq!(seen, Err(NotRun::NoSuchPartYet), "{check:?}");
        }
    }
    assert_eq!(level("R01", 3, |_| {}), Err(NotRun::NoSuchPartYet));
}

#[test]
fn no_check_gives_more_than_it_can_see() {
    let all = of(100, 100);
    let full = Facts {
        people: PeopleFacts {
            imports: 1,
            with_errors: of(0, 100),
        },
        members: MemberFacts {
            shown_statement: all,
            heads_sent: of(1, 1),
            deputies: 1,
            head_acts: 9,
            administrators: 9,
            assessors: 9,
            team_finished: all,
            managers_finished: all,
            managers_sent: all,
        },
        roles: RoleFacts {
            posts_in_family: all,
            people_with_role: all,
        },
        jobs: JobFacts {
            dated: all,
            linked: all,
        },
        calibration: CalibrationFacts {
            read_twice: 90,
            departments: 9,
            families: all,
            kappa: Some(100),
        },
        sample: SampleFacts { drawn: all },
        dry_run: DryRunFacts {
            staff: 90,
            managers: 9,
            median_seconds: Some(60),
        },
        mailboxes: 90,
        pulse: Some(PulseFacts {
            answers: 100,
            why: all,
            teams: of(9, 9),
            helps: all,
            misuse: of(0, 100),
        }),
    };
    for check in Check::ALL {
        let Reach::UpTo(most) = check.reach() else {
            continue;
        };
        let seen = observe(
            &id(check.as_str()),
            &full,
            Some(ReadinessLevel::PROVED),
            now(),
        );
        let Observed::Ran {
            level,
            looked_at,
            at,
        } = seen
        else {
            panic!("{check:?}")
        };
        assert_eq!((level, at), (most, now()), "{check:?}");
        assert!(!looked_at.is_empty());
    }
}

#[test]
fn the_statement_of_use_is_shown_to_all_and_approved_by_a_document() {
    let shown =
        |seen, whole| move |facts: &mut Facts| facts.members.shown_statement = of(seen, whole);
    assert_eq!(level("R02", 3, |_| {}), Err(NotRun::NothingToLookAt));
    assert_eq!(level("R02", 3, shown(4, 4)), Err(NotRun::TooFewPeople));
    assert_eq!(level("R02", 0, shown(0, 5)), Ok(0));
    assert_eq!(level("R02", 1, shown(5, 5)), Ok(1));
    assert_eq!(level("R02", 3, shown(4, 5)), Ok(2));
    assert_eq!(level("R02", 2, shown(5, 5)), Ok(3));
}

#[test]
fn a_head_of_profession_without_an_accepted_letter_is_level_1() {
    let set = |heads, deputies, acts| {
        move |facts: &mut Facts| {
            facts.members.heads_sent = of(0, heads);
            facts.members.deputies = deputies;
            facts.members.head_acts = acts;
        }
    };
    assert_eq!(level("R06", 3, set(0, 1, 1)), Ok(0));
    assert_eq!(level("R06", 1, set(1, 1, 1)), Ok(1));
    assert_eq!(level("R06", 2, set(1, 0, 1)), Ok(2));
    assert_eq!(level("R06", 2, set(1, 1, 0)), Ok(2));
    assert_eq!(level("R06", 2, set(1, 1, 1)), Ok(3));
}

#[test]
fn two_administrators_need_proof_of_training() {
    let set = |count| move |facts: &mut Facts| facts.members.administrators = count;
    assert_eq!(level("R08", 2, set(0)), Ok(0));
    assert_eq!(level("R08", 2, set(1)), Ok(1));
    assert_eq!(level("R08", 0, set(2)), Ok(1));
    assert_eq!(level("R08", 3, set(2)), Ok(2));
}

#[test]
fn the_team_has_finished_the_exercise_and_scores_stay_with_documents() {
    let set = |seen, whole| move |facts: &mut Facts| facts.members.team_finished = of(seen, whole);
    assert_eq!(level("R09", 3, set(4, 4)), Err(NotRun::TooFewPeople));
    assert_eq!(level("R09", 3, set(0, 5)), Ok(0));
    assert_eq!(level("R09", 3, set(1, 5)), Ok(1));
    assert_eq!(level("R09", 1, set(2, 5)), Ok(1));
    assert_eq!(level("R09", 2, set(2, 5)), Ok(2));
    assert_eq!(level("R09", 3, set(2, 5)), Ok(3));
}

#[test]
fn up_to_two_people_in_a_hundred_may_have_errors() {
    let set = |imports, errors| {
        move |facts: &mut Facts| {
            facts.people = PeopleFacts {
                imports,
                with_errors: of(errors, 100),
            };
        }
    };
    assert_eq!(level("R17", 3, |_| {}), Ok(0));
    assert_eq!(level("R17", 3, set(0, 0)), Ok(0));
    assert_eq!(level("R17", 0, set(1, 3)), Ok(1));
    assert_eq!(level("R17", 0, set(1, 2)), Ok(2));
    assert_eq!(level("R17", 3, set(1, 0)), Ok(2));
}

#[test]
fn every_post_is_in_a_family() {
    let set = |seen| move |facts: &mut Facts| facts.roles.posts_in_family = of(seen, 10);
    assert_eq!(level("R18", 0, |_| {}), Err(NotRun::NothingToLookAt));
    assert_eq!(level("R18", 0, set(0)), Ok(0));
    assert_eq!(level("R18", 0, set(9)), Ok(1));
    assert_eq!(level("R18", 3, set(10)), Ok(2));
}

#[test]
fn four_in_five_people_have_a_role_profile_and_approval_is_a_document() {
    let set = |seen| move |facts: &mut Facts| facts.roles.people_with_role = of(seen, 100);
    assert_eq!(level("R19", 0, |_| {}), Err(NotRun::NothingToLookAt));
    assert_eq!(level("R19", 3, set(0)), Ok(0));
    assert_eq!(level("R19", 3, set(79)), Ok(1));
    assert_eq!(level("R19", 1, set(80)), Ok(1));
    assert_eq!(level("R19", 2, set(80)), Ok(2));
}

#[test]
fn job_descriptions_are_dated_and_linked() {
    let set = |dated, linked| {
        move |facts: &mut Facts| {
            facts.jobs = JobFacts {
                dated: of(dated, 100),
                linked: of(linked, 100),
            };
        }
    };
    assert_eq!(level("R20", 0, |_| {}), Err(NotRun::NothingToLookAt));
    assert_eq!(level("R20", 0, set(0, 0)), Ok(0));
    assert_eq!(level("R20", 0, set(79, 79)), Ok(1));
    assert_eq!(level("R20", 0, set(80, 0)), Ok(2));
    assert_eq!(level("R20", 0, set(100, 99)), Ok(2));
    assert_eq!(level("R20", 0, set(100, 100)), Ok(3));
}

#[test]
fn readings_by_two_cover_teams_then_families_with_agreement() {
    let set = |read_twice, departments, families, kappa| {
        move |facts: &mut Facts| {
            facts.calibration = CalibrationFacts {
                read_twice,
                departments,
                families: of(families, 2),
                kappa,
            };
        }
    };
    assert_eq!(level("R22", 0, |_| {}), Ok(0));
    assert_eq!(level("R22", 0, set(1, 1, 1, None)), Ok(1));
    assert_eq!(level("R22", 0, set(2, 2, 1, Some(60))), Ok(2));
    assert_eq!(level("R22", 0, set(30, 2, 2, Some(59))), Ok(2));
    assert_eq!(level("R22", 0, set(30, 2, 2, None)), Ok(2));
    assert_eq!(level("R22", 0, set(30, 2, 2, Some(60))), Ok(3));
}

#[test]
fn mail_arrives_in_five_mailboxes() {
    let set = |boxes| move |facts: &mut Facts| facts.mailboxes = boxes;
    assert_eq!(level("R33", 3, set(0)), Ok(0));
    assert_eq!(level("R33", 3, set(1)), Ok(1));
    assert_eq!(level("R33", 0, set(4)), Ok(1));
    assert_eq!(level("R33", 0, set(5)), Ok(2));
}

#[test]
fn four_in_five_managers_have_finished_the_exercise_and_passing_is_a_document() {
    let set =
        |seen, whole| move |facts: &mut Facts| facts.members.managers_finished = of(seen, whole);
    assert_eq!(level("R36", 3, |_| {}), Err(NotRun::NothingToLookAt));
    assert_eq!(level("R36", 3, set(4, 4)), Err(NotRun::TooFewPeople));
    assert_eq!(level("R36", 3, set(0, 5)), Ok(0));
    assert_eq!(level("R36", 3, set(3, 5)), Ok(1));
    assert_eq!(level("R36", 1, set(4, 5)), Ok(1));
    assert_eq!(level("R36", 2, set(4, 5)), Ok(2));
}

#[test]
fn all_managers_have_sent_and_the_head_of_profession_among_them() {
    let set = |seen, heads| {
        move |facts: &mut Facts| {
            facts.members.managers_sent = of(seen, 5);
            facts.members.heads_sent = heads;
        }
    };
    assert_eq!(level("R37", 0, set(0, of(1, 1))), Ok(0));
    assert_eq!(level("R37", 0, set(3, of(1, 1))), Ok(1));
    assert_eq!(level("R37", 0, set(4, of(1, 1))), Ok(2));
    assert_eq!(level("R37", 0, set(5, of(0, 1))), Ok(2));
    assert_eq!(level("R37", 0, set(5, of(0, 0))), Ok(2));
    assert_eq!(level("R37", 0, set(5, of(1, 1))), Ok(3));
    assert_eq!(
        level("R37", 0, |facts| facts.members.managers_sent = of(4, 4)),
        Err(NotRun::TooFewPeople)
    );
}

#[test]
fn one_second_reader_serves_forty_and_a_tenth_is_drawn() {
    let set = |readers, staff, drawn| {
        move |facts: &mut Facts| {
            facts.members.assessors = readers;
            facts.people.with_errors = of(0, staff);
            facts.sample.drawn = of(drawn, 100);
        }
    };
    assert_eq!(level("R39", 0, |_| {}), Err(NotRun::NothingToLookAt));
    assert_eq!(level("R39", 0, set(0, 80, 10)), Ok(0));
    assert_eq!(level("R39", 0, set(2, 81, 10)), Ok(1));
    assert_eq!(level("R39", 0, set(2, 80, 9)), Ok(1));
    assert_eq!(level("R39", 3, set(2, 80, 10)), Ok(2));
}

fn pulse(answers: u64, change: impl FnOnce(&mut PulseFacts)) -> impl FnOnce(&mut Facts) {
    move |facts| {
        let mut pulse = PulseFacts {
            answers,
            ..PulseFacts::default()
        };
        change(&mut pulse);
        facts.people.with_errors = of(0, 100);
        facts.pulse = Some(pulse);
    }
}

#[test]
fn staff_know_why_and_when_if_seven_of_ten_say_so_and_in_every_team() {
    let seen = |answers, seen, teams| {
        let set = move |pulse: &mut PulseFacts| {
            pulse.why = of(seen, 100);
            pulse.teams = teams;
        };
        level("R40", 3, pulse(answers, set))
    };
    assert_eq!(level("R40", 3, |_| {}), Err(NotRun::NothingToLookAt));
    assert_eq!(seen(4, 100, of(1, 1)), Err(NotRun::TooFewPeople));
    assert_eq!(seen(9, 100, of(1, 1)), Ok(1));
    assert_eq!(seen(10, 69, of(0, 0)), Ok(1));
    assert_eq!(seen(10, 70, of(0, 0)), Ok(2));
    assert_eq!(seen(10, 90, of(2, 3)), Ok(2));
    assert_eq!(seen(10, 90, of(3, 3)), Ok(3));
    assert_eq!(seen(10, 69, of(3, 3)), Ok(1));
}

#[test]
fn a_council_of_fewer_than_ten_people_proves_its_pulse_by_documents() {
    let small = |answers| {
        level("R40", 3, move |facts: &mut Facts| {
            pulse(answers, |pulse| pulse.why = of(answers, answers))(facts);
            facts.people.with_errors = of(0, 9);
        })
    };
    assert_eq!(small(9), Err(NotRun::TooFewPeople));
}

#[test]
fn shares_of_a_pulse_are_shown_of_ten_answers() {
    let shown = |answers| {
        let mut facts = Facts::default();
        pulse(answers, |pulse| pulse.why = of(answers, answers))(&mut facts);
        match observe(&id("R40"), &facts, None, now()) {
            Observed::Ran { looked_at, .. } => looked_at.len(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!((shown(9), shown(10)), (1, 2));
}

#[test]
fn it_is_worth_the_time_if_half_say_it_helps_and_under_a_fifth_fear_misuse() {
    let seen = |answers, helps, misuse| {
        let set = move |pulse: &mut PulseFacts| {
            pulse.helps = of(helps, 100);
            pulse.misuse = of(misuse, 100);
        };
        level("R41", 3, pulse(answers, set))
    };
    assert_eq!(level("R41", 3, |_| {}), Err(NotRun::NothingToLookAt));
    assert_eq!(seen(4, 100, 0), Err(NotRun::TooFewPeople));
    assert_eq!(seen(9, 100, 0), Ok(1));
    assert_eq!((seen(10, 49, 0), seen(10, 50, 20)), (Ok(1), Ok(1)));
    assert_eq!((seen(10, 50, 19), seen(10, 64, 9)), (Ok(2), Ok(2)));
    assert_eq!((seen(10, 65, 10), seen(10, 65, 9)), (Ok(2), Ok(3)));
}

#[test]
fn a_dry_run_has_five_staff_two_managers_and_twenty_minutes() {
    let set = |staff, managers, seconds| {
        move |facts: &mut Facts| {
            facts.dry_run = DryRunFacts {
                staff,
                managers,
                median_seconds: Some(seconds),
            };
        }
    };
    assert_eq!(level("R43", 3, |_| {}), Ok(0));
    assert_eq!(level("R43", 0, set(1, 0, 60)), Ok(1));
    assert_eq!(level("R43", 0, set(4, 2, 1200)), Ok(1));
    assert_eq!(level("R43", 0, set(5, 1, 1200)), Ok(1));
    assert_eq!(level("R43", 0, set(5, 2, 1201)), Ok(1));
    assert_eq!(level("R43", 0, set(5, 2, 1200)), Ok(2));
}

#[test]
fn what_was_observed_is_stored_and_comes_back() {
    let ran = observe(
        &id("R37"),
        &with(|facts| facts.members.managers_sent = of(5, 6)),
        None,
        now(),
    );
    let json = serde_json::to_string(&ran).unwrap();
    assert_eq!(
        json,
        r#"{"is":"ran","level":2,"looked_at":[{"key":"managers-sent","seen":5,"of":6},{"key":"heads-sent","seen":0,"of":0}],"at":"2026-11-23T09:00:00"}"#
    );
    assert_eq!(serde_json::from_str::<Observed>(&json).unwrap(), ran);
    let not = observe(&id("R29"), &Facts::default(), None, now());
    let json = serde_json::to_string(&not).unwrap();
    assert_eq!(json, r#"{"is":"not-run","why":"no-such-part-yet"}"#);
    assert_eq!(serde_json::from_str::<Observed>(&json).unwrap(), not);
}
