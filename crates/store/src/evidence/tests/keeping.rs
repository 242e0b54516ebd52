//! What the owner keeps: versions, files, and withdrawing.

use super::*;

#[test]
fn an_item_comes_back_as_it_went_in_with_its_files() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let content: Vec<u8> = (0..=255).cycle().take(70_000).collect();
        let typed = draft("Payments", &[("TEST", 3), ("PROG", 4)]);
        let id = put(
            test,
            &sam,
            &typed,
            &[file("a.pdf", b"%PDF-1.7"), file("b.pdf", &content)],
        );
        let found = show(test, &sam, &id, None).unwrap();
        assert_eq!(found.head.title, "Payments");
        assert_eq!(found.head.supports, typed.supports());
        assert_eq!((found.head.version, found.newest), (1, 1));
        assert_eq!(found.links, typed.links());
        assert_eq!(found.part, "I wrote the new one.");
        let files: Vec<_> = found
            .files
            .iter()
            .map(|file| (file.name.as_str(), file.bytes))
            .collect();
        assert_eq!(files, [("a.pdf", 8), ("b.pdf", 70_000)]);
        let stored = test
            .read_blocking::<_, StoreError>(&sam, |tx| {
                let permit = own(tx);
                find_own_file(tx, &permit, &id, &found.files[1].id)
            })
            .unwrap()
            .unwrap();
        assert_eq!(stored.content, content);
        assert_eq!(mine(test, &sam), [found.head]);
    });
}

#[test]
fn a_change_makes_a_version_and_leaves_the_earlier_one_as_it_was() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let first = draft("Payments", &[("PROG", 4)]);
        let id = put(
            test,
            &sam,
            &first,
            &[file("a.pdf", b"%PDF-1"), file("b.pdf", b"%PDF-2")],
        );
        let files = show(test, &sam, &id, None).unwrap().files;
        let second = draft("Payments, again", &[("TEST", 2)]);
        let kept = [files[1].id.clone()];
        let added = [file("c.pdf", b"%PDF-3")];
        test.clock().move_on(60);
        assert_eq!(alter(test, &sam, (&id, 1), &second, &kept, &added), Ok(2));

        let now = show(test, &sam, &id, None).unwrap();
        assert_eq!(
            (now.head.version, now.head.title.as_str()),
            (2, "Payments, again")
        );
        let names: Vec<_> = now.files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["b.pdf", "c.pdf"]);
        let before = show(test, &sam, &id, Some(1)).unwrap();
        assert_eq!(before.head.title, "Payments");
        assert_eq!(before.head.supports, first.supports());
        assert_eq!(before.files, files);
        assert_eq!(before.newest, 2);
        assert!(show(test, &sam, &id, Some(3)).is_none());
        let versions = test
            .read_blocking::<_, StoreError>(&sam, |tx| {
                let permit = own(tx);
                list_versions(tx, &permit, &id)
            })
            .unwrap();
        let numbers: Vec<i64> = versions.iter().map(|line| line.version).collect();
        assert_eq!(numbers, [2, 1]);
        assert!(versions[0].made > versions[1].made);
        assert_eq!(mine(test, &sam).len(), 1);
    });
}

#[test]
fn saving_what_is_there_already_makes_no_version_and_a_stale_change_is_refused() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let first = draft("Payments", &[("PROG", 4)]);
        let id = put(test, &sam, &first, &[file("a.pdf", b"%PDF-1")]);
        let kept = [show(test, &sam, &id, None).unwrap().files[0].id.clone()];
        assert_eq!(alter(test, &sam, (&id, 1), &first, &kept, &[]), Ok(1));
        assert_eq!(
            alter(test, &sam, (&id, 1), &first, &[], &[]),
            Ok(2),
            "a file less"
        );
        let mine = draft("From the other window", &[("PROG", 4)]);
        let stale = alter(test, &sam, (&id, 1), &mine, &[], &[]);
        assert_eq!(stale, Err(StoreError::Conflict));
        assert_eq!(
            alter(test, &sam, (&id, 1), &first, &[], &[]),
            Ok(2),
            "it says the same"
        );
        assert_eq!(take_back(test, &sam, &id, 1), Err(StoreError::Conflict));
        assert_eq!(show(test, &sam, &id, None).unwrap().head.title, "Payments");
    });
}

#[test]
fn a_withdrawn_item_leaves_the_lists_keeps_its_versions_and_changes_no_more() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let first = draft("Payments", &[("PROG", 4)]);
        let id = put(test, &sam, &first, &[file("a.pdf", b"%PDF-1")]);
        let other = put(test, &sam, &draft("Other", &[("PROG", 3)]), &[]);
        assert_eq!(take_back(test, &sam, &id, 1), Ok(()));
        assert_eq!(
            take_back(test, &sam, &id, 1),
            Ok(()),
            "a second time changes nothing"
        );
        let left: Vec<EvidenceId> = mine(test, &sam).into_iter().map(|head| head.id).collect();
        assert_eq!(left, [other]);
        let found = show(test, &sam, &id, Some(1)).unwrap();
        assert!(found.withdrawn.is_some());
        assert_eq!(found.files.len(), 1);
        let gone = alter(test, &sam, (&id, 1), &draft("No", &[("PROG", 4)]), &[], &[]);
        assert_eq!(gone, Err(StoreError::NotFound("evidence")));
        let room = test.read_blocking::<_, StoreError>(&sam, |tx| {
            let permit = own(tx);
            find_room(tx, &permit)
        });
        assert_eq!(room, Ok(Room { items: 1, files: 1 }));
    });
}

#[test]
fn nobody_reaches_somebody_else_s_items_or_files() {
    Databases::each(|test| {
        let (north, south) = (test.organisation("north"), test.organisation("south"));
        let sam = test.member(&north, "sam", &[]);
        let first = draft("Payments", &[("PROG", 4)]);
        let id = put(test, &sam, &first, &[file("a.pdf", b"%PDF-1")]);
        let own_file = show(test, &sam, &id, None).unwrap().files[0].id.clone();
        for other in [
            test.member(&north, "kit", &[]),
            test.member(&south, "sam", &[]),
        ] {
            assert!(mine(test, &other).is_empty());
            assert!(show(test, &other, &id, None).is_none());
            let not_found = Err(StoreError::NotFound("evidence"));
            let theirs = draft("Theirs", &[("PROG", 4)]);
            assert_eq!(alter(test, &other, (&id, 1), &theirs, &[], &[]), not_found);
            assert!(take_back(test, &other, &id, 1).is_err());
            let found = test.read_blocking::<_, StoreError>(&other, |tx| {
                let permit = own(tx);
                Ok((
                    find_own_file(tx, &permit, &id, &own_file)?,
                    list_versions(tx, &permit, &id)?.len(),
                ))
            });
            assert_eq!(found, Ok((None, 0)));
            // Nor does a file of somebody else's come along when it is named as kept.
            let own_item = put(test, &other, &first, &[]);
            let renamed = draft("Renamed", &[("PROG", 4)]);
            let kept = std::slice::from_ref(&own_file);
            assert_eq!(
                alter(test, &other, (&own_item, 1), &renamed, kept, &[]),
                Ok(2)
            );
            assert!(
                show(test, &other, &own_item, None)
                    .unwrap()
                    .files
                    .is_empty()
            );
        }
        assert_eq!(show(test, &sam, &id, None).unwrap().head.title, "Payments");
    });
}

#[test]
fn the_trail_says_what_was_done_and_nothing_that_was_written() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let sam = test.member(&north, "sam", &[]);
        let id = put(
            test,
            &sam,
            &draft("Secret title", &[("PROG", 4)]),
            &[file("x.pdf", b"%PDF")],
        );
        alter(
            test,
            &sam,
            (&id, 1),
            &draft("Secret too", &[("PROG", 5)]),
            &[],
            &[],
        )
        .unwrap();
        take_back(test, &sam, &id, 2).unwrap();
        let lines: Vec<(String, String)> = test
            .read_blocking::<_, StoreError>(&sam, |tx| {
                use crate::schema::audit_events;
                use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
                Ok(audit_events::table
                    .filter(audit_events::subject_kind.eq("evidence"))
                    .order(audit_events::seq)
                    .select((audit_events::action, audit_events::detail))
                    .load(tx.conn())?)
            })
            .unwrap();
        let actions: Vec<&str> = lines.iter().map(|(action, _)| action.as_str()).collect();
        assert_eq!(
            actions,
            ["add-evidence", "change-evidence", "withdraw-evidence"]
        );
        assert!(
            lines
                .iter()
                .all(|(_, detail)| !detail.contains("Secret") && !detail.contains("PROG"))
        );
    });
}
