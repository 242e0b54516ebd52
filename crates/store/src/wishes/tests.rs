//! Wishes of two people, on both databases.

use super::{list_wishes, save_wishes};
use crate::assessments::tests::council::Council;
use crate::testing::{Databases, TestDb};
use crate::{Scope, StoreError};
use engine::access::{Assess, PersonFacts, ReadRecord, decide};
use engine::wishes::{Interest, Wish};
use sfia::SkillCode;

fn facts(actor: &engine::access::Actor) -> PersonFacts {
    PersonFacts::of(actor.member().unwrap().person.clone(), Vec::new())
}

fn keep(test: &TestDb, scope: &Scope, wishes: Vec<Wish>) {
    let saved: Result<(), StoreError> =
        test.write_blocking(scope, move |tx: &mut crate::Write<'_>| {
            let permit = decide::<Assess>(tx.actor(), facts(tx.actor())).unwrap();
            save_wishes(tx, permit, &wishes)
        });
    saved.unwrap();
}

fn kept(test: &TestDb, scope: &Scope) -> Vec<Wish> {
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = decide::<ReadRecord>(tx.actor(), facts(tx.actor())).unwrap();
        list_wishes(tx, &permit)
    })
    .unwrap()
}

#[test]
fn a_wish_is_the_persons_own_and_the_latest_one_counts() {
    Databases::each(|test| {
        let north = Council::new(test, "north");
        north.add(test, "sam");
        north.add(test, "kim");
        let (sam, kim) = (north.scope("sam", false), north.scope("kim", false));
        let code = |text| SkillCode::new(text).unwrap();
        let wish = |text, interest| Wish {
            interest,
            ..Wish::none(code(text))
        };
        keep(
            test,
            &sam,
            vec![
                wish("PROG", Some(Interest::UseMore)),
                wish("TEST", Some(Interest::Learn)),
            ],
        );
        keep(test, &sam, vec![wish("PROG", Some(Interest::RatherNot))]);
        assert_eq!(
            kept(test, &sam),
            [
                wish("PROG", Some(Interest::RatherNot)),
                wish("TEST", Some(Interest::Learn))
            ]
        );
        keep(test, &sam, vec![wish("TEST", None)]);
        assert_eq!(kept(test, &sam).len(), 1);
        assert!(kept(test, &kim).is_empty());
    });
}
