//! Fills an empty database with invented councils, through the same steps that a real council takes: set up,
//! import a staff list, invite, join, assess, submit.

use super::clock::ShiftedClock;
use super::people::{self, Council, Standing};
use super::{
    PASSWORD, answers, campaigns, evidence, guard, jobs, library, programme, readiness, readings,
    reviewing, surveys,
};
use crate::app::StartError;
use crate::security::{RandomIds, hash_password};
use crate::settings::Settings;
use crate::setup::starter_roles;
use engine::access::ProgrammeRole;
use engine::access::{ChangeMembership, EditRoles, InvitePeople, ManagePeople, Role, decide};
use engine::email::EmailAddress;
use engine::ids::{OrganisationId, PersonId, ProgrammeId};
use engine::organisations::NewOrganisation;
use engine::people::import::{ImportFile, plan};
use sfia::Edition;
use std::collections::HashMap;
use std::sync::Arc;
use store::entry::{accounts, links, memberships as door, outbox, programmes};
use store::memberships::Delivery;
use store::{Db, Entry, EntryWrite, Options, Scope, StoreError, Write};
use tables::Limits;

/// Days before today on which the demonstration's story begins.
const STORY_DAYS: i64 = 60;
/// Days before today on which job descriptions were written.
const JOBS_DAYS_AGO: i64 = 9;

/// Makes the database ready for the demonstration: marks it, and fills it when it is empty.
///
/// # Errors
/// [`StartError`] when the database holds something else, or cannot be written.
pub fn prepare(settings: &Settings) -> Result<(), StartError> {
    let clock = Arc::new(ShiftedClock::days_ago(STORY_DAYS));
    let options = Options {
        ids: Arc::new(RandomIds),
        clock: clock.clone(),
        readers: 1,
    };
    let db = Db::open(&settings.database, options)?;
    if guard(&db, true)? == super::Found::Filled {
        return Ok(());
    }
    let hash = hash_password(PASSWORD).map_err(|error| StartError::Broken(error.to_string()))?;
    let programme = add_programme(&db, &hash)?;
    let councils = people::councils();
    for council in &councils {
        clock.set_days_ago(STORY_DAYS);
        let organisation = add_council(&db, council, &programme)?;
        import(&db, &organisation, council)?;
        join(&db, &organisation, council, &hash)?;
        for (number, person) in council.people.iter().enumerate() {
            let days = i64::try_from(number % 40).unwrap_or_default();
            clock.set_days_ago(STORY_DAYS - 10 - days);
            answers::give(&db, council, person)?;
            evidence::give(&db, council, person)?;
        }
        clock.set_days_ago(surveys::USABILITY_DAYS_AGO);
        surveys::give_usability(&db, council)?;
        clock.set_days_ago(surveys::PULSE_DAYS_AGO);
        surveys::give_pulse(&db, council)?;
        clock.set_days_ago(5);
        readings::give(&db, council)?;
        clock.set_days_ago(JOBS_DAYS_AGO);
        jobs::give(&db, council)?;
        library::give(&db, &organisation)?;
        clock.set_days_ago(campaigns::DAYS_AGO);
        campaigns::give(&db, &organisation)?;
        clock.set_days_ago(reviewing::DAYS_AGO);
        reviewing::give(&db, council)?;
        clock.set_days_ago(readiness::DAYS_AGO);
        readiness::give(&db, council)?;
    }
    clock.set_days_ago(programme::DAYS_AGO);
    programme::give(&db, &councils)?;
    db.entry_write_blocking::<_, StoreError, _>(outbox::drop_notices)?;
    Ok(())
}

/// Who works for the society beside its manager.
const SOCIETY: [(&str, &str, ProgrammeRole); 6] = [
    (
        "board@society.example",
        "Bea Board",
        ProgrammeRole::BoardMember,
    ),
    (
        "other-board@society.example",
        "Bob Board",
        ProgrammeRole::BoardMember,
    ),
    (
        "reviewer@society.example",
        "Ray Reviewer",
        ProgrammeRole::Reviewer,
    ),
    (
        "other-reviewer@society.example",
        "Rhian Reviewer",
        ProgrammeRole::Reviewer,
    ),
    (
        "steering@society.example",
        "Stella Steering",
        ProgrammeRole::SteeringGroup,
    ),
    (
        "other-steering@society.example",
        "Stan Steering",
        ProgrammeRole::SteeringGroup,
    ),
];

fn add_programme(db: &Db, hash: &str) -> Result<ProgrammeId, StartError> {
    let email = address("programme@society.example")?;
    let hash = hash.to_owned();
    let others = SOCIETY
        .iter()
        .map(|(email, name, role)| Ok((address(email)?, *name, *role)))
        .collect::<Result<Vec<_>, StartError>>()?;
    Ok(db.entry_write_blocking(move |tx| {
        let account = accounts::find_or_insert(tx, &email)?;
        accounts::set_password(tx, &account, &hash)?;
        let (name, slug) = ("Society pilot programme", "society");
        let id = programmes::insert(tx, name, slug, &account, "Pat Society")?;
        for (email, name, role) in &others {
            let account = accounts::find_or_insert(tx, email)?;
            accounts::set_password(tx, &account, &hash)?;
            programmes::insert_member(tx, &id, &account, (name, *role))?;
        }
        Ok::<_, StoreError>(id)
    })?)
}

fn add_council(
    db: &Db,
    council: &Council,
    programme: &ProgrammeId,
) -> Result<OrganisationId, StartError> {
    let new = NewOrganisation::parse(
        council.name,
        council.slug,
        council.kind,
        Edition::NEWEST.number(),
    )
    .map_err(|problem| StartError::Broken(problem.to_string()))?;
    let library = starter_roles(new.edition)?;
    let programme = programme.clone();
    let id = db
        .entry_write_blocking(move |tx| store::organisations::insert(tx, &new, Some(&programme)))?;
    db.write_blocking(&Scope::system(id.clone()), move |tx| {
        let permit = decide::<EditRoles>(tx.actor(), ()).map_err(denied)?;
        store::roles::copy_library(tx, permit, &library)
    })?;
    Ok(id)
}

fn import(db: &Db, organisation: &OrganisationId, council: &Council) -> Result<(), StartError> {
    let broken = |error: &dyn std::fmt::Display| StartError::Broken(error.to_string());
    let csv = council.staff_list();
    let book = tables::read(csv.as_bytes(), "staff.csv", &Limits::default())
        .map_err(|error| broken(&error))?;
    let file = ImportFile::read(&book).map_err(|error| StartError::Broken(format!("{error:?}")))?;
    let expected = council.people.len();
    let added = db.write_blocking(&Scope::system(organisation.clone()), move |tx| {
        let permit = decide::<ManagePeople>(tx.actor(), ()).map_err(denied)?;
        let present = store::people::load_present(tx, &permit)?;
        let today = tx.now().date();
        store::people::apply_import(tx, permit, &plan(&file, &present), Vec::new(), today)
    })?;
    if added.added == expected {
        Ok(())
    } else {
        Err(StartError::Broken(format!(
            "{} of {expected} people",
            added.added
        )))
    }
}

/// Invites everybody who is to be invited, and lets those join who are to have joined.
fn join(
    db: &Db,
    organisation: &OrganisationId,
    council: &Council,
    hash: &str,
) -> Result<(), StartError> {
    let scope = Scope::system(organisation.clone());
    let ids: HashMap<String, PersonId> = db.read_blocking(&scope, |tx| {
        let permit = decide::<ManagePeople>(tx.actor(), ()).map_err(denied)?;
        let present = store::people::load_present(tx, &permit)?;
        Ok::<_, StoreError>(
            present
                .people
                .into_iter()
                .map(|person| (person.email.key(), person.id))
                .collect(),
        )
    })?;
    let invited: Vec<_> = council
        .people
        .iter()
        .filter(|person| person.standing != Standing::NotInvited)
        .filter_map(|person| Some((person, ids.get(&person.email)?.clone())))
        .collect();
    let wanted: Vec<PersonId> = invited.iter().map(|(_, id)| id.clone()).collect();
    let open = db.write_blocking(&scope, move |tx| {
        let permit = decide::<InvitePeople>(tx.actor(), ()).map_err(denied)?;
        store::memberships::invite(tx, permit, &wanted, Delivery::ByHand)
    })?;
    let joining: Vec<_> = open
        .invitations
        .into_iter()
        .filter(|invitation| {
            invited.iter().any(|(person, id)| {
                *id == invitation.person && person.standing != Standing::Invited
            })
        })
        .map(|invitation| invitation.link)
        .collect();
    let hash = hash.to_owned();
    db.entry_write_blocking(move |tx| {
        joining
            .iter()
            .try_for_each(|link| join_one(tx, link, &hash))
    })?;
    let roles: Vec<(PersonId, Vec<Role>, bool)> = invited
        .iter()
        .map(|(person, id)| {
            (
                id.clone(),
                person.roles.clone(),
                person.standing == Standing::Suspended,
            )
        })
        .filter(|(_, roles, suspended)| *suspended || !roles.is_empty())
        .collect();
    db.write_blocking(&scope, move |tx| {
        roles.iter().try_for_each(|entry| give_roles(tx, entry))
    })?;
    Ok(())
}

fn join_one(
    tx: &mut EntryWrite<'_>,
    link: &engine::ids::InvitationId,
    hash: &str,
) -> Result<(), StoreError> {
    let found = links::find_open(tx, link)?.ok_or(StoreError::NotFound("invitation"))?;
    links::take_up(tx, link)?;
    accounts::set_password(tx, &found.account, hash)
}

fn give_roles(tx: &mut Write<'_>, entry: &(PersonId, Vec<Role>, bool)) -> Result<(), StoreError> {
    let (person, roles, suspended) = entry;
    let permit = decide::<ChangeMembership>(tx.actor(), person.clone()).map_err(denied)?;
    store::memberships::set_roles(tx, permit, &roles.iter().copied().collect())?;
    if *suspended {
        let permit = decide::<ChangeMembership>(tx.actor(), person.clone()).map_err(denied)?;
        store::memberships::suspend(tx, permit)?;
    }
    Ok(())
}

/// The scope of somebody who has joined, proved like anybody else's.
pub(super) fn scope_of(
    tx: &mut Entry<'_>,
    email: &str,
    slug: &str,
) -> Result<Option<Scope>, StoreError> {
    let Some(found) = accounts::find_credentials(tx, email)? else {
        return Ok(None);
    };
    Ok(door::prove(tx, &found.account, slug)?.map(|admission| admission.scope))
}

pub(super) fn denied<E>(_: E) -> StoreError {
    StoreError::Corrupt("permissions of the demonstration")
}

fn address(text: &str) -> Result<EmailAddress, StartError> {
    EmailAddress::parse(text).map_err(|error| StartError::Broken(error.to_string()))
}
