//! Records and people of a programme, on both databases.

use super::*;
use crate::entry::programme_people::{Changed, change_role, remove};
use crate::testing::{Databases, TestDb};
use engine::access::{FollowPilot, Permit, ProgrammeRole, RunPilot, decide};
use engine::readiness::programme::{
    FundingLine, Pence, SupportOwner, SupportShare, SupportTask, Title,
};

fn running(scope: &ProgrammeScope) -> Result<Permit<RunPilot>, StoreError> {
    decide(&scope.actor(), ()).map_err(|_| StoreError::NotFound("page"))
}

fn following(scope: &ProgrammeScope) -> Permit<FollowPilot> {
    decide(&scope.actor(), ()).unwrap()
}

fn line(spent: u64) -> FundingLine {
    FundingLine {
        title: Title::parse("Travel").unwrap(),
        planned: Pence::new(500_000).unwrap(),
        spent: Pence::new(spent).unwrap(),
    }
}

fn changes(
    test: &TestDb,
    scope: &ProgrammeScope,
    (id, seen): (&ProgrammeRecordId, i64),
    spent: u64,
) -> Result<(), StoreError> {
    let (scope, id) = (scope.clone(), id.clone());
    test.entry_write_blocking(move |tx| {
        let permit = running(&scope)?;
        change_funding(tx, &scope, permit, (&id, seen), &line(spent))
    })
}

#[test]
fn a_record_is_changed_by_the_manager_of_its_programme_and_from_what_was_seen() {
    Databases::each(|test| {
        let manager = test.programme("society", &[]);
        let other = test.programme("other", &[]);
        let steering = test.of_programme(&manager, "steering", ProgrammeRole::SteeringGroup);
        let own = manager.clone();
        let id = test
            .entry_write_blocking::<_, StoreError, _>(move |tx| {
                let permit = running(&own)?;
                add_funding(tx, &own, permit, &line(1))
            })
            .unwrap()
            .unwrap();
        changes(test, &manager, (&id, 1), 2).unwrap();
        assert_eq!(
            changes(test, &manager, (&id, 1), 3),
            Err(StoreError::Conflict)
        );
        for stranger in [&other, &steering] {
            let refused = changes(test, stranger, (&id, 2), 3);
            assert!(matches!(refused, Err(StoreError::NotFound(_))));
        }
        let read = steering.clone();
        let found = test
            .entry_read_blocking::<_, StoreError>(move |tx| {
                list_funding(tx, &read, &following(&read))
            })
            .unwrap();
        assert_eq!((found.len(), &found[0].value), (1, &line(2)));
    });
}

#[test]
fn a_task_is_only_for_a_council_of_the_programme() {
    Databases::each(|test| {
        test.organisation("north");
        test.organisation("west");
        let manager = test.programme("society", &["north"]);
        let add = |slug: &'static str| {
            let own = manager.clone();
            test.entry_write_blocking::<_, StoreError, _>(move |tx| {
                let task = SupportTask {
                    task: Title::parse("Answer questions about imports").unwrap(),
                    owner: SupportOwner::Society,
                    target: SupportOwner::Council,
                    share: SupportShare::new(3, 20).unwrap(),
                };
                let permit = running(&own)?;
                add_task(tx, &own, permit, (slug, &task))
            })
        };
        assert!(add("north").unwrap().is_some());
        assert!(matches!(add("west"), Err(StoreError::NotFound(_))));
    });
}

#[test]
fn a_programme_keeps_a_manager() {
    Databases::each(|test| {
        let manager = test.programme("society", &[]);
        let second = test.of_programme(&manager, "second", ProgrammeRole::BoardMember);
        let take_out = |scope: &ProgrammeScope| {
            let (by, who) = (manager.clone(), scope.member().account.clone());
            test.entry_write_blocking::<_, StoreError, _>(move |tx| {
                let permit = running(&by)?;
                remove(tx, &by, &permit, &who)
            })
            .unwrap()
        };
        assert_eq!(take_out(&manager), Changed::LastManager);
        let (by, who) = (manager.clone(), second.member().account.clone());
        let made = test.entry_write_blocking::<_, StoreError, _>(move |tx| {
            let permit = running(&by)?;
            change_role(tx, &by, &permit, &who, ProgrammeRole::Manager)
        });
        assert_eq!(made.unwrap(), Changed::Done);
        assert_eq!(take_out(&manager), Changed::Done);
    });
}
