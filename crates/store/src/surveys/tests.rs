//! Surveys on both databases: answered once, counted without names, told late, and of a programme's councils together.

use super::*;
use crate::schema::posts;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use chrono::{Days, NaiveDate};
use diesel::{ExpressionMethods, RunQueryDsl};
use engine::access::{AnswerSurveys, FollowPilot, LeadReadiness, Permit, Role, decide};
use engine::campaigns::london_day;
use engine::ids::{PersonId, SurveyId};
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
fn a_survey_is_closed_once_before_its_last_day() {
    Databases::each(|test| {
        let council = test.organisation("north");
        let lead = test.member(&council, "lee", &[Role::Sponsor]);
        let other = test.organisation("south");
        let stranger = test.member(&other, "sid", &[Role::Sponsor]);
        let id = opened(test, &lead, SurveyKind::Usability).unwrap();
        let shut = |scope: &Scope| {
            let id = id.clone();
            test.write_blocking::<_, StoreError, _>(scope, move |tx| {
                let permit: Permit<LeadReadiness> = decide(tx.actor(), ()).unwrap();
                close(tx, permit, &id)
            })
        };
        assert!(matches!(shut(&stranger), Err(StoreError::NotFound(_))));
        shut(&lead).unwrap();
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
        assert_eq!((seen.teams.seen, seen.teams.of), (1, 1));
    });
}

#[test]
fn a_programme_reads_surveys_of_five_or_more_that_have_ended_together() {
    Databases::each(|test| {
        let councils = ["north", "south", "west"].map(|slug| test.organisation(slug));
        let manager = test.programme("society", &["north", "south"]);
        for (council, answers) in councils.iter().zip([6, 4, 6]) {
            let lead = test.member(council, "lee", &[Role::Sponsor]);
            let id = opened(test, &lead, SurveyKind::Usability).unwrap();
            for member in &staff(test, council)[..answers] {
                said(test, member, &id, SurveyKind::Usability, true);
            }
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
        let seen = together();
        assert_eq!((seen.surveys, seen.tally.people()), (1, 6));
        let statements = shipped(SurveyKind::Usability).unwrap();
        assert_eq!(usability_score(statements, &seen.tally), Some(100.0));
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
