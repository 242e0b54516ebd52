//! What others see, and from when on.

use super::*;

fn seen(test: &TestDb, manager: &Scope, owner: &Scope) -> Vec<(String, Vec<String>)> {
    let heads = as_manager(test, (manager, owner), list_shared);
    let supports = |head: &EvidenceHead| {
        let codes = head
            .supports
            .iter()
            .map(|support| support.skill.to_string());
        codes.collect()
    };
    heads
        .iter()
        .map(|head| (head.title.clone(), supports(head)))
        .collect()
}

fn line(title: &str, codes: &[&str]) -> (String, Vec<String>) {
    let codes = codes.iter().map(|code| (*code).to_owned());
    (title.to_owned(), codes.collect())
}

#[test]
fn a_manager_sees_an_item_once_a_skill_of_it_was_sent_and_of_it_only_what_was_sent() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let (sam, jo) = (
            test.member(&north, "sam", &[]),
            test.member(&north, "jo", &[]),
        );
        let both = put(test, &sam, &draft("Both", &[("PROG", 4), ("TEST", 3)]), &[]);
        test.clock().move_on(1);
        let hidden = put(test, &sam, &draft("Hidden", &[("DBDS", 3)]), &[]);
        let find = |id: &EvidenceId| {
            as_manager(test, (&jo, &sam), |tx, permit| find_shared(tx, permit, id))
        };
        assert!(seen(test, &jo, &sam).is_empty());
        assess(test, &sam, &["PROG", "REQM"], false);
        assert!(seen(test, &jo, &sam).is_empty(), "a draft shares nothing");
        assert!(find(&both).is_none());
        test.write_blocking::<_, StoreError, _>(&sam, |tx: &mut Write<'_>| {
            use crate::schema::assessments;
            use diesel::{ExpressionMethods, RunQueryDsl};
            let now = crate::columns::Moment::from(tx.now());
            diesel::update(assessments::table)
                .set(assessments::submitted_at.eq(now))
                .execute(tx.conn())?;
            tx.audit(crate::AuditEntry::new(
                "submit-assessment",
                "assessment",
                "x",
            ))
        })
        .unwrap();
        assert_eq!(seen(test, &jo, &sam), [line("Both", &["PROG"])]);
        assert_eq!(find(&both).unwrap().head.supports.len(), 1);
        assert!(find(&hidden).is_none());
        assess(test, &sam, &["DBDS", "TEST"], true);
        let all = seen(test, &jo, &sam);
        assert_eq!(
            all,
            [line("Hidden", &["DBDS"]), line("Both", &["PROG", "TEST"])]
        );
    });
}

#[test]
fn a_file_is_shared_while_the_present_version_has_it_and_the_item_is_not_withdrawn() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let (sam, jo) = (
            test.member(&north, "sam", &[]),
            test.member(&north, "jo", &[]),
        );
        let first = draft("Payments", &[("PROG", 4)]);
        let id = put(
            test,
            &sam,
            &first,
            &[file("a.pdf", b"%PDF-1"), file("b.pdf", b"%PDF-2")],
        );
        let files = show(test, &sam, &id, None).unwrap().files;
        let fetch = |file: &EvidenceFileId| {
            as_manager(test, (&jo, &sam), |tx, permit| {
                find_shared_file(tx, permit, &id, file)
            })
        };
        assert!(fetch(&files[0].id).is_none());
        assess(test, &sam, &["PROG"], true);
        assert_eq!(fetch(&files[0].id).unwrap().content, b"%PDF-1");
        let kept = [files[1].id.clone()];
        alter(test, &sam, (&id, 1), &first, &kept, &[]).unwrap();
        assert!(
            fetch(&files[0].id).is_none(),
            "it belongs to an earlier version only"
        );
        assert_eq!(fetch(&files[1].id).unwrap().name, "b.pdf");
        take_back(test, &sam, &id, 2).unwrap();
        assert!(fetch(&files[1].id).is_none());
        assert!(seen(test, &jo, &sam).is_empty());
        let own_copy = test.read_blocking::<_, StoreError>(&sam, |tx| {
            let permit = own(tx);
            find_own_file(tx, &permit, &id, &files[0].id)
        });
        assert!(own_copy.unwrap().is_some(), "the owner keeps everything");
    });
}

#[test]
fn another_council_with_the_same_permit_sees_nothing() {
    Databases::each(|test| {
        let (north, south) = (test.organisation("north"), test.organisation("south"));
        let (sam, jo) = (
            test.member(&north, "sam", &[]),
            test.member(&south, "jo", &[]),
        );
        let id = put(
            test,
            &sam,
            &draft("Payments", &[("PROG", 4)]),
            &[file("a.pdf", b"%PDF")],
        );
        assess(test, &sam, &["PROG"], true);
        let own_file = show(test, &sam, &id, None).unwrap().files[0].id.clone();
        assert!(seen(test, &jo, &sam).is_empty());
        let found = as_manager(test, (&jo, &sam), |tx, permit| {
            let item = find_shared(tx, permit, &id)?;
            Ok((item, find_shared_file(tx, permit, &id, &own_file)?))
        });
        assert_eq!(found, (None, None));
    });
}
