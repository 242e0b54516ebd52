//! Answers to the exercise on both databases: private, kept, and counted only as complete or not.

use super::*;
use crate::audit::list_of_subject;
use crate::columns::Moment;
use crate::schema::posts;
use crate::testing::{Databases, TestDb};
use crate::{Read, Scope, StoreError};
use diesel::{ExpressionMethods, RunQueryDsl};
use engine::access::{
    Member, Permit, PersonFacts, ReadSettings, TakeExercise, VisiblePeople, decide,
};
use engine::exercise::{Answers, CaseAnswer, Exercise, Series};
use engine::ids::PersonId;
use sfia::Level;

fn exercise() -> &'static Exercise {
    Exercise::shipped().unwrap()
}

fn own_permit(tx: &Read<'_>) -> Permit<TakeExercise> {
    let facts = PersonFacts::of(tx.actor().member().unwrap().person.clone(), vec![]);
    decide(tx.actor(), facts).unwrap()
}

fn answers(test: &TestDb, scope: &Scope) -> Answers {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = own_permit(tx);
        find_answers(tx, &permit)
    })
    .unwrap()
}

fn save(test: &TestDb, scope: &Scope, answer: &CaseAnswer) -> Result<(), StoreError> {
    let answer = answer.clone();
    test.write_blocking(scope, move |tx| {
        let permit = own_permit(tx);
        save_answer(tx, permit, &answer)
    })
}

/// Answers of the whole series, each the model answer.
fn model() -> Vec<CaseAnswer> {
    exercise()
        .cases(Series::Whole)
        .map(|case| CaseAnswer {
            case: case.id.clone(),
            level: case.level,
        })
        .collect()
}

fn completed(test: &TestDb, scope: &Scope, person: &PersonId, series: Series) -> bool {
    let person = person.clone();
    test.read_blocking::<_, StoreError>(scope, move |tx| {
        has_completed(tx, &person, exercise(), series)
    })
    .unwrap()
}

fn counted(test: &TestDb, scope: &Scope, series: Series) -> usize {
    test.read_blocking::<_, StoreError>(scope, move |tx| {
        let visible = VisiblePeople::directory(tx.actor()).unwrap();
        count_completed(tx, &visible, exercise(), series)
    })
    .unwrap()
}

#[test]
fn answers_come_back_as_they_were_given_and_to_nobody_else() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let jo = test.member(&north, "jo", &[]);
        let south = test.organisation("south");
        let other = test.member(&south, "sam", &[]);
        let given = CaseAnswer {
            level: Level::new(5).unwrap(),
            ..model().remove(0)
        };
        save(test, &sam, &given).unwrap();
        assert_eq!(answers(test, &sam).find(&given.case), Some(given.level));
        assert_eq!(answers(test, &jo), Answers::default());
        assert_eq!(answers(test, &other), Answers::default());
    });
}

#[test]
fn a_second_answer_to_a_case_is_refused() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let first = model().remove(0);
        save(test, &sam, &first).unwrap();
        let second = CaseAnswer {
            level: Level::HIGHEST,
            ..first.clone()
        };
        assert_eq!(save(test, &sam, &second), Err(StoreError::Conflict));
        assert_eq!(answers(test, &sam).find(&first.case), Some(first.level));
    });
}

#[test]
fn it_is_complete_with_the_last_case() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let jo = test.member(&north, "jo", &[]);
        let person = sam.actor().member().unwrap().person.clone();
        let all = model();
        let (last, others) = all.split_last().unwrap();
        for answer in others {
            save(test, &sam, answer).unwrap();
        }
        assert!(completed(test, &jo, &person, Series::Practice));
        assert!(!completed(test, &jo, &person, Series::Whole));
        save(test, &sam, last).unwrap();
        assert!(completed(test, &jo, &person, Series::Whole));
        let nobody = jo.actor().member().unwrap().person.clone();
        assert!(!completed(test, &jo, &nobody, Series::Practice));
        save(test, &jo, &all[0]).unwrap();
        assert_eq!(counted(test, &north, Series::Whole), 1);
        let south = test.organisation("south");
        assert_eq!(counted(test, &south, Series::Whole), 0);
    });
}

#[test]
fn the_trail_says_which_case_and_not_which_level() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let given = model().remove(0);
        save(test, &sam, &given).unwrap();
        let trail = test
            .read_blocking::<_, StoreError>(&north, |tx| {
                let permit = decide::<ReadSettings>(tx.actor(), ()).unwrap();
                list_of_subject(tx, &permit, "person", "north-sam")
            })
            .unwrap();
        let told = format!("{trail:?}");
        assert!(told.contains("answer-case") && told.contains(given.case.as_str()));
        assert!(!told.contains("level"), "{told}");
    });
}

#[test]
fn a_line_manager_counts_those_who_report_to_them() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let kit = test.member(&north, "kit", &[]);
        let jo = test.member(&north, "jo", &[]);
        reports_to(test, "north-sam", "north-jo");
        for answer in model() {
            save(test, &sam, &answer).unwrap();
            save(test, &kit, &answer).unwrap();
        }
        let jo = Scope::proved(
            north.organisation().clone(),
            Member {
                manages: true,
                ..jo.actor().member().unwrap().clone()
            },
        );
        let team = test
            .read_blocking::<_, StoreError>(&jo, |tx| {
                let visible = VisiblePeople::team(tx.actor()).unwrap();
                count_completed(tx, &visible, exercise(), Series::Whole)
            })
            .unwrap();
        assert_eq!(team, 1);
        assert_eq!(counted(test, &north, Series::Whole), 2);
    });
}

fn reports_to(test: &TestDb, person: &'static str, manager: &'static str) {
    test.entry_write_blocking::<_, StoreError, _>(move |entry| {
        let now = Moment::from(entry.now());
        diesel::insert_into(posts::table)
            .values((
                posts::id.eq("post"),
                posts::org_id.eq("north"),
                posts::person_id.eq(person),
                posts::is_main.eq(true),
                posts::job_title.eq("Post"),
                posts::department.eq("Department"),
                posts::manager_id.eq(manager),
                posts::created_at.eq(now),
            ))
            .execute(entry.conn())?;
        Ok(())
    })
    .unwrap();
}
