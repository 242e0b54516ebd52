//! Open assessments go over and back with their answers, what was sent stays, and nobody else's rows are touched.

use super::*;
use crate::assessments::{find_draft, find_laid_aside, find_submitted, start, submit};
use crate::audit::list_of_subject;
use crate::organisations::load;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use engine::access::{
    Assess, ChangeOrganisation, PersonFacts, ReadDraft, ReadImpact, ReadRecord, ReadSettings,
    decide,
};
use engine::assessments::{Answer, AssessedSkill, Assessment, LastUsed, Note, Opening};
use engine::editions::{Changes, UNDO_DAYS, UndoRefused};
use sfia::{Edition, Frameworks, Level, SkillCode};

const EIGHT: Edition = Edition::Eight;
const NINE: Edition = Edition::Nine;
const DAY: i64 = 86_400;

fn frameworks() -> &'static Frameworks {
    Frameworks::shipped().unwrap()
}

fn code(text: &str) -> SkillCode {
    SkillCode::new(text).unwrap()
}

fn said(text: &str, answers: &[(u8, Answer)]) -> AssessedSkill {
    AssessedSkill {
        last_used: Some(LastUsed::Now),
        answers: answers
            .iter()
            .map(|(at, answer)| (Level::new(*at).unwrap(), *answer))
            .collect(),
        ..AssessedSkill::unanswered(code(text), false)
    }
}

fn own(scope: &Scope) -> PersonFacts {
    PersonFacts::of(scope.actor().member().unwrap().person.clone(), vec![])
}

fn begin(test: &TestDb, scope: &Scope, edition: Edition, skills: Vec<AssessedSkill>) {
    let facts = own(scope);
    test.write_blocking::<_, StoreError, _>(scope, move |tx| {
        let permit = decide::<Assess>(tx.actor(), facts.clone()).unwrap();
        start(tx, permit, &Opening::first(edition, skills.clone()))
    })
    .unwrap();
}

fn draft(test: &TestDb, scope: &Scope) -> Assessment {
    let facts = own(scope);
    let found = test.read_blocking::<_, StoreError>(scope, move |tx| {
        let permit = decide::<ReadDraft>(tx.actor(), facts).unwrap();
        find_draft(tx, &permit)
    });
    found.unwrap().unwrap()
}

fn sent(test: &TestDb, scope: &Scope) -> Assessment {
    let facts = own(scope);
    let found = test.read_blocking::<_, StoreError>(scope, move |tx| {
        let permit = decide::<ReadRecord>(tx.actor(), facts).unwrap();
        find_submitted(tx, &permit)
    });
    found.unwrap().unwrap()
}

fn send(test: &TestDb, scope: &Scope) {
    let (facts, open) = (own(scope), draft(test, scope));
    test.write_blocking::<_, StoreError, _>(scope, move |tx| {
        let permit = decide::<Assess>(tx.actor(), facts.clone()).unwrap();
        submit(tx, permit, &open, open.version)
    })
    .unwrap();
}

/// Changes the edition as the command line does, from what it is at this version.
fn change(test: &TestDb, scope: &Scope, to: Edition, version: i64) -> Result<(), StoreError> {
    test.write_blocking(scope, move |tx| {
        let permit = decide::<ChangeOrganisation>(tx.actor(), ()).unwrap();
        change_edition(tx, permit, frameworks(), to, version)
    })
}

fn present(test: &TestDb, scope: &Scope) -> (Edition, i64) {
    let organisation = test.read_blocking(scope, load).unwrap();
    (organisation.edition, organisation.version)
}

fn undo(test: &TestDb, scope: &Scope) -> Result<Result<Edition, UndoRefused>, StoreError> {
    let (_, version) = present(test, scope);
    undo_at(test, scope, version)
}

fn undo_at(
    test: &TestDb,
    scope: &Scope,
    version: i64,
) -> Result<Result<Edition, UndoRefused>, StoreError> {
    let latest = test.read_blocking(scope, find_latest_change).unwrap();
    let id = latest.unwrap().id;
    test.write_blocking(scope, move |tx| {
        let permit = decide::<ChangeOrganisation>(tx.actor(), ()).unwrap();
        undo_change(tx, permit, frameworks(), &id, version)
    })
}

/// What a draft says, without what only steers asking and counts changes.
fn facts(draft: &Assessment) -> (Edition, Vec<AssessedSkill>) {
    let plain = |skill: &AssessedSkill| AssessedSkill {
        asked_again: None,
        asked_from: None,
        ..skill.clone()
    };
    (draft.edition, draft.skills.iter().map(plain).collect())
}

/// An organisation on edition 8.
fn council(test: &TestDb, slug: &'static str) -> Scope {
    let scope = test.organisation(slug);
    change(test, &scope, EIGHT, 1).unwrap();
    scope
}

#[test]
fn an_open_assessment_moves_with_its_answers_and_goes_back_with_what_it_held() {
    Databases::each(|test| {
        let north = council(test, "north");
        let sam = test.member(&north, "sam", &[]);
        let skills = vec![
            said("PROG", &[(4, Answer::Yes), (5, Answer::NotYet)]),
            said("DATS", &[(6, Answer::Yes), (7, Answer::Partly)]),
            said("PENT", &[(3, Answer::NotYet)]),
        ];
        begin(test, &sam, EIGHT, skills.clone());
        let before = draft(test, &sam);
        test.clock().move_on(DAY);
        change(test, &north, NINE, 2).unwrap();

        let moved = draft(test, &sam);
        assert_eq!((moved.edition, moved.version), (NINE, before.version + 1));
        assert_eq!(moved.changed, before.changed, "the person changed nothing");
        assert_eq!(facts(&moved).1[1], said("DATS", &[(6, Answer::Yes)]));
        assert_eq!(facts(&moved).1[0], skills[0]);
        let marked: Vec<Option<u8>> = moved
            .skills
            .iter()
            .map(|skill| skill.asked_again.map(Level::number))
            .collect();
        assert_eq!(
            marked,
            [None, Some(6), Some(3)],
            "settled ones are not asked again"
        );

        assert_eq!(undo(test, &north).unwrap(), Ok(EIGHT));
        assert_eq!(facts(&draft(test, &sam)), (EIGHT, skills));
        assert_eq!(present(test, &north), (EIGHT, 4));
    });
}

#[test]
fn a_skill_that_the_edition_lacks_is_laid_aside_with_its_note_and_comes_back() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let noted = AssessedSkill {
            note: Note::parse("The switchboard.").unwrap(),
            ..said("PRTS", &[(3, Answer::Yes), (4, Answer::Partly)])
        };
        let skills = vec![noted.clone(), said("TEST", &[(3, Answer::Yes)])];
        begin(test, &sam, NINE, skills.clone());
        change(test, &north, EIGHT, 1).unwrap();
        let moved = draft(test, &sam);
        assert_eq!(facts(&moved), (EIGHT, vec![skills[1].clone()]));
        let aside = |reader: &Scope, owner: &Scope| {
            let (facts, id) = (own(reader), draft(test, owner).id);
            test.read_blocking::<_, StoreError>(reader, move |tx| {
                let permit = decide::<ReadDraft>(tx.actor(), facts).unwrap();
                find_laid_aside(tx, &permit, &id)
            })
            .unwrap()
        };
        assert_eq!(aside(&sam, &sam), [noted]);
        let jo = test.member(&north, "jo", &[]);
        assert_eq!(aside(&jo, &sam), [], "nobody reads another's");

        change(test, &north, NINE, 2).unwrap();
        assert_eq!(facts(&draft(test, &sam)), (NINE, skills));
        assert_eq!(aside(&sam, &sam), []);
    });
}

#[test]
fn what_was_sent_stays_on_the_edition_it_was_made_on() {
    Databases::each(|test| {
        let north = council(test, "north");
        let sam = test.member(&north, "sam", &[]);
        begin(
            test,
            &sam,
            EIGHT,
            vec![said("DATS", &[(6, Answer::Yes), (7, Answer::Yes)])],
        );
        send(test, &sam);
        let before = sent(test, &sam);
        change(test, &north, NINE, 2).unwrap();
        assert_eq!(sent(test, &sam), before);
        undo(test, &north).unwrap().unwrap();
        assert_eq!(sent(test, &sam), before);
    });
}

#[test]
fn of_two_administrators_the_second_is_told() {
    Databases::each(|test| {
        let north = test.organisation("north");
        change(test, &north, EIGHT, 1).unwrap();
        assert_eq!(change(test, &north, NINE, 1), Err(StoreError::Conflict));
        assert_eq!(change(test, &north, EIGHT, 2), Err(StoreError::Conflict));
        assert_eq!(undo_at(test, &north, 1), Err(StoreError::Conflict));
        assert_eq!(present(test, &north), (EIGHT, 2));
    });
}

#[test]
fn it_is_undone_within_thirty_days_and_once() {
    Databases::each(|test| {
        let (north, south) = (test.organisation("north"), test.organisation("south"));
        change(test, &north, EIGHT, 1).unwrap();
        change(test, &south, EIGHT, 1).unwrap();
        test.clock().move_on(UNDO_DAYS * DAY);
        assert_eq!(undo(test, &north).unwrap(), Ok(NINE));
        assert_eq!(undo(test, &north).unwrap(), Err(UndoRefused::NotPresent));
        test.clock().move_on(1);
        assert_eq!(undo(test, &south).unwrap(), Err(UndoRefused::TooLate));
        assert_eq!(
            (present(test, &north), present(test, &south)),
            ((NINE, 3), (EIGHT, 2))
        );
    });
}

#[test]
fn another_council_keeps_its_edition_and_its_open_assessments() {
    Databases::each(|test| {
        let (north, south) = (council(test, "north"), council(test, "south"));
        let sam = test.member(&south, "sam", &[]);
        begin(test, &sam, EIGHT, vec![said("DATS", &[(7, Answer::Yes)])]);
        let before = draft(test, &sam);
        change(test, &north, NINE, 2).unwrap();
        assert_eq!(draft(test, &sam), before);
        assert_eq!(present(test, &south), (EIGHT, 2));
        let id = test
            .read_blocking(&north, find_latest_change)
            .unwrap()
            .unwrap()
            .id;
        let foreign = test.write_blocking(&south, move |tx| {
            let permit = decide::<ChangeOrganisation>(tx.actor(), ()).unwrap();
            undo_change(tx, permit, frameworks(), &id, 2)
        });
        assert!(
            matches!(foreign, Err(StoreError::NotFound(_))),
            "{foreign:?}"
        );
    });
}

#[test]
fn people_are_counted_by_what_they_sent_last_and_the_trail_names_editions_only() {
    Databases::each(|test| {
        let north = council(test, "north");
        let (sam, jo, kit) = (
            test.member(&north, "sam", &[]),
            test.member(&north, "jo", &[]),
            test.member(&north, "kit", &[]),
        );
        begin(test, &sam, EIGHT, vec![said("DATS", &[(7, Answer::Yes)])]);
        send(test, &sam);
        test.clock().move_on(60);
        begin(
            test,
            &sam,
            EIGHT,
            vec![
                said("TEST", &[(3, Answer::Yes)]),
                said("PROG", &[(3, Answer::Yes)]),
            ],
        );
        send(test, &sam);
        begin(test, &jo, EIGHT, vec![said("PROG", &[(3, Answer::Yes)])]);
        send(test, &jo);
        begin(test, &kit, EIGHT, vec![said("DATS", &[(7, Answer::Yes)])]);
        let touched = test
            .read_blocking::<_, StoreError>(&north, |tx| {
                let permit = decide::<ReadImpact>(tx.actor(), ()).unwrap();
                count_touched(tx, &permit, &Changes::between(frameworks(), EIGHT, NINE))
            })
            .unwrap();
        assert_eq!((touched.sent, touched.any), (2, 1));
        assert_eq!(touched.by_skill, [(code("TEST"), 1)].into());

        change(test, &north, NINE, 2).unwrap();
        let trail = test.read_blocking::<_, StoreError>(&north, |tx| {
            let permit = decide::<ReadSettings>(tx.actor(), ()).unwrap();
            list_of_subject(tx, &permit, "organisation", "north")
        });
        let last = format!("{:?}", trail.unwrap().last().unwrap());
        assert!(last.contains("change-edition"), "{last}");
        assert!(last.contains(r#"{\"from\":8,\"to\":9}"#), "{last}");
    });
}
