//! What was saved comes back; two people's edits are made one, or asked about.

use super::cast::*;
use crate::jobs::*;
use crate::testing::Databases;
use engine::ids::Id;
use engine::jobs::approval::{Act, Refused, State};
use engine::jobs::compare::Spot;
use engine::jobs::*;

#[test]
fn every_field_comes_back_as_it_was_written() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        let found = read(test, &cast.mia, &job, None);
        assert_eq!(found.version.content, whole());
        assert_eq!((found.version.number, found.version.base.saved), (1, 1));
        let version = found.description.newest().unwrap();
        assert_eq!(version.state, State::Draft);
        assert_eq!(version.authors, [who(&cast.mia)]);
        assert_eq!(found.description.changes, 0);
    });
}

#[test]
fn an_edit_is_saved_and_adds_its_author_once() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        for title in ["Analyst", "Senior analyst"] {
            let from = read(test, &cast.max, &job, None).version;
            let mut content = from.content.clone();
            content.header.title = title.to_owned();
            let saved = saves(test, &cast.max, &job, &from, content);
            assert!(matches!(saved, Saved::Done { merged: false, .. }));
        }
        let found = read(test, &cast.mia, &job, None);
        assert_eq!(found.version.content.header.title, "Senior analyst");
        assert_eq!(found.version.base.saved, 3);
        let authors = &found.description.newest().unwrap().authors;
        assert_eq!(*authors, [who(&cast.mia), who(&cast.max)]);
        let events = events(test, &cast.mia, &job);
        let acts: Vec<&str> = events.iter().map(|event| event.act).collect();
        assert_eq!(acts, ["begin", "edit"], "edits in a row are one event");
    });
}

#[test]
fn saving_the_same_again_changes_nothing() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        let from = read(test, &cast.mia, &job, None);
        let saved = saves(test, &cast.mia, &job, &from.version, whole());
        let base = from.version.base.clone();
        assert_eq!(saved, Saved::Same { base });
        assert_eq!(read(test, &cast.mia, &job, None), from);
    });
}

#[test]
fn edits_of_two_people_in_different_places_are_both_kept() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        let from = read(test, &cast.mia, &job, None).version;
        let mut theirs = from.content.clone();
        theirs.duties[0] = duty("d1", "Answer every call within a day");
        theirs.remove_duty(&item("d8"));
        saves(test, &cast.max, &job, &from, theirs);
        let mut mine = from.content.clone();
        mine.header.grade = "Grade 6".to_owned();
        mine.duties.push(duty("d9", "Write guides that people use"));
        let saved = saves(test, &cast.mia, &job, &from, mine);
        assert!(matches!(saved, Saved::Done { merged: true, .. }));
        let now = read(test, &cast.mia, &job, None).version.content;
        assert_eq!(now.header.grade, "Grade 6");
        assert_eq!(now.duties[0].text, "Answer every call within a day");
        assert!(now.find_duty(&item("d9")).is_some());
        assert!(now.find_duty(&item("d8")).is_none());
    });
}

#[test]
fn a_place_that_both_changed_is_asked_about_with_both_texts() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        let from = read(test, &cast.mia, &job, None).version;
        let with = |text: &str| {
            let mut content = from.content.clone();
            content.duties[0].text = text.to_owned();
            content
        };
        saves(test, &cast.max, &job, &from, with("Answer calls"));
        let before = read(test, &cast.mia, &job, None);
        let mut mine = with("Answer letters");
        mine.header.grade = "Grade 6".to_owned();
        let Saved::Conflict { merged, base } = saves(test, &cast.mia, &job, &from, mine) else {
            panic!("a conflict");
        };
        assert_eq!(merged.conflicts.len(), 1);
        let conflict = &merged.conflicts[0];
        assert_eq!(conflict.spot, Spot::Duty(item("d1")));
        assert_eq!(conflict.mine.as_deref(), Some("Answer letters"));
        assert_eq!(conflict.theirs.as_deref(), Some("Answer calls"));
        assert_eq!(
            read(test, &cast.mia, &job, None),
            before,
            "nothing is saved yet"
        );
        // What a person settles comes back with the base that was given.
        let mut settled = merged.content.clone();
        settled.duties[0].text = "Answer letters and calls".to_owned();
        let from = VersionContent {
            base,
            ..from.clone()
        };
        let saved = saves(test, &cast.mia, &job, &from, settled);
        assert!(matches!(saved, Saved::Done { merged: false, .. }));
        let now = read(test, &cast.mia, &job, None).version.content;
        assert_eq!(now.duties[0].text, "Answer letters and calls");
        assert_eq!(now.header.grade, "Grade 6");
    });
}

#[test]
fn a_form_without_a_known_beginning_loses_nothing() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        let mut from = read(test, &cast.mia, &job, None).version;
        from.base.identity = "another".to_owned();
        let mut mine = from.content.clone();
        mine.header.grade = "Grade 6".to_owned();
        let Saved::Conflict { merged, .. } = saves(test, &cast.mia, &job, &from, mine) else {
            panic!("a conflict");
        };
        let grade = &merged.conflicts[0];
        assert_eq!(grade.spot, Spot::Line(LineField::Grade));
        assert_eq!(grade.mine.as_deref(), Some("Grade 6"));
    });
}

#[test]
fn what_was_sent_takes_no_more_edits() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = begun(test, &cast);
        let from = read(test, &cast.mia, &job, None).version;
        acts(test, (&cast.mia, As::Author), &job, Act::Send).unwrap();
        let mut content = from.content.clone();
        content.header.grade = "Grade 6".to_owned();
        let saved = saves(test, &cast.mia, &job, &from, content.clone());
        assert_eq!(saved, Saved::Refused(Refused::NotNow));
        acts(test, (&cast.mia, As::Author), &job, Act::TakeBack).unwrap();
        let saved = saves(test, &cast.mia, &job, &from, content);
        assert_eq!(
            saved,
            Saved::Refused(Refused::NotNow),
            "the form is of version 1"
        );
        assert_eq!(
            read(test, &cast.mia, &job, Some(1)).version.content,
            whole()
        );
        assert_eq!(read(test, &cast.mia, &job, None).version.number, 2);
    });
}

#[test]
fn one_begins_from_a_title_a_role_or_another() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let title = "Tester".to_owned();
        let blank = begin(test, &cast.mia, Begin::Blank { title });
        let blank = read(test, &cast.mia, &blank, None).version.content;
        assert_eq!(blank.header.title, "Tester");
        let job = begun(test, &cast);
        let copy = begin(test, &cast.hugh, Begin::Copy { job, version: 1 });
        let copy = read(test, &cast.mia, &copy, None).version.content;
        assert_eq!(copy.duties.len(), 8);
        assert_eq!(copy.duties[0].source, Source::Copied);
        assert!(copy.header.post_numbers.is_empty());
        assert_eq!(copy.header.unanswered().count(), 3, "asked anew");
        let role = super::around::role(test, &cast.hugh);
        let of_role = begin(test, &cast.mia, Begin::Role(role.clone()));
        let of_role = read(test, &cast.mia, &of_role, None);
        assert_eq!(of_role.role, Some(role));
        assert_eq!(of_role.version.content.header.title, "Developer");
        let skills = &of_role.version.content.skills;
        assert_eq!(skills.len(), 1);
        assert_eq!(skills[0].code.as_str(), "PROG");
    });
}

fn events(
    test: &crate::testing::TestDb,
    scope: &crate::Scope,
    job: &engine::ids::JobDescriptionId,
) -> Vec<Event> {
    test.read_blocking::<_, crate::StoreError>(scope, |tx| {
        let permit = permit::<engine::access::ReadJobDraft>(tx, job);
        list_events(tx, &permit, None)
    })
    .unwrap()
}

#[test]
fn an_identifier_of_nothing_is_not_found() {
    Databases::each(|test| {
        let cast = Cast::new(test, "north");
        let job = engine::ids::JobDescriptionId::from_text("none".to_owned());
        let found = test.read_blocking::<_, crate::StoreError>(&cast.mia, |tx| facts(tx, &job));
        assert_eq!(found, Err(crate::StoreError::NotFound("job description")));
    });
}
