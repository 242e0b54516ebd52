//! Carrying out the plan of an import: all of it in one unit of work, or nothing.

use super::leave::{clear_left, leave};
use super::row::{NewPersonRow, NewPostRow, PersonValues, PostValues};
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::memberships;
use crate::schema::{people, posts};
use crate::unit::Write;
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ChangeMembership, ManagePeople, Permit};
use engine::ids::{Id, OrganisationId, PersonId, PostId};
use engine::people::import::{ChangedPerson, ImportPlan, Link, PostAfter};
use serde::Serialize;
use std::collections::HashSet;

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// People added.
    pub added: usize,
    /// People who got new values.
    pub changed: usize,
    /// People marked as leavers.
    pub left: usize,
}

/// Carries out `plan`, which was made in this unit of work from [`super::load_present`], and marks the people of
/// `leavers` as having left on `last_day`.
///
/// # Errors
/// [`StoreError::Conflict`] when the plan has a circle in the reporting line, or a leaver is not among those it
/// offers for that day. Nothing is changed then.
pub fn apply_import(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    plan: &ImportPlan,
    leavers: Vec<Permit<ChangeMembership>>,
    last_day: NaiveDate,
) -> Result<Imported, StoreError> {
    let offered: HashSet<&PersonId> = plan
        .leavers
        .iter()
        .filter(|offer| offer.can_leave_on(last_day))
        .map(|offer| &offer.person)
        .collect();
    let all_offered = leavers
        .iter()
        .all(|leaver| offered.contains(leaver.resource()));
    if !plan.circles.is_empty() || !all_offered {
        return Err(StoreError::Conflict);
    }
    let imported = Imported {
        added: plan.new.len(),
        changed: plan.changed.len(),
        left: leavers.len(),
    };
    let added: Vec<PersonId> = plan.new.iter().map(|_| tx.new_id()).collect();
    insert_people(tx, plan, &added)?;
    for changed in &plan.changed {
        change(tx, changed, &added)?;
    }
    for leaver in leavers {
        leave(tx, leaver, last_day)?;
    }
    tx.audit_each("add-person", "person", added.iter().map(Id::as_str))?;
    let changed = plan.changed.iter().map(|changed| changed.person.as_str());
    tx.audit_each("change-person", "person", changed)?;
    let organisation = tx.organisation();
    tx.audit(
        AuditEntry::new("import-people", "organisation", organisation.as_str()).with(&imported),
    )?;
    Ok(imported)
}

fn insert_people(
    tx: &mut Write<'_>,
    plan: &ImportPlan,
    added: &[PersonId],
) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation(), tx.now());
    let rows: Vec<NewPersonRow<'_>> = plan
        .new
        .iter()
        .zip(added)
        .map(|(new, id)| {
            let after = &new.after;
            let number = after.staff_number.as_ref();
            NewPersonRow::new(organisation, id, &after.name, &after.email, number, now)
        })
        .collect();
    insert_many!(tx.conn(), people::table, rows)?;
    let rows: Vec<NewPostRow<'_>> = plan
        .new
        .iter()
        .zip(added)
        .map(|(new, id)| new_post(tx, organisation, id, &new.after.post, added))
        .collect();
    insert_many!(tx.conn(), posts::table, rows)?;
    Ok(())
}

fn new_post<'a>(
    tx: &Write<'_>,
    organisation: &'a OrganisationId,
    person: &'a PersonId,
    after: &'a PostAfter,
    added: &'a [PersonId],
) -> NewPostRow<'a> {
    NewPostRow {
        id: tx.new_id::<PostId>().as_str().to_owned(),
        org_id: organisation.as_str(),
        person_id: person.as_str(),
        is_main: true,
        values: values(after, added),
        created_at: tx.now().into(),
    }
}

fn values<'a>(after: &'a PostAfter, added: &'a [PersonId]) -> PostValues<'a> {
    PostValues {
        job_title: after.job_title.as_str(),
        department: after.department.as_str(),
        manager_id: after.manager.as_ref().and_then(|link| match link {
            Link::Known(person) => Some(person.as_str()),
            Link::Added(position) => added.get(*position).map(Id::as_str),
        }),
        role_profile_id: after.role.as_ref().map(Id::as_str),
        fte_hundredths: after.fte.map(engine::people::Fte::hundredths),
        started_on: after.started_on,
    }
}

fn change(
    tx: &mut Write<'_>,
    changed: &ChangedPerson,
    added: &[PersonId],
) -> Result<(), StoreError> {
    let organisation = tx.organisation();
    let (person, after) = (&changed.person, &changed.after);
    if changed.returns {
        clear_left(tx, person)?;
        memberships::unbar(tx, person)?;
    }
    diesel::update(
        people::table
            .filter(people::org_id.eq(organisation.as_str()))
            .filter(people::id.eq(person.as_str())),
    )
    .set((
        PersonValues::new(&after.name, &after.email, after.staff_number.as_ref()),
        people::version.eq(people::version + 1),
    ))
    .execute(tx.conn())?;
    if !changed.touches_post() {
        return Ok(());
    }
    let replaced = diesel::update(
        posts::table
            .filter(posts::org_id.eq(organisation.as_str()))
            .filter(posts::person_id.eq(person.as_str()))
            .filter(posts::ended_on.is_null())
            .filter(posts::is_main.eq(true)),
    )
    .set(values(&after.post, added))
    .execute(tx.conn())?;
    if replaced == 0 {
        let post = new_post(tx, organisation, person, &after.post, added);
        diesel::insert_into(posts::table)
            .values(post)
            .execute(tx.conn())?;
    }
    Ok(())
}
