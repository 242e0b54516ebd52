//! The ledger on both databases: one line a day for each viewer, capacity, thing and purpose, for the person alone.

use super::*;
use crate::assessments::find_submitted;
use crate::evidence::list_shared;
use crate::testing::{Databases, TestDb};
use crate::{Read, Scope, StoreError, Write};
use engine::access::{Assess, PersonFacts, PlanWithRecord, ReadLooks, ReadRecord, Role, decide};
use engine::assessments::{AssessedSkill, Assessment, Opening, StatementOfUse};
use engine::ids::PersonId;
use engine::looks::{LookedAs, LookedFor, Seen};
use sfia::{Edition, SkillCode};

const DAY: i64 = 86_400;

fn person(scope: &Scope) -> PersonId {
    scope.actor().member().unwrap().person.clone()
}

/// Sends an assessment of one skill.
fn send(test: &TestDb, scope: &Scope, planning: bool) {
    test.write_blocking::<_, StoreError, _>(scope, move |tx: &mut Write<'_>| {
        let facts = PersonFacts::of(tx.actor().member().unwrap().person.clone(), vec![]);
        let code = SkillCode::new("PROG").unwrap();
        let skills = vec![AssessedSkill::unanswered(code, false)];
        let permit = decide::<Assess>(tx.actor(), facts.clone()).unwrap();
        let mut opening = Opening::first(Edition::Nine, skills.clone());
        opening.statement = StatementOfUse::present(planning);
        let id = crate::assessments::start(tx, permit, &opening)?;
        let permit = decide::<Assess>(tx.actor(), facts.clone()).unwrap();
        let begun = Assessment::begin(id, facts.person, Edition::Nine, tx.now());
        crate::assessments::submit(tx, permit, &Assessment { skills, ..begun }, 1)
    })
    .unwrap();
}

/// Opens what `owner` sent, as somebody to whom they report.
fn look(test: &TestDb, manager: &Scope, owner: &Scope) {
    let facts = PersonFacts::of(person(owner), vec![person(manager)]);
    test.read_blocking::<_, StoreError>(manager, |tx: &mut Read<'_>| {
        let permit = decide::<ReadRecord>(tx.actor(), facts).unwrap();
        // Two finders of the same thing on a page are one look.
        find_submitted(tx, &permit)?;
        find_submitted(tx, &permit)?;
        list_shared(tx, &permit)
    })
    .unwrap();
}

fn ledger(test: &TestDb, scope: &Scope, page: i64) -> LookPage {
    let facts = PersonFacts::of(person(scope), vec![]);
    test.read_blocking::<_, StoreError>(scope, |tx| {
        let permit = decide::<ReadLooks>(tx.actor(), facts).unwrap();
        list_looks(tx, &permit, page, 2)
    })
    .unwrap()
}

#[test]
fn looks_of_a_day_are_one_line_that_counts() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let (sam, jo) = (
            test.member(&north, "sam", &[]),
            test.member(&north, "jo", &[]),
        );
        look(test, &jo, &sam);
        assert_eq!(ledger(test, &sam, 1).total, 0, "there was nothing to see");
        send(test, &sam, true);
        look(test, &jo, &sam);
        test.clock().move_on(60);
        look(test, &jo, &sam);
        let page = ledger(test, &sam, 1);
        assert_eq!(page.total, 1);
        let line = &page.lines[0];
        assert_eq!((line.viewer.as_str(), line.times), ("jo", 2));
        assert_eq!(line.capacity, LookedAs::LineManager);
        assert_eq!(
            (line.seen, line.purpose),
            (Seen::Levels, LookedFor::Development)
        );
        assert_eq!(line.first.plus_seconds(60), line.last);
        // Whoever looks at their own record is not in it.
        look(test, &sam, &sam);
        assert_eq!(ledger(test, &sam, 1).total, 1);
        assert_eq!(ledger(test, &jo, 1).total, 0);
    });
}

#[test]
fn the_ledger_has_pages_the_newest_day_first() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let (sam, jo) = (
            test.member(&north, "sam", &[]),
            test.member(&north, "jo", &[]),
        );
        send(test, &sam, true);
        for _ in 0..3 {
            look(test, &jo, &sam);
            test.clock().move_on(DAY);
        }
        let first = ledger(test, &sam, 1);
        let (lines, total) = (&first.lines, first.total);
        assert_eq!((lines.len(), total), (2, 3));
        assert!(lines[0].last > lines[1].last);
        assert_eq!(ledger(test, &sam, 2).lines.len(), 1);
        assert_eq!(ledger(test, &sam, 99), ledger(test, &sam, 2));
    });
}

#[test]
fn planning_with_a_record_is_a_look_and_a_refusal_is_none() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let head = test.member(&north, "head", &[Role::HeadOfProfession]);
        let (sam, kit) = (
            test.member(&north, "sam", &[]),
            test.member(&north, "kit", &[]),
        );
        send(test, &sam, true);
        send(test, &kit, false);
        let plan = |owner: &Scope| {
            let facts = PersonFacts::of(person(owner), vec![]);
            let found = test.read_blocking::<_, StoreError>(&head, |tx| {
                let permit = decide::<PlanWithRecord>(tx.actor(), facts).unwrap();
                crate::assessments::find_for_planning(tx, &permit)
            });
            found.unwrap().record.unwrap()
        };
        assert!(plan(&sam).is_ok());
        let refused = plan(&kit).unwrap_err();
        assert!(!refused.given.planning && refused.sent.is_some());
        let line = ledger(test, &sam, 1).lines.remove(0);
        assert_eq!(line.capacity, LookedAs::HeadOfProfession);
        assert_eq!(line.purpose, LookedFor::Planning);
        assert_eq!(ledger(test, &kit, 1).total, 0);
    });
}

#[test]
fn many_first_looks_at_once_are_all_counted() {
    Databases::each(|test| {
        let north = test.organisation("north");
        let (sam, jo) = (
            test.member(&north, "sam", &[]),
            test.member(&north, "jo", &[]),
        );
        send(test, &sam, true);
        std::thread::scope(|threads| {
            for _ in 0..8 {
                threads.spawn(|| look(test, &jo, &sam));
            }
        });
        let page = ledger(test, &sam, 1);
        assert_eq!((page.total, page.lines[0].times), (1, 8));
    });
}
