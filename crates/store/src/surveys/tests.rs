//! Surveys on both databases: answered once, counted without names, told late, and of a programme's councils together.

use super::*;
use crate::schema::{audit_events, posts, survey_counts, survey_people};
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use chrono::{Days, NaiveDate};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{
    AnswerSurveys, FollowPilot, LeadReadiness, ObserveReadiness, Permit, Role, decide,
};
use engine::campaigns::london_day;
use engine::ids::{Id, PersonId, SurveyId};
use engine::readiness::PulseFacts;
use engine::surveys::{
    AgreementAnswer, Sheet, SurveyKind, Tally, Withheld, shipped, usability_score,
};

const DAY: i64 = 86_400;

fn in_days(test: &TestDb, scope: &Scope, days: u64) -> NaiveDate {
    test.read_blocking::<_, StoreError>(scope, move |tx| {
        Ok(london_day(tx.now())
            .checked_add_days(Days::new(days))
            .unwrap())
    })
    .unwrap()
}

fn opened(test: &TestDb, lead: &Scope, kind: SurveyKind) -> Option<SurveyId> {
    let closes = in_days(test, lead, 10);
    test.write_blocking::<_, StoreError, _>(lead, move |tx| {
        let permit: Permit<LeadReadiness> = decide(tx.actor(), ()).unwrap();
        open(tx, permit, kind, closes)
    })
    .unwrap()
}

/// Answers with 5 to what praises and 1 to what blames, where the person is content; else the other way round.
fn said(test: &TestDb, member: &Scope, id: &SurveyId, kind: SurveyKind, content: bool) -> Answered {
    let id = id.clone();
    test.write_blocking::<_, StoreError, _>(member, move |tx| {
        let statements = shipped(kind).unwrap();
        let sheet = Sheet::new(statements, |name| {
            let statement = statements.iter().find(|one| one.id == *name).unwrap();
            let five = AgreementAnswer::new(5).unwrap();
            let good = statement.tone.is_good(five) == content;
            AgreementAnswer::new(if good { 5 } else { 1 })
        })
        .unwrap();
        let permit: Permit<AnswerSurveys> = decide(tx.actor(), ()).unwrap();
        answer(tx, permit, &id, &sheet)
    })
    .unwrap()
}

fn told(test: &TestDb, lead: &Scope, id: &SurveyId) -> Result<Tally, Withheld> {
    let id = id.clone();
    test.read_blocking::<_, StoreError>(lead, move |tx| {
        let permit: Permit<LeadReadiness> = decide(tx.actor(), ()).unwrap();
        load_tally(tx, &permit, &id)
    })
    .unwrap()
}

fn staff(test: &TestDb, council: &Scope) -> Vec<Scope> {
    ["ann", "bob", "cat", "dan", "eve", "fay"]
        .map(|name| test.member(council, name, &[]))
        .to_vec()
}

#[test]
fn a_survey_is_answered_once_and_told_after_its_end_and_of_five() {
    Databases::each(|test| {
        let council = test.organisation("north");
        let lead = test.member(&council, "lee", &[Role::Sponsor]);
        let staff = staff(test, &council);
        let id = opened(test, &lead, SurveyKind::EndOfPilot).unwrap();
        assert_eq!(opened(test, &lead, SurveyKind::EndOfPilot), None);
        for member in &staff[..4] {
            let kind = SurveyKind::EndOfPilot;
            assert_eq!(said(test, member, &id, kind, true), Answered::Counted);
            assert_eq!(said(test, member, &id, kind, false), Answered::Before);
        }
        assert_eq!(told(test, &lead, &id), Err(Withheld::StillOpen));
        let own = test
            .read_blocking::<_, StoreError>(&staff[0], |tx| {
                let permit: Permit<AnswerSurveys> = decide(tx.actor(), ()).unwrap();
                list_own_open(tx, &permit)
            })
            .unwrap();
        assert!(matches!(own.as_slice(), [one] if one.answered && one.survey.id == id));
        said(test, &staff[4], &id, SurveyKind::EndOfPilot, false);
        test.clock().move_on(11 * DAY);
        let late = said(test, &staff[5], &id, SurveyKind::EndOfPilot, true);
        assert_eq!(late, Answered::Ended);
        let tally = told(test, &lead, &id).unwrap();
        assert_eq!(tally.people(), 5);
        for statement in shipped(SurveyKind::EndOfPilot).unwrap() {
            let [one, _, _, _, five] = tally.of(&statement.id).0;
            assert_eq!((one.min(five), one.max(five)), (1, 4));
        }
        let lines = test
            .read_blocking::<_, StoreError>(&lead, |tx| {
                let permit: Permit<LeadReadiness> = decide(tx.actor(), ()).unwrap();
                list_surveys(tx, &permit)
            })
            .unwrap();
        assert!(matches!(lines.as_slice(), [line] if line.answered == 5));
        assert!(opened(test, &lead, SurveyKind::EndOfPilot).is_some());
    });
}

#[test]
fn a_survey_is_closed_once_after_a_week() {
    Databases::each(|test| {
        let council = test.organisation("north");
        let lead = test.member(&council, "lee", &[Role::Sponsor]);
        let other = test.organisation("south");
        let stranger = test.member(&other, "sid", &[Role::Sponsor]);
        let id = opened(test, &lead, SurveyKind::Usability).unwrap();
        for member in &staff(test, &council)[..4] {
            said(test, member, &id, SurveyKind::Usability, true);
        }
        let shut = |scope: &Scope| {
            let id = id.clone();
            test.write_blocking::<_, StoreError, _>(scope, move |tx| {
                let permit: Permit<LeadReadiness> = decide(tx.actor(), ()).unwrap();
                close(tx, permit, &id)
            })
        };
        assert!(matches!(shut(&stranger), Err(StoreError::NotFound(_))));
        assert!(matches!(shut(&lead), Err(StoreError::Conflict)));
        test.clock().move_on(7 * DAY);
        shut(&lead).unwrap();
        assert_eq!(people_kept(test, &council), 0);
        assert!(matches!(shut(&lead), Err(StoreError::Conflict)));
        assert_eq!(told(test, &lead, &id), Err(Withheld::TooFew));
        assert!(opened(test, &lead, SurveyKind::Usability).is_some());
    });
}

/// Gives a member a post with a line manager.
fn reports_to(test: &TestDb, member: &Scope, manager: &PersonId) {
    let organisation = member.organisation().to_string();
    let person = member.actor().member().unwrap().person.to_string();
    let manager = manager.to_string();
    test.entry_write_blocking::<_, StoreError, _>(move |tx| {
        diesel::insert_into(posts::table)
            .values((
                posts::id.eq(format!("post-{person}")),
                posts::org_id.eq(&organisation),
                posts::person_id.eq(&person),
                posts::is_main.eq(true),
                posts::job_title.eq("Developer"),
                posts::department.eq("Digital"),
                posts::manager_id.eq(Some(&manager)),
                posts::created_at.eq(tx.now().utc()),
            ))
            .execute(tx.conn())?;
        Ok(())
    })
    .unwrap();
}

#[test]
fn the_newest_pulse_that_has_ended_counts_teams_of_five() {
    Databases::each(|test| {
        let council = test.organisation("north");
        let lead = test.member(&council, "lee", &[Role::Sponsor]);
        let staff = staff(test, &council);
        let manager = lead.actor().member().unwrap().person.clone();
        for member in &staff {
            reports_to(test, member, &manager);
        }
        let pulse = || -> Option<PulseFacts> {
            test.read_blocking::<_, StoreError>(&lead, newest_pulse)
                .unwrap()
        };
        assert_eq!(pulse(), None);
        let id = opened(test, &lead, SurveyKind::Pulse).unwrap();
        for member in &staff {
            said(test, member, &id, SurveyKind::Pulse, true);
        }
        said(test, &lead, &id, SurveyKind::Pulse, false);
        assert_eq!(pulse(), None);
        test.clock().move_on(11 * DAY);
        let seen = pulse().unwrap();
        assert_eq!((seen.answers, seen.why.seen, seen.misuse.seen), (7, 6, 1));
        // The line manager, who reports to nobody, would be told of beside the whole.
        assert_eq!((seen.teams.seen, seen.teams.of), (0, 0));
    });
}

/// How many rows say who answered.
fn people_kept(test: &TestDb, council: &Scope) -> i64 {
    test.read_blocking::<_, StoreError>(council, |tx| {
        Ok(survey_people::table
            .filter(survey_people::org_id.eq(tx.organisation().as_str()))
            .count()
            .get_result(tx.conn())?)
    })
    .unwrap()
}

/// The teams that a council's counts still tell apart, and how many answered each.
fn teams_kept(test: &TestDb, council: &Scope) -> Vec<(String, i64)> {
    test.read_blocking::<_, StoreError>(council, |tx| {
        let rows: Vec<(String, i64)> = survey_counts::table
            .filter(survey_counts::org_id.eq(tx.organisation().as_str()))
            .filter(survey_counts::statement.eq("helps"))
            .order(survey_counts::team)
            .select((survey_counts::team, survey_counts::times))
            .load(tx.conn())?;
        Ok(rows)
    })
    .unwrap()
}

fn settled(test: &TestDb, council: &Scope) -> usize {
    let system = Scope::system(council.organisation().clone());
    test.write_blocking::<_, StoreError, _>(&system, |tx| {
        let permit = decide::<ObserveReadiness>(tx.actor(), ()).unwrap();
        settle(tx, permit)
    })
    .unwrap()
}

fn unsettled(test: &TestDb) -> usize {
    test.entry_read_blocking::<_, StoreError>(|tx| Ok(list_unsettled(tx)?.len()))
        .unwrap()
}

#[test]
fn who_answered_is_forgotten_and_small_teams_are_put_together_after_the_end() {
    Databases::each(|test| {
        let council = test.organisation("north");
        let lead = test.member(&council, "lee", &[Role::Sponsor]);
        let other = test.member(&council, "mo", &[Role::Sponsor]);
        let id_of = |scope: &Scope| scope.actor().member().unwrap().person.clone();
        let many = staff(test, &council);
        let few = ["gil", "hal", "ida"].map(|name| test.member(&council, name, &[]));
        for member in &many {
            reports_to(test, member, &id_of(&lead));
        }
        for member in &few {
            reports_to(test, member, &id_of(&other));
        }
        let id = opened(test, &lead, SurveyKind::Pulse).unwrap();
        for member in many.iter().chain(&few).chain([&lead, &other]) {
            said(test, member, &id, SurveyKind::Pulse, true);
        }
        assert_eq!((unsettled(test), settled(test, &council)), (0, 0));
        assert_eq!(teams_kept(test, &council).len(), 3);
        test.clock().move_on(11 * DAY);
        let seen = |test: &TestDb| {
            let facts = test.read_blocking::<_, StoreError>(&lead, newest_pulse);
            facts.unwrap().unwrap()
        };
        let before = (seen(test), told(test, &lead, &id).unwrap());
        assert_eq!((before.0.teams.seen, before.0.teams.of), (1, 1));
        assert_eq!((unsettled(test), settled(test, &council)), (1, 1));
        assert_eq!((unsettled(test), settled(test, &council)), (0, 0));
        assert_eq!((seen(test), told(test, &lead, &id).unwrap()), before);
        assert_eq!(people_kept(test, &council), 0);
        let kept = [("".to_owned(), 5), ("1".to_owned(), 6)];
        assert_eq!(teams_kept(test, &council), kept);
        let line = test.read_blocking::<_, StoreError>(&lead, move |tx| {
            let permit: Permit<LeadReadiness> = decide(tx.actor(), ()).unwrap();
            Ok((load_survey(tx, &permit, &id)?, list_surveys(tx, &permit)?))
        });
        let (one, all) = line.unwrap();
        assert_eq!(one.unwrap().answered, 11);
        assert_eq!(all[0].answered, 11);
    });
}

#[test]
fn a_pulse_that_few_answer_does_not_take_the_place_of_one_before() {
    Databases::each(|test| {
        let council = test.organisation("north");
        let lead = test.member(&council, "lee", &[Role::Sponsor]);
        let staff = staff(test, &council);
        let run = |people: &[Scope], content: bool| {
            let id = opened(test, &lead, SurveyKind::Pulse).unwrap();
            for member in people {
                said(test, member, &id, SurveyKind::Pulse, content);
            }
            test.clock().move_on(11 * DAY);
            let facts = test.read_blocking::<_, StoreError>(&lead, newest_pulse);
            let facts = facts.unwrap().unwrap();
            (facts.answers, facts.why.seen)
        };
        assert_eq!(run(&staff[..2], true), (2, 2));
        assert_eq!(run(&staff, false), (6, 0));
        assert_eq!(run(&staff[..4], true), (6, 0));
        assert_eq!(run(&staff[..5], true), (5, 5));
    });
}

#[test]
fn the_trail_says_that_a_survey_was_answered_and_not_who_did() {
    Databases::each(|test| {
        let council = test.organisation("north");
        let lead = test.member(&council, "lee", &[Role::Sponsor]);
        let ann = test.member(&council, "ann", &[]);
        let id = opened(test, &lead, SurveyKind::Usability).unwrap();
        said(test, &ann, &id, SurveyKind::Usability, true);
        let lines = test
            .read_blocking::<_, StoreError>(&lead, |tx| {
                Ok(audit_events::table
                    .filter(audit_events::action.eq("answer-survey"))
                    .select((audit_events::actor_kind, audit_events::actor_id))
                    .load::<(String, Option<String>)>(tx.conn())?)
            })
            .unwrap();
        assert_eq!(lines, [("member".to_owned(), None)]);
    });
}

#[test]
fn a_programme_reads_surveys_of_five_or_more_that_have_ended_together() {
    Databases::each(|test| {
        let councils = ["north", "south", "east", "west"].map(|slug| test.organisation(slug));
        let manager = test.programme("society", &["north", "south", "east"]);
        let people = councils.each_ref().map(|council| {
            let lead = test.member(council, "lee", &[Role::Sponsor]);
            (lead, staff(test, council))
        });
        let ask = |council: usize, answers: usize, content: bool| {
            let (lead, staff) = &people[council];
            let id = opened(test, lead, SurveyKind::Usability).unwrap();
            for member in &staff[..answers] {
                said(test, member, &id, SurveyKind::Usability, content);
            }
        };
        for (council, answers) in [(0, 6), (1, 4), (3, 6)] {
            ask(council, answers, true);
        }
        let together = || {
            let manager = manager.clone();
            test.entry_read_blocking::<_, StoreError>(move |tx| {
                let permit: Permit<FollowPilot> = decide(&manager.actor(), ()).unwrap();
                list_told_of_programme(tx, &manager, &permit, SurveyKind::Usability)
            })
            .unwrap()
        };
        assert_eq!(together(), ProgrammeTally::default());
        test.clock().move_on(11 * DAY);
        // One council alone is not told of.
        assert_eq!(together(), ProgrammeTally::default());
        ask(2, 5, true);
        test.clock().move_on(11 * DAY);
        let seen = together();
        assert_eq!((seen.councils, seen.tally.people()), (2, 11));
        let statements = shipped(SurveyKind::Usability).unwrap();
        assert_eq!(usability_score(statements, &seen.tally), Some(100.0));
        // Of each council the newest counts.
        ask(0, 5, false);
        test.clock().move_on(11 * DAY);
        let seen = together();
        assert_eq!((seen.councils, seen.tally.people()), (2, 10));
        assert_eq!(usability_score(statements, &seen.tally), Some(50.0));
    });
}

#[test]
fn answers_that_come_at_the_same_moment_are_all_counted() {
    Databases::each(|test| {
        let council = test.organisation("north");
        let lead = test.member(&council, "lee", &[Role::Sponsor]);
        let staff = staff(test, &council);
        let id = opened(test, &lead, SurveyKind::Usability).unwrap();
        std::thread::scope(|scope| {
            // Each from two devices.
            for member in staff.iter().chain(&staff) {
                let id = &id;
                scope.spawn(move || said(test, member, id, SurveyKind::Usability, true));
            }
        });
        test.clock().move_on(11 * DAY);
        let tally = told(test, &lead, &id).unwrap();
        for statement in shipped(SurveyKind::Usability).unwrap() {
            assert_eq!(tally.of(&statement.id).answered(), 6);
        }
    });
}
