//! Changing role profiles.

use super::row::{NewRole, NewRoleSkill};
use super::{find_role, list_role_keys};
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{role_profile_skills, role_profiles};
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{EditRoles, Permit};
use engine::ids::{Id, RoleProfileId};
use engine::roles::{RoleDraft, RoleReference, RoleSkill};
use engine::text::search_key;
use engine::time::Instant;

/// What the trail says of a profile: facts of the role, nothing of a person.
#[derive(serde::Serialize)]
struct Detail<'a> {
    reference: &'a RoleReference,
    version: i64,
    skills: usize,
}

/// Adds a profile.
///
/// # Errors
/// [`StoreError::Conflict`] if the reference is another profile's.
pub fn create(
    tx: &mut Write<'_>,
    _permit: Permit<EditRoles>,
    draft: &RoleDraft,
) -> Result<RoleProfileId, StoreError> {
    let id = insert(tx, draft)?;
    audit(tx, "create-role", &id, draft, 1)?;
    Ok(id)
}

/// Adds the shipped roles that the organisation does not have yet, by reference. Gives how many were added.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn copy_library(
    tx: &mut Write<'_>,
    _permit: Permit<EditRoles>,
    library: &[RoleDraft],
) -> Result<usize, StoreError> {
    let taken: Vec<RoleReference> = list_role_keys(tx)?
        .into_iter()
        .map(|key| key.reference)
        .collect();
    let mut added = 0;
    for draft in library
        .iter()
        .filter(|draft| !taken.contains(draft.reference()))
    {
        let id = insert(tx, draft)?;
        audit(tx, "copy-role-from-library", &id, draft, 1)?;
        added += 1;
    }
    // Said even of nothing added: that somebody asked is an act.
    let organisation = tx.organisation();
    let entry = AuditEntry::new("copy-role-library", "organisation", organisation.as_str());
    tx.audit(entry.with(&added))?;
    Ok(added)
}

/// Replaces what a profile says, if nobody else changed it since `version`.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such profile; [`StoreError::Conflict`] if it was changed since, or the
/// reference is another profile's.
pub fn edit(
    tx: &mut Write<'_>,
    _permit: Permit<EditRoles>,
    id: &RoleProfileId,
    version: i64,
    draft: &RoleDraft,
) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation(), tx.now());
    let changed = diesel::update(
        role_profiles::table
            .filter(role_profiles::org_id.eq(organisation.as_str()))
            .filter(role_profiles::id.eq(id.as_str()))
            .filter(role_profiles::version.eq(version)),
    )
    .set((
        role_profiles::reference.eq(draft.reference().as_str()),
        role_profiles::title.eq(draft.title()),
        role_profiles::title_key.eq(search_key(draft.title())),
        role_profiles::family.eq(draft.family()),
        role_profiles::summary.eq(draft.summary()),
        role_profiles::general_level.eq(i16::from(draft.general_level().number())),
        role_profiles::updated_at.eq(now.utc()),
        role_profiles::version.eq(version + 1),
    ))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(missing_or_stale(tx, id)?);
    }
    diesel::delete(
        role_profile_skills::table
            .filter(role_profile_skills::org_id.eq(organisation.as_str()))
            .filter(role_profile_skills::role_profile_id.eq(id.as_str())),
    )
    .execute(tx.conn())?;
    insert_skills(tx, id, draft.skills())?;
    audit(tx, "edit-role", id, draft, version + 1)
}

/// Takes a profile out of use. Whoever holds it keeps it.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such profile; [`StoreError::Conflict`] if it was changed since `version`.
pub fn retire(
    tx: &mut Write<'_>,
    _permit: Permit<EditRoles>,
    id: &RoleProfileId,
    version: i64,
) -> Result<(), StoreError> {
    let now = tx.now();
    set_retired(tx, id, version, Some(now))?;
    tx.audit(AuditEntry::new("retire-role", SUBJECT, id.as_str()))
}

/// Puts a retired profile back into use.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such profile; [`StoreError::Conflict`] if it was changed since `version`.
pub fn restore(
    tx: &mut Write<'_>,
    _permit: Permit<EditRoles>,
    id: &RoleProfileId,
    version: i64,
) -> Result<(), StoreError> {
    set_retired(tx, id, version, None)?;
    tx.audit(AuditEntry::new("restore-role", SUBJECT, id.as_str()))
}

const SUBJECT: &str = "role-profile";

fn audit(
    tx: &mut Write<'_>,
    action: &'static str,
    id: &RoleProfileId,
    draft: &RoleDraft,
    version: i64,
) -> Result<(), StoreError> {
    let detail = Detail {
        reference: draft.reference(),
        version,
        skills: draft.skills().len(),
    };
    tx.audit(AuditEntry::new(action, SUBJECT, id.as_str()).with(&detail))
}

fn insert(tx: &mut Write<'_>, draft: &RoleDraft) -> Result<RoleProfileId, StoreError> {
    let id: RoleProfileId = tx.new_id();
    let now = tx.now();
    diesel::insert_into(role_profiles::table)
        .values(NewRole {
            id: id.as_str(),
            org_id: tx.organisation().as_str(),
            reference: draft.reference().as_str(),
            title: draft.title(),
            title_key: search_key(draft.title()),
            family: draft.family(),
            summary: draft.summary(),
            general_level: draft.general_level().number().into(),
            created_at: now.into(),
            updated_at: now.into(),
            version: 1,
        })
        .execute(tx.conn())?;
    insert_skills(tx, &id, draft.skills())?;
    Ok(id)
}

fn insert_skills(
    tx: &mut Write<'_>,
    id: &RoleProfileId,
    skills: &[RoleSkill],
) -> Result<(), StoreError> {
    let rows = NewRoleSkill::list(tx.organisation().as_str(), id.as_str(), skills)?;
    insert_many!(tx.conn(), role_profile_skills::table, rows)?;
    Ok(())
}

fn set_retired(
    tx: &mut Write<'_>,
    id: &RoleProfileId,
    version: i64,
    retired: Option<Instant>,
) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation(), tx.now());
    let changed = diesel::update(
        role_profiles::table
            .filter(role_profiles::org_id.eq(organisation.as_str()))
            .filter(role_profiles::id.eq(id.as_str()))
            .filter(role_profiles::version.eq(version)),
    )
    .set((
        role_profiles::retired_at.eq(retired.map(Instant::utc)),
        role_profiles::updated_at.eq(now.utc()),
        role_profiles::version.eq(version + 1),
    ))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(missing_or_stale(tx, id)?);
    }
    Ok(())
}

fn missing_or_stale(tx: &mut Write<'_>, id: &RoleProfileId) -> Result<StoreError, StoreError> {
    Ok(match find_role(tx, id)? {
        Some(_) => StoreError::Conflict,
        None => StoreError::NotFound("role profile"),
    })
}
