//! Stopping somebody's access and giving it back. The door looks at each request, so both count at once.

use super::roles::find_id;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{membership_roles, memberships, sign_in_links};
use crate::unit::Write;
use chrono::NaiveDateTime;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ChangeMembership, Permit};
use engine::ids::{Id, PersonId};

/// Stops the access of the person of the permit. Roles stay for when it is given back; open invitations do not.
///
/// # Errors
/// [`StoreError::NotFound`] when they have no membership, [`StoreError::Conflict`] when it is stopped already.
pub fn suspend(tx: &mut Write<'_>, permit: Permit<ChangeMembership>) -> Result<(), StoreError> {
    let person = permit.resource();
    let membership = find_id(tx, person)?.ok_or(StoreError::NotFound("membership"))?;
    let now = tx.now().utc();
    if set_suspended(tx, &membership, Some(now))? == 0 {
        return Err(StoreError::Conflict);
    }
    end_open_links(tx, &membership)?;
    tx.audit(AuditEntry::new("suspend", "person", person.as_str()))
}

/// Gives the person of the permit their access back.
///
/// # Errors
/// [`StoreError::NotFound`] when they have no membership, [`StoreError::Conflict`] when it is not stopped.
pub fn restore(tx: &mut Write<'_>, permit: Permit<ChangeMembership>) -> Result<(), StoreError> {
    let person = permit.resource();
    let membership = find_id(tx, person)?.ok_or(StoreError::NotFound("membership"))?;
    if set_suspended(tx, &membership, None)? == 0 {
        return Err(StoreError::Conflict);
    }
    tx.audit(AuditEntry::new("restore", "person", person.as_str()))
}

/// Ends what a leaver could do: access, roles, open invitations. The caller writes the audit line.
pub(crate) fn bar(tx: &mut Write<'_>, person: &PersonId) -> Result<(), StoreError> {
    let Some(membership) = find_id(tx, person)? else {
        return Ok(());
    };
    let (organisation, now) = (tx.organisation().as_str(), tx.now().utc());
    set_suspended(tx, &membership, Some(now))?;
    diesel::delete(
        membership_roles::table
            .filter(membership_roles::org_id.eq(organisation))
            .filter(membership_roles::membership_id.eq(&membership)),
    )
    .execute(tx.conn())?;
    end_open_links(tx, &membership)
}

/// Lets somebody who comes back sign in as before, without the roles they once had. The caller writes the audit line.
pub(crate) fn unbar(tx: &mut Write<'_>, person: &PersonId) -> Result<(), StoreError> {
    if let Some(membership) = find_id(tx, person)? {
        set_suspended(tx, &membership, None)?;
    }
    Ok(())
}

/// Changes the mark of suspension where it is not as wanted yet; gives how many rows changed.
fn set_suspended(
    tx: &mut Write<'_>,
    membership: &str,
    at: Option<NaiveDateTime>,
) -> Result<usize, StoreError> {
    let organisation = tx.organisation().as_str();
    let own = memberships::table
        .filter(memberships::org_id.eq(organisation))
        .filter(memberships::id.eq(membership));
    let change = memberships::suspended_at.eq(at);
    Ok(if at.is_some() {
        diesel::update(own.filter(memberships::suspended_at.is_null()))
            .set(change)
            .execute(tx.conn())?
    } else {
        diesel::update(own.filter(memberships::suspended_at.is_not_null()))
            .set(change)
            .execute(tx.conn())?
    })
}

fn end_open_links(tx: &mut Write<'_>, membership: &str) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), tx.now().utc());
    diesel::update(
        sign_in_links::table
            .filter(sign_in_links::org_id.eq(organisation))
            .filter(sign_in_links::membership_id.eq(membership))
            .filter(sign_in_links::used_at.is_null()),
    )
    .set(sign_in_links::used_at.eq(now))
    .execute(tx.conn())?;
    Ok(())
}
