//! Setting up and changing organisations.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::organisations;
use crate::unit::{EntryWrite, Write};
use diesel::prelude::*;
use engine::access::{ChangeOrganisation, Permit};
use engine::ids::{Id, OrganisationId, ProgrammeId};
use engine::organisations::{Kind, NewOrganisation};
use sfia::Edition;

/// Adds an organisation, to a programme where there is one.
///
/// # Errors
/// [`StoreError::Conflict`] when the short name is taken.
pub fn insert(
    tx: &mut EntryWrite<'_>,
    new: &NewOrganisation,
    programme: Option<&ProgrammeId>,
) -> Result<OrganisationId, StoreError> {
    let id: OrganisationId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(organisations::table)
        .values((
            organisations::id.eq(id.as_str()),
            organisations::slug.eq(new.slug.as_str()),
            organisations::name.eq(&new.name),
            organisations::kind.eq(new.kind.as_str()),
            organisations::edition.eq(edition_number(new.edition)),
            organisations::programme_id.eq(programme.map(Id::as_str)),
            organisations::created_at.eq(now.utc()),
            organisations::version.eq(1_i64),
        ))
        .execute(tx.conn())?;
    tx.audit(None, AuditEntry::new("create", "organisation", id.as_str()))?;
    Ok(id)
}

/// What an administrator can change. Another edition of the framework is a change of its own, in [`crate::editions`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The name.
    pub name: String,
    /// The kind.
    pub kind: Kind,
    /// Number of staff in all.
    pub staff_count: Option<i64>,
    /// The version that the administrator saw.
    pub version: i64,
}

/// Changes the organisation of the unit of work.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else changed it first.
pub fn change(
    tx: &mut Write<'_>,
    _permit: Permit<ChangeOrganisation>,
    change: &Change,
) -> Result<(), StoreError> {
    let id = tx.organisation();
    let changed = diesel::update(
        organisations::table
            .filter(organisations::id.eq(id.as_str()))
            .filter(organisations::version.eq(change.version)),
    )
    .set((
        organisations::name.eq(&change.name),
        organisations::kind.eq(change.kind.as_str()),
        organisations::staff_count.eq(change.staff_count),
        organisations::version.eq(change.version + 1),
    ))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::Conflict);
    }
    tx.audit(AuditEntry::new("change", "organisation", id.as_str()))
}

fn edition_number(edition: Edition) -> i16 {
    i16::from(edition.number())
}
