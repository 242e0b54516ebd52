//! The first administrator of a new organisation: a person, a membership with roles, and a link for the console.

use super::invite::{Delivery, invite};
use super::roles::{find_id, insert};
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::people::insert_bare_person;
use crate::unit::Write;
use engine::access::{InvitePeople, Role, decide};
use engine::email::EmailAddress;
use engine::ids::{Id, InvitationId};

/// Adds a person known only by address and invites them with `roles`. For the command line: a link by hand.
///
/// # Errors
/// [`StoreError::Conflict`] when the organisation has somebody with this address already.
pub fn invite_first_administrator(
    tx: &mut Write<'_>,
    email: &EmailAddress,
    roles: &[Role],
) -> Result<InvitationId, StoreError> {
    let permit =
        decide::<InvitePeople>(tx.actor(), ()).map_err(|_| StoreError::NotFound("organisation"))?;
    let person = insert_bare_person(tx, email)?;
    let invited = invite(tx, permit, std::slice::from_ref(&person), Delivery::ByHand)?;
    let link = invited
        .invitations
        .into_iter()
        .next()
        .ok_or(StoreError::Conflict)?;
    let membership = find_id(tx, &person)?.ok_or(StoreError::NotFound("membership"))?;
    for role in roles {
        insert(tx, &membership, role.as_str())?;
    }
    tx.audit(AuditEntry::new("add-person", "person", person.as_str()))?;
    Ok(link.link)
}
