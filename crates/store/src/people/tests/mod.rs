//! People as an administrator keeps them, on both databases.

mod directory;
mod importing;
mod leaving;
mod moving;
mod people_by_hand;

use super::*;
use crate::testing::TestDb;
use crate::{Db, Read, Scope, StoreError, Write};
use engine::access::{
    ChangeMembership, ManagePeople, Member, Permit, ReadPerson, Roles, VisiblePeople, decide,
};
use engine::ids::{AccountId, Id, MembershipId, PersonId};
use engine::people::{Line, PersonDraft, PersonName, PostDraft, parse_email};

/// A council, worked on from the command line.
pub(crate) fn council(db: &TestDb, slug: &'static str) -> Scope {
    db.organisation(slug)
}

/// The scope of a signed-in person with these roles.
pub(crate) fn member(council: &Scope, person: &PersonId, roles: Roles, manages: bool) -> Scope {
    let member = Member {
        account: AccountId::from_text("account".into()),
        membership: MembershipId::from_text("membership".into()),
        person: person.clone(),
        roles,
        manages,
    };
    Scope::proved(council.organisation().clone(), member)
}

pub(crate) fn manage(tx: &Read<'_>) -> Permit<ManagePeople> {
    decide(tx.actor(), ()).unwrap()
}

pub(crate) fn read_permit(tx: &mut Read<'_>, person: &PersonId) -> Permit<ReadPerson> {
    let facts = facts(tx, person).unwrap();
    decide(tx.actor(), facts).unwrap()
}

pub(crate) fn membership_permit(tx: &Read<'_>, person: &PersonId) -> Permit<ChangeMembership> {
    decide(tx.actor(), person.clone()).unwrap()
}

fn directory(tx: &Read<'_>) -> VisiblePeople {
    VisiblePeople::directory(tx.actor()).unwrap()
}

pub(crate) fn person(name: &str) -> PersonDraft {
    let word = engine::text::search_key(name).replace(' ', ".");
    PersonDraft {
        name: PersonName::parse(name).unwrap(),
        email: parse_email(&format!("{word}@council.example")).unwrap(),
        staff_number: None,
    }
}

fn post(job_title: &str, manager: Option<&PersonId>) -> PostDraft {
    PostDraft {
        job_title: Line::parse(job_title).unwrap(),
        department: Line::parse("Digital").unwrap(),
        manager: manager.cloned(),
        ..PostDraft::default()
    }
}

/// Adds a person who reports to `manager`.
pub(crate) fn add(db: &Db, scope: &Scope, name: &str, manager: Option<&PersonId>) -> PersonId {
    let (draft, post) = (person(name), post("Analyst", manager));
    db.write_blocking(scope, move |tx| {
        let permit = manage(tx);
        let sound = check_post(tx, None, post.clone(), None)?.unwrap();
        add_person(tx, permit, &draft, &sound)
    })
    .unwrap()
}

fn write<T: Send + 'static>(
    db: &TestDb,
    scope: &Scope,
    work: impl Fn(&mut Write<'_>) -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    db.write_blocking(scope, work)
}

fn read<T>(
    db: &TestDb,
    scope: &Scope,
    work: impl FnOnce(&mut Read<'_>) -> Result<T, StoreError>,
) -> T {
    db.read_blocking(scope, work).unwrap()
}
