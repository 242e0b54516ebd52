//! The versions that somebody sent: theirs alone, the newest first, and never a draft.

use super::*;
use engine::assessments::opening_skills;

fn list(test: &TestDb, scope: &Scope, most: i64) -> Vec<SentVersion> {
    test.read_blocking::<_, StoreError>(scope, move |tx| {
        let permit = decide::<ReadRecord>(tx.actor(), own_facts(tx)).unwrap();
        list_versions(tx, &permit, most)
    })
    .unwrap()
}

fn find(test: &TestDb, scope: &Scope, id: &AssessmentId) -> Option<Assessment> {
    let id = id.clone();
    test.read_blocking::<_, StoreError>(scope, move |tx| {
        let permit = decide::<ReadRecord>(tx.actor(), own_facts(tx)).unwrap();
        find_version(tx, &permit, &id)
    })
    .unwrap()
}

fn answered(test: &TestDb, scope: &Scope) -> AssessmentId {
    let id = begin(test, scope, &["PROG"]);
    answer(test, scope, &id, "PROG", (3, Answer::Partly), None).unwrap();
    describe(test, scope, &id, "PROG", "").unwrap();
    id
}

#[test]
fn versions_are_listed_newest_first_and_read_by_their_owner_alone() {
    Databases::each(|test| {
        let north = Council::new(test, "north");
        north.add(test, "sam");
        north.add(test, "kim");
        let (sam, kim) = (north.scope("sam", false), north.scope("kim", false));
        let first = answered(test, &sam);
        assert!(list(test, &sam, 9).is_empty(), "a draft is no version");
        assert_eq!(find(test, &sam, &first), None);
        send(test, &sam, &first, 3).unwrap();
        let carried = opening_skills(latest(test, &sam).as_ref(), &[], nine());
        test.clock().move_on(86_400);
        let second = change(test, &sam, move |tx, permit| {
            start(tx, permit, &Opening::first(Edition::Nine, carried.clone()))
        })
        .unwrap();
        let seen = own(test, &sam).draft.unwrap().version;
        send(test, &sam, &second, seen).unwrap();

        let ids = |most| -> Vec<AssessmentId> {
            let versions = list(test, &sam, most).into_iter();
            versions.map(|version| version.id).collect()
        };
        assert_eq!(ids(9), [second.clone(), first.clone()]);
        assert_eq!(ids(1), std::slice::from_ref(&second));
        let read = find(test, &sam, &first).unwrap();
        assert_eq!(read.skills.len(), 1);
        assert_eq!(Some(read), {
            let all = list(test, &sam, 9);
            assert_eq!(all[1].edition, Edition::Nine);
            find(test, &sam, &all[1].id)
        });
        assert_eq!(find(test, &sam, &second), latest(test, &sam));
        assert_eq!(find(test, &kim, &first), None);
        assert!(list(test, &kim, 9).is_empty());
    });
}
