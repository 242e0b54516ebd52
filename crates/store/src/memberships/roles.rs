//! Giving and taking roles.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{membership_roles, memberships};
use crate::unit::{Read, Write};
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::access::{ChangeMembership, Permit, Role, Roles};
use engine::ids::{Id, PersonId};
use serde::Serialize;

#[derive(Serialize)]
struct Changed {
    given: Vec<&'static str>,
    taken: Vec<&'static str>,
}

/// Gives the person of the permit exactly `wanted`. Counts from their next request.
///
/// # Errors
/// [`StoreError::NotFound`] when they have no membership yet.
pub fn set_roles(
    tx: &mut Write<'_>,
    permit: Permit<ChangeMembership>,
    wanted: &Roles,
) -> Result<(), StoreError> {
    let person = permit.resource();
    let membership = find_id(tx, person)?.ok_or(StoreError::NotFound("membership"))?;
    let organisation = tx.organisation().as_str();
    let held: Vec<String> = membership_roles::table
        .filter(membership_roles::org_id.eq(organisation))
        .filter(membership_roles::membership_id.eq(&membership))
        .select(membership_roles::role)
        .load(tx.conn())?;
    let held: Roles = held
        .iter()
        .filter_map(|word| Role::from_word(word))
        .collect();
    let differing = |from: &Roles, to: &Roles| -> Vec<&'static str> {
        to.iter()
            .filter(|role| !from.has(*role))
            .map(Role::as_str)
            .collect()
    };
    let changed = Changed {
        given: differing(&held, wanted),
        taken: differing(wanted, &held),
    };
    diesel::delete(
        membership_roles::table
            .filter(membership_roles::org_id.eq(organisation))
            .filter(membership_roles::membership_id.eq(&membership))
            .filter(membership_roles::role.eq_any(&changed.taken)),
    )
    .execute(tx.conn())?;
    for role in &changed.given {
        insert(tx, &membership, role)?;
    }
    tx.audit(AuditEntry::new("change-roles", "person", person.as_str()).with(&changed))
}

/// Adds one role to a membership that does not have it.
pub(super) fn insert(tx: &mut Write<'_>, membership: &str, role: &str) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    diesel::insert_into(membership_roles::table)
        .values((
            membership_roles::org_id.eq(organisation),
            membership_roles::membership_id.eq(membership),
            membership_roles::role.eq(role),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// The membership of a person.
pub(super) fn find_id(tx: &mut Read<'_>, person: &PersonId) -> Result<Option<String>, StoreError> {
    let organisation = tx.organisation().as_str();
    Ok(memberships::table
        .filter(memberships::org_id.eq(organisation))
        .filter(memberships::person_id.eq(person.as_str()))
        .select(memberships::id)
        .first(tx.conn())
        .optional()?)
}
