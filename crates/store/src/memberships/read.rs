//! What is known of a person's membership.

use crate::error::StoreError;
use crate::people::Joining;
use crate::schema::{accounts, membership_roles, memberships, sign_in_links};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::access::{Permit, ReadPerson, Role, Roles};
use engine::ids::{Id, MembershipId};
use engine::time::Instant;

/// A person's way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Which one.
    pub id: MembershipId,
    /// The address with which they sign in.
    pub account_email: String,
    /// Whether they can sign in.
    pub joining: Joining,
    /// When they first took up their invitation.
    pub joined_at: Option<Instant>,
    /// When an administrator stopped it.
    pub suspended_at: Option<Instant>,
    /// Until when the latest invitation can be taken up, if one is open.
    pub invited_until: Option<Instant>,
    /// Roles given by an administrator.
    pub roles: Roles,
}

/// The membership of the person whom the permit is about, if they were ever invited.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_membership(
    tx: &mut Read<'_>,
    permit: &Permit<ReadPerson>,
) -> Result<Option<Membership>, StoreError> {
    type Columns = (String, String, Option<NaiveDateTime>, Option<NaiveDateTime>);
    let (organisation, now) = (tx.organisation().as_str(), tx.now());
    let row: Option<Columns> = memberships::table
        .inner_join(accounts::table.on(accounts::id.eq(memberships::account_id)))
        .filter(memberships::org_id.eq(organisation))
        .filter(memberships::person_id.eq(permit.resource().person.as_str()))
        .select((
            memberships::id,
            accounts::email,
            memberships::joined_at,
            memberships::suspended_at,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((id, account_email, joined_at, suspended_at)) = row else {
        return Ok(None);
    };
    let words: Vec<String> = membership_roles::table
        .filter(membership_roles::org_id.eq(organisation))
        .filter(membership_roles::membership_id.eq(&id))
        .select(membership_roles::role)
        .load(tx.conn())?;
    let invited_until: Option<NaiveDateTime> = sign_in_links::table
        .filter(sign_in_links::org_id.eq(organisation))
        .filter(sign_in_links::membership_id.eq(&id))
        .filter(sign_in_links::used_at.is_null())
        .filter(sign_in_links::expires_at.gt(now.utc()))
        .order(sign_in_links::expires_at.desc())
        .select(sign_in_links::expires_at)
        .first(tx.conn())
        .optional()?;
    let roles = words
        .iter()
        .map(|word| Role::from_word(word).ok_or(StoreError::Corrupt("membership_roles.role")))
        .collect::<Result<Roles, _>>()?;
    Ok(Some(Membership {
        id: MembershipId::from_text(id),
        account_email,
        joining: Joining::of(joined_at, suspended_at),
        joined_at: joined_at.map(Instant::from_utc),
        suspended_at: suspended_at.map(Instant::from_utc),
        invited_until: invited_until.map(Instant::from_utc),
        roles,
    }))
}
