//! Usability of a programme's councils together, on both databases.

use super::*;
use crate::schema::{assessment_answers, assessment_skills, assessments};
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use diesel::{ExpressionMethods, RunQueryDsl};
use engine::access::{AnswerSurveys, FollowPilot, Permit, decide};
use engine::ids::Id;
use engine::readiness::programme::{Journey, Rating};

/// An assessment that was sent 11 minutes after its start, answered once in between.
fn assessed(test: &TestDb, member: &Scope) {
    let person = member.actor().member().unwrap().person.clone();
    let id = format!("assessment-{}", person.as_str());
    let organisation = member.organisation().to_string();
    test.entry_write_blocking::<_, StoreError, _>(move |tx| {
        let at = |minutes: i64| tx.now().plus_seconds(minutes * 60).utc();
        let (start, middle, end) = (at(-11), at(-4), at(0));
        diesel::insert_into(assessments::table)
            .values((
                assessments::id.eq(&id),
                assessments::org_id.eq(&organisation),
                assessments::person_id.eq(person.as_str()),
                assessments::edition.eq(9_i16),
                assessments::started_at.eq(start),
                assessments::changed_at.eq(end),
                assessments::submitted_at.eq(Some(end)),
                assessments::version.eq(1_i64),
                assessments::statement.eq(1_i16),
                assessments::planning.eq(false),
                assessments::period_years.eq(3_i16),
                assessments::role_chosen.eq(false),
            ))
            .execute(tx.conn())?;
        diesel::insert_into(assessment_skills::table)
            .values((
                assessment_skills::org_id.eq(&organisation),
                assessment_skills::assessment_id.eq(&id),
                assessment_skills::skill_code.eq("PROG"),
                assessment_skills::position.eq(1_i16),
                assessment_skills::added.eq(false),
                assessment_skills::note.eq(""),
            ))
            .execute(tx.conn())?;
        diesel::insert_into(assessment_answers::table)
            .values((
                assessment_answers::org_id.eq(&organisation),
                assessment_answers::assessment_id.eq(&id),
                assessment_answers::skill_code.eq("PROG"),
                assessment_answers::level.eq(4_i16),
                assessment_answers::answer.eq("fully"),
                assessment_answers::answered_at.eq(middle),
            ))
            .execute(tx.conn())?;
        Ok(())
    })
    .unwrap();
}

fn rated(test: &TestDb, member: &Scope, number: u8, with_time: bool) -> bool {
    test.write_blocking::<_, StoreError, _>(member, move |tx| {
        let permit: Permit<AnswerSurveys> = decide(tx.actor(), ()).unwrap();
        let rating = Rating::new(number).unwrap();
        rate(tx, permit, Journey::Assessment, rating, with_time)
    })
    .unwrap()
}

#[test]
fn a_journey_is_rated_once_with_its_time_where_that_is_wanted() {
    Databases::each(|test| {
        let councils = ["north", "south", "west"].map(|slug| test.organisation(slug));
        let others = ["cat", "dan", "eve"];
        let manager = test.programme("society", &["north", "south"]);
        for council in &councils {
            let member = test.member(council, "ann", &[]);
            assert!(!rated(test, &member, 4, true));
            assessed(test, &member);
            let found = test
                .read_blocking::<_, StoreError>(&member, |tx| {
                    let permit: Permit<AnswerSurveys> = decide(tx.actor(), ()).unwrap();
                    find_unrated(tx, &permit, Journey::Assessment)
                })
                .unwrap()
                .unwrap();
            // Of the seven minutes without an answer five count.
            assert_eq!(found.minutes.map(|minutes| minutes.number()), Some(9));
            assert!(rated(test, &member, 4, true));
            assert!(!rated(test, &member, 1, true));
            let silent = test.member(council, "bob", &[]);
            assessed(test, &silent);
            assert!(rated(test, &silent, 2, false));
        }
        let seen = || {
            let manager = manager.clone();
            test.entry_read_blocking::<_, StoreError>(move |tx| {
                let permit: Permit<FollowPilot> = decide(&manager.actor(), ()).unwrap();
                Ok((
                    list_ratings(tx, &manager, &permit)?,
                    list_times(tx, &manager, &permit)?,
                ))
            })
            .unwrap()
        };
        // Nothing is told of a month that still grows.
        assert_eq!(seen(), (Vec::new(), TimeCounts::new()));
        test.clock().move_on(31 * 86_400);
        let (ratings, times) = seen();
        let counts: Vec<(u8, u64)> = ratings
            .iter()
            .map(|count| (count.rating.number(), count.times))
            .collect();
        assert_eq!(counts, [(2, 2), (4, 2)]);
        // Two times in a month are too few.
        assert!(times[&Journey::Assessment].is_empty());
        for council in &councils[..2] {
            for name in others {
                let member = test.member(council, name, &[]);
                assessed(test, &member);
                assert!(rated(test, &member, 4, true));
            }
        }
        test.clock().move_on(31 * 86_400);
        let (_, times) = seen();
        let minutes: Vec<(u8, u64)> = times[&Journey::Assessment]
            .iter()
            .map(|(minutes, count)| (minutes.number(), *count))
            .collect();
        assert_eq!(minutes, [(9, 6)]);
    });
}
