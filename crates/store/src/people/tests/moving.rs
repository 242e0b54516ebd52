//! Moving, second posts, and circles in the reporting line.

use super::*;
use crate::testing::Databases;
use chrono::NaiveDate;
use engine::people::Post;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn present(db: &TestDb, scope: &Scope, person: &PersonId) -> Vec<Post> {
    read(db, scope, |tx| {
        let permit = read_permit(tx, person);
        Ok(list_posts(tx, &permit)?
            .into_iter()
            .map(|entry| entry.post)
            .filter(|post| post.ended_on.is_none())
            .collect())
    })
}

fn version(tx: &mut Read<'_>, person: &PersonId) -> Result<i64, StoreError> {
    let permit = read_permit(tx, person);
    Ok(load_person(tx, &permit)?.version)
}

fn add_second(
    db: &TestDb,
    scope: &Scope,
    person: &PersonId,
    draft: PostDraft,
) -> Result<(), StoreError> {
    let id = person.clone();
    write(db, scope, move |tx| {
        let permit = manage(tx);
        let version = version(tx, &id)?;
        let sound = check_post(tx, Some(&id), draft.clone(), None)?.unwrap();
        add_post(tx, permit, &id, version, &sound)?;
        Ok(())
    })
}

#[test]
fn a_move_ends_the_old_post_and_changes_who_sees_the_record() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let (jo, kit) = (
            add(db, &council, "Jo", None),
            add(db, &council, "Kit", None),
        );
        let sam = add(db, &council, "Sam", Some(&jo));
        let seen = present(db, &council, &sam).remove(0);
        let (id, to) = (sam.clone(), post("Developer", Some(&kit)));
        write(db, &council, move |tx| {
            let permit = manage(tx);
            let sound = check_post(tx, Some(&id), to.clone(), Some(&seen))?.unwrap();
            move_person(tx, permit, &id, 1, &sound, day(20))
        })
        .unwrap();
        let (posts, facts) = read(db, &council, |tx| {
            let permit = read_permit(tx, &sam);
            Ok((list_posts(tx, &permit)?, facts(tx, &sam)?))
        });
        assert_eq!(facts.managers, [kit]);
        assert_eq!(posts[0].post.about.job_title.as_str(), "Developer");
        assert!(posts[0].post.is_main);
        assert_eq!(posts[1].post.ended_on, Some(day(19)));
    });
}

#[test]
fn a_form_made_from_an_older_post_is_refused() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        let seen = present(db, &council, &sam).remove(0);
        let change = |title: &'static str| {
            let (id, seen) = (sam.clone(), seen.clone());
            write(db, &council, move |tx| {
                let permit = manage(tx);
                let sound = check_post(tx, Some(&id), post(title, None), Some(&seen))?.unwrap();
                change_post(tx, permit, &id, 1, &seen.id, &sound)
            })
        };
        assert_eq!(change("Tester"), Ok(()));
        assert_eq!(change("Developer"), Err(StoreError::Conflict));
        let title = present(db, &council, &sam).remove(0).about.job_title;
        assert_eq!(title.as_str(), "Tester");
    });
}

#[test]
fn a_person_with_two_posts_has_two_line_managers_and_ending_the_main_one_makes_the_other_main() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let (jo, kit) = (
            add(db, &council, "Jo", None),
            add(db, &council, "Kit", None),
        );
        let sam = add(db, &council, "Sam", Some(&jo));
        add_second(db, &council, &sam, post("Trainer", Some(&kit))).unwrap();
        let both = read(db, &council, |tx| facts(tx, &sam)).managers;
        assert_eq!(both.len(), 2);
        let main = present(db, &council, &sam).remove(0);
        assert_eq!(main.about.job_title.as_str(), "Analyst");
        let end = |post: Post| {
            let id = sam.clone();
            write(db, &council, move |tx| {
                let permit = manage(tx);
                let version = version(tx, &id)?;
                end_post(tx, permit, &id, version, &post.id, day(21))
            })
        };
        assert_eq!(end(main.clone()), Ok(()));
        assert_eq!(end(main), Err(StoreError::NotFound("post")));
        let left = present(db, &council, &sam);
        assert_eq!(left.len(), 1);
        assert!(left[0].is_main);
        let last = end(left[0].clone());
        assert_eq!(last, Err(StoreError::Conflict), "a person keeps one post");
    });
}

#[test]
fn nobody_holds_more_than_five_posts() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        for _ in 1..MOST_POSTS {
            add_second(db, &council, &sam, post("Trainer", None)).unwrap();
        }
        let sixth = add_second(db, &council, &sam, post("Trainer", None));
        assert_eq!(sixth, Err(StoreError::Conflict));
    });
}

#[test]
fn a_circle_is_refused_with_the_names_in_it() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let jo = add(db, &council, "Jo", None);
        let kit = add(db, &council, "Kit", Some(&jo));
        let sam = add(db, &council, "Sam", Some(&kit));
        let seen = present(db, &council, &jo).remove(0);
        let problem = read(db, &council, |tx| {
            check_post(tx, Some(&jo), post("Director", Some(&sam)), Some(&seen))
        });
        let Err(PostProblem::Circle(circle)) = problem else {
            panic!("{problem:?}");
        };
        let names: Vec<&str> = circle.iter().map(|named| named.name.as_str()).collect();
        assert_eq!(names, ["Jo", "Sam", "Kit"]);
        let own = read(db, &council, |tx| {
            check_post(tx, Some(&jo), post("Director", Some(&jo)), Some(&seen))
        });
        assert!(matches!(own, Err(PostProblem::Circle(_))));
    });
}

#[test]
fn a_post_checked_for_somebody_else_cannot_be_written() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let jo = add(db, &council, "Jo", None);
        let sam = add(db, &council, "Sam", Some(&jo));
        let refused = write(db, &council, move |tx| {
            let permit = manage(tx);
            let for_sam = check_post(tx, Some(&sam), post("Director", None), None)?.unwrap();
            add_post(tx, permit, &jo, 1, &for_sam)
        });
        assert_eq!(refused, Err(StoreError::Conflict));
    });
}

#[test]
fn no_post_ends_before_it_begins_and_no_two_main_ones_overlap() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        let begun = |title: &str| PostDraft {
            started_on: Some(day(10)),
            ..post(title, None)
        };
        let id = sam.clone();
        write(db, &council, move |tx| {
            let permit = manage(tx);
            let main = list_present_ids(tx, &id)?.remove(0);
            let sound = check_post(tx, Some(&id), begun("Analyst"), None)?.unwrap();
            change_post(tx, permit, &id, 1, &main, &sound)
        })
        .unwrap();
        add_second(db, &council, &sam, begun("Trainer")).unwrap();
        let move_on = |title: &'static str, first: u32| {
            let id = sam.clone();
            write(db, &council, move |tx| {
                let permit = manage(tx);
                let version = version(tx, &id)?;
                let sound = check_post(tx, Some(&id), begun(title), None)?.unwrap();
                move_person(tx, permit, &id, version, &sound, day(first))
            })
        };
        assert_eq!(move_on("Developer", 10), Err(StoreError::Conflict));
        assert_eq!(move_on("Analyst", 12), Err(StoreError::Conflict));
        let id = sam.clone();
        let early_end = write(db, &council, move |tx| {
            let permit = manage(tx);
            let version = version(tx, &id)?;
            let second = list_present_ids(tx, &id)?.remove(1);
            end_post(tx, permit, &id, version, &second, day(9))
        });
        assert_eq!(early_end, Err(StoreError::Conflict));
        let leave_on = |last: u32| {
            let id = sam.clone();
            write(db, &council, move |tx| {
                let permit = membership_permit(tx, &id);
                leave(tx, permit, day(last))
            })
        };
        assert_eq!(leave_on(9), Err(StoreError::Conflict));
        let still = read(db, &council, |tx| version(tx, &sam));
        assert_eq!(still, 3, "what was refused changed nothing");
        assert_eq!(leave_on(10), Ok(()));
    });
}

/// The present posts of a person, the main one first.
fn list_present_ids(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<engine::ids::PostId>, StoreError> {
    let permit = read_permit(tx, person);
    Ok(list_posts(tx, &permit)?
        .into_iter()
        .filter(|entry| entry.post.ended_on.is_none())
        .map(|entry| entry.post.id)
        .collect())
}
