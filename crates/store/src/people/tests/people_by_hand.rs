//! Adding somebody, changing them, and what one council sees of another.

use super::*;
use crate::testing::Databases;
use engine::people::StaffNumber;

#[test]
fn a_person_added_by_hand_is_found_with_their_post_and_line_manager() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let jo = add(db, &council, "Jo Manager", None);
        let sam = add(db, &council, "Siân Ôwen", Some(&jo));
        let (entry, posts, line) = read(db, &council, |tx| {
            let permit = read_permit(tx, &sam);
            Ok((
                load_person(tx, &permit)?,
                list_posts(tx, &permit)?,
                reporting_line(tx, &permit)?,
            ))
        });
        assert_eq!(entry.name.as_str(), "Siân Ôwen");
        assert_eq!(entry.left_on, None);
        assert_eq!(posts.len(), 1);
        assert!(posts[0].post.is_main);
        assert_eq!(
            posts[0].manager.as_ref().unwrap().name.as_str(),
            "Jo Manager"
        );
        assert_eq!(line.above.len(), 1);
        let below = read(db, &council, |tx| {
            let permit = read_permit(tx, &jo);
            Ok((
                reporting_line(tx, &permit)?.below,
                list_reports(tx, &permit)?,
            ))
        });
        assert_eq!((below.0, below.1[0].person.id.clone()), (1, sam));
    });
}

#[test]
fn an_address_or_number_of_somebody_else_is_named_before_it_is_refused() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        let numbered = PersonDraft {
            staff_number: Some(StaffNumber::parse("P1").unwrap()),
            ..person("Sam")
        };
        let held = numbered.clone();
        let id = sam.clone();
        write(db, &council, move |tx| {
            let permit = manage(tx);
            change_person(tx, permit, &id, 1, &held)
        })
        .unwrap();
        let taken = read(db, &council, |tx| {
            let permit = manage(tx);
            let other = PersonDraft {
                email: parse_email("SAM@council.example").unwrap(),
                ..numbered.clone()
            };
            let own = find_taken(tx, &permit, &numbered, Some(&sam))?;
            assert!(own.is_nothing(), "one's own address is not taken");
            find_taken(tx, &permit, &other, None)
        });
        assert_eq!(taken.email_by.unwrap().as_str(), "Sam");
        assert_eq!(taken.staff_number_by.unwrap().as_str(), "Sam");
        let again = write(db, &council, |tx| {
            let permit = manage(tx);
            let sound = check_post(tx, None, post("Analyst", None), None)?.unwrap();
            add_person(tx, permit, &person("sam"), &sound)
        });
        assert_eq!(again, Err(StoreError::Conflict));
    });
}

#[test]
fn a_stale_form_does_not_overwrite_what_somebody_else_changed() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        let sam = add(db, &council, "Sam", None);
        let change = |name: &'static str| {
            let sam = sam.clone();
            write(db, &council, move |tx| {
                let permit = manage(tx);
                change_person(tx, permit, &sam, 1, &person(name))
            })
        };
        assert_eq!(change("Sam Example"), Ok(()));
        assert_eq!(change("Sam Other"), Err(StoreError::Conflict));
    });
}

#[test]
fn another_councils_people_do_not_exist() {
    Databases::each(|db| {
        let (ours, theirs) = (council(db, "council-a"), council(db, "council-b"));
        let stranger = add(db, &theirs, "Stranger", None);
        let id = stranger.clone();
        let found = db.read_blocking(&ours, |tx| facts(tx, &id));
        assert_eq!(found.unwrap_err(), StoreError::NotFound("person"));
        let id = stranger.clone();
        let post = read(db, &ours, move |tx| {
            check_post(tx, None, post("Analyst", Some(&id)), None)
        });
        assert_eq!(post.unwrap_err(), PostProblem::UnknownManager);
        let changed = write(db, &ours, move |tx| {
            let permit = manage(tx);
            change_person(tx, permit, &stranger, 1, &person("Mine"))
        });
        assert_eq!(changed, Err(StoreError::Conflict));
        // The same address in two councils is two records.
        add(db, &ours, "Stranger", None);
    });
}

#[test]
fn a_line_manager_is_found_by_address_number_or_whole_name() {
    Databases::each(|db| {
        let council = council(db, "council-a");
        add(db, &council, "Jo Lee", None);
        add(db, &council, "Jó Lee Jones", None);
        let find = |words: &'static str| {
            read(db, &council, move |tx| {
                let permit = manage(tx);
                list_candidates(tx, &permit, words)
            })
            .into_iter()
            .map(|candidate| candidate.name.to_string())
            .collect::<Vec<_>>()
        };
        assert_eq!(find("JO.LEE@council.example"), ["Jo Lee"]);
        assert_eq!(find("jo lee jones"), ["Jó Lee Jones"]);
        assert!(find("jo").is_empty());
        assert!(find("").is_empty());
    });
}
