//! Who stands in for a line manager during an absence.

use super::tell;
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{delegations, memberships, people};
use crate::unit::{Read, Write};
use chrono::NaiveDate;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl,
};
use engine::access::{Delegate, Permit};
use engine::ids::{DelegationId, Id, PersonId};
use std::collections::BTreeSet;

/// A stand-in, from the first to the last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegation {
    /// Which.
    pub id: DelegationId,
    /// The name of who stands in.
    pub name: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

/// Why somebody cannot stand in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DelegationRefused {
    /// Nobody stands in for themselves.
    Yourself,
    /// Somebody who cannot sign in.
    NotAMember,
    /// The last day is before the first, or is over.
    Dates,
    /// Longer than [`LONGEST_DAYS`].
    TooLong,
}

/// The most days for which somebody stands in without being named anew.
pub const LONGEST_DAYS: i64 = 92;

/// Names somebody who stands in for the member as a line manager. A refusal changes nothing and is an answer.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn delegate(
    tx: &mut Write<'_>,
    _permit: Permit<Delegate>,
    stand_in: &PersonId,
    (from, until): (NaiveDate, NaiveDate),
) -> Result<Result<(), DelegationRefused>, StoreError> {
    let member = tx.actor().member().ok_or(StoreError::NotFound("member"))?;
    let organisation = tx.organisation().as_str();
    let refused = if *stand_in == member.person {
        Some(DelegationRefused::Yourself)
    } else if until < from || until < tx.now().date() {
        Some(DelegationRefused::Dates)
    } else if until.signed_duration_since(from).num_days() >= LONGEST_DAYS {
        Some(DelegationRefused::TooLong)
    } else if !can_sign_in(tx, stand_in)? {
        Some(DelegationRefused::NotAMember)
    } else {
        None
    };
    if let Some(refused) = refused {
        tx.leave_unchanged();
        return Ok(Err(refused));
    }
    let id: DelegationId = tx.new_id();
    let now = Moment::from(tx.now());
    diesel::insert_into(delegations::table)
        .values((
            delegations::id.eq(id.as_str()),
            delegations::org_id.eq(organisation),
            delegations::manager_id.eq(member.person.as_str()),
            delegations::delegate_id.eq(stand_in.as_str()),
            delegations::from_on.eq(from),
            delegations::until_on.eq(until),
            delegations::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    tell::send(tx, &BTreeSet::from([stand_in.clone()]))?;
    tx.audit(AuditEntry::new("delegate", "person", stand_in.as_str()))?;
    Ok(Ok(()))
}

fn can_sign_in(tx: &mut Read<'_>, person: &PersonId) -> Result<bool, StoreError> {
    let found: Option<String> = memberships::table
        .filter(memberships::org_id.eq(tx.organisation().as_str()))
        .filter(memberships::person_id.eq(person.as_str()))
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .select(memberships::id)
        .first(tx.conn())
        .optional()?;
    Ok(found.is_some())
}

/// Ends a stand-in of the member's own at once. What was done stays.
///
/// # Errors
/// [`StoreError::NotFound`] if the member has named no such stand-in, or it was ended.
pub fn end_delegation(
    tx: &mut Write<'_>,
    _permit: Permit<Delegate>,
    delegation: &DelegationId,
) -> Result<(), StoreError> {
    let member = tx.actor().member().ok_or(StoreError::NotFound("member"))?;
    let (organisation, now) = (tx.organisation().as_str(), Moment::from(tx.now()));
    let changed = diesel::update(
        delegations::table
            .filter(delegations::org_id.eq(organisation))
            .filter(delegations::id.eq(delegation.as_str()))
            .filter(delegations::manager_id.eq(member.person.as_str()))
            .filter(delegations::ended_at.is_null()),
    )
    .set(delegations::ended_at.eq(Some(now)))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::NotFound("stand-in"));
    }
    tx.audit(AuditEntry::new(
        "end-delegation",
        "delegation",
        delegation.as_str(),
    ))
}

/// The member's own stand-ins of today and later, the next first.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_delegations(
    tx: &mut Read<'_>,
    _: &Permit<Delegate>,
) -> Result<Vec<Delegation>, StoreError> {
    /// More than anybody names.
    const MOST: i64 = 100;
    let Some(member) = tx.actor().member() else {
        return Ok(Vec::new());
    };
    let (organisation, today) = (tx.organisation().as_str(), tx.now().date());
    let rows: Vec<(String, String, NaiveDate, NaiveDate)> = delegations::table
        .inner_join(
            people::table.on(people::org_id
                .eq(delegations::org_id)
                .and(people::id.eq(delegations::delegate_id))),
        )
        .filter(delegations::org_id.eq(organisation))
        .filter(delegations::manager_id.eq(member.person.as_str()))
        .filter(delegations::ended_at.is_null())
        .filter(delegations::until_on.ge(today))
        .order((delegations::from_on, delegations::id))
        .limit(MOST)
        .select((
            delegations::id,
            people::name,
            delegations::from_on,
            delegations::until_on,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(id, name, from, until)| Delegation {
            id: DelegationId::from_text(id),
            name,
            from,
            until,
        })
        .collect())
}
