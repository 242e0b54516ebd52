//! Versions of a programme's questionnaire, on both databases.

use super::*;
use crate::entry::programme_records::{add_lesson, list_lessons};
use crate::readiness::find_own_questionnaire;
use crate::testing::{Databases, TestDb};
use engine::access::{ProgrammeRole, decide};
use engine::readiness::Stage;
use engine::readiness::programme::{Lesson, LessonState};

/// The shipped questionnaire without its last question.
fn shorter() -> Questionnaire {
    let shipped = Questionnaire::shipped().unwrap();
    let mut questions = shipped.questions().to_vec();
    questions.pop().unwrap();
    Questionnaire::new(
        shipped.title().to_owned(),
        shipped.sections().to_vec(),
        questions,
    )
    .unwrap()
}

fn lesson() -> Lesson {
    Lesson {
        stage: Stage::Launch,
        question: None,
        text: Note::parse("Nobody could answer the last question.").unwrap(),
        noted: chrono::NaiveDate::from_ymd_opt(2026, 11, 3).unwrap(),
        state: LessonState::Open,
    }
}

fn keeps(
    test: &TestDb,
    scope: &ProgrammeScope,
    seen: u32,
    lesson: Option<ProgrammeRecordId>,
) -> Result<Option<u32>, StoreError> {
    let scope = scope.clone();
    test.entry_write_blocking(move |tx| {
        let permit = decide(&scope.actor(), ()).map_err(|_| StoreError::NotFound("page"))?;
        let new = NewVersion {
            questionnaire: &shorter(),
            note: &Note::parse("The last question went; nobody could answer it.").unwrap(),
            lesson: lesson.as_ref(),
        };
        keep(tx, &scope, permit, seen, &new)
    })
}

#[test]
fn a_version_follows_the_one_it_was_made_from_and_turns_its_lesson_into_a_change() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let west = test.organisation("west");
        let manager = test.programme("society", &["north"]);
        let steering = test.of_programme(&manager, "steering", ProgrammeRole::SteeringGroup);
        let other = test.programme("other", &[]);
        let before = test.read_blocking::<_, StoreError>(&north, find_own_questionnaire);
        assert_eq!(before.unwrap(), None);
        let add = |scope: &ProgrammeScope| {
            let own = scope.clone();
            test.entry_write_blocking::<_, StoreError, _>(move |tx| {
                let permit = decide(&own.actor(), ()).unwrap();
                add_lesson(tx, &own, permit, &lesson())
            })
        };
        let own = add(&manager).unwrap().unwrap();
        let foreign = add(&other).unwrap().unwrap();
        let refused = keeps(test, &steering, 0, None);
        assert!(matches!(refused, Err(StoreError::NotFound(_))));
        let refused = keeps(test, &manager, 0, Some(foreign));
        assert!(matches!(refused, Err(StoreError::NotFound(_))));
        assert_eq!(keeps(test, &manager, 0, Some(own)), Ok(Some(1)));
        assert_eq!(keeps(test, &manager, 0, None), Err(StoreError::Conflict));
        assert_eq!(keeps(test, &manager, 1, None), Ok(Some(2)));
        let read = steering.clone();
        let (found, first, lessons) = test
            .entry_read_blocking::<_, StoreError>(move |tx| {
                let permit = decide(&read.actor(), ()).unwrap();
                Ok((
                    list(tx, &read, &permit)?,
                    find(tx, &read, &permit, 1)?,
                    list_lessons(tx, &read, &permit)?,
                ))
            })
            .unwrap();
        assert_eq!(first, shorter());
        let told: Vec<_> = found
            .iter()
            .map(|one| (one.number, one.lesson.as_deref()))
            .collect();
        let text = lesson().text;
        assert_eq!(told, [(2, None), (1, Some(text.as_str()))]);
        assert_eq!(lessons[0].value.state, LessonState::Changed);
        assert_eq!(lessons[0].version, 2);
        let read = other.clone();
        let foreign = test.entry_read_blocking::<_, StoreError>(move |tx| {
            let permit = decide(&read.actor(), ()).unwrap();
            find(tx, &read, &permit, 1)
        });
        assert!(matches!(foreign, Err(StoreError::NotFound(_))));
        let asked = test.read_blocking::<_, StoreError>(&north, find_own_questionnaire);
        let asked = asked.unwrap().unwrap();
        assert_eq!((asked.version, asked.questionnaire), (2, shorter()));
        assert_eq!(asked.id.as_str(), manager.id().as_str());
        let alone = test.read_blocking::<_, StoreError>(&west, find_own_questionnaire);
        assert_eq!(alone.unwrap(), None);
    });
}
