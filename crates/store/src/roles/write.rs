//! Changing role profiles.

use super::beside;
use super::row::{NewRole, NewRoleSkill};
use super::{find_role, list_role_keys};
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{role_profile_skills, role_profiles, role_replacements};
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{EditRole, EditRoles, Permit, decide};
use engine::ids::{Id, RoleProfileId};
use engine::roles::{RoleDraft, RoleReference};
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
    create_as(tx, "create-role", draft)
}

/// Adds a profile and says in the trail by which act.
pub(super) fn create_as(
    tx: &mut Write<'_>,
    action: &'static str,
    draft: &RoleDraft,
) -> Result<RoleProfileId, StoreError> {
    let ids = insert_all(tx, &[draft])?;
    let id = ids.into_iter().next().ok_or(StoreError::Conflict)?;
    audit(tx, action, &id, draft, 1)?;
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
    let new: Vec<&RoleDraft> = library
        .iter()
        .filter(|draft| !taken.contains(draft.reference()))
        .collect();
    let ids = insert_all(tx, &new)?;
    for (id, draft) in ids.iter().zip(&new) {
        audit(tx, "copy-role-from-library", id, draft, 1)?;
    }
    let added = new.len();
    // Said even of nothing added: that somebody asked is an act.
    let organisation = tx.organisation();
    let entry = AuditEntry::new("copy-role-library", "organisation", organisation.as_str());
    tx.audit(entry.with(&added))?;
    Ok(added)
}

/// Replaces what a profile says, if nobody else changed it since `version`. The version before stays kept.
///
/// Who looks after it is for those who keep role profiles to say: in a draft by anybody else that is passed over.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such profile; [`StoreError::Conflict`] if it was changed since, or the
/// reference is another profile's.
pub fn edit(
    tx: &mut Write<'_>,
    permit: Permit<EditRole>,
    version: i64,
    draft: &RoleDraft,
) -> Result<(), StoreError> {
    let facts = permit.resource();
    let keeps = decide::<EditRoles>(tx.actor(), ()).is_ok();
    let mut details = draft.details().clone();
    if !keeps {
        details.owner.clone_from(&facts.owner);
    }
    let draft = draft.clone().with_details(details);
    beside::keep_before(tx, Some(&facts.role))?;
    replace(tx, &facts.role, version, &draft)?;
    let one = [(&facts.role, &draft)];
    rewrite_parts(tx, &one)?;
    beside::keep_after(tx, &[&facts.role])?;
    audit(tx, "edit-role", &facts.role, &draft, version + 1)
}

/// Replaces the row of a profile.
pub(super) fn replace(
    tx: &mut Write<'_>,
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
    Ok(())
}

/// Writes anew what hangs on the rows of profiles.
pub(super) fn rewrite_parts(
    tx: &mut Write<'_>,
    drafts: &[(&RoleProfileId, &RoleDraft)],
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let ids: Vec<&str> = drafts.iter().map(|(id, _)| id.as_str()).collect();
    for ids in ids.chunks(500) {
        diesel::delete(
            role_profile_skills::table
                .filter(role_profile_skills::org_id.eq(organisation))
                .filter(role_profile_skills::role_profile_id.eq_any(ids.to_vec())),
        )
        .execute(tx.conn())?;
    }
    beside::clear(tx, &ids)?;
    insert_parts(tx, drafts)
}

/// Takes a profile out of use, with the one that takes its place where there is one. Whoever holds it keeps it.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such profile, or nothing in use that would take its place;
/// [`StoreError::Conflict`] if it was changed since `version`, or would take its own place.
pub fn retire(
    tx: &mut Write<'_>,
    _permit: Permit<EditRoles>,
    id: &RoleProfileId,
    version: i64,
    replacement: Option<&RoleProfileId>,
) -> Result<(), StoreError> {
    let now = tx.now();
    beside::keep_before(tx, Some(id))?;
    set_retired(tx, id, version, Some(now))?;
    if let Some(other) = replacement {
        if other == id {
            return Err(StoreError::Conflict);
        }
        let found = find_role(tx, other)?.filter(|other| !other.retired);
        found.ok_or(StoreError::NotFound("role profile"))?;
        diesel::insert_into(role_replacements::table)
            .values((
                role_replacements::org_id.eq(tx.organisation().as_str()),
                role_replacements::role_profile_id.eq(id.as_str()),
                role_replacements::replaced_by_id.eq(other.as_str()),
            ))
            .execute(tx.conn())?;
    }
    beside::keep_after(tx, &[id])?;
    let entry = AuditEntry::new("retire-role", SUBJECT, id.as_str());
    tx.audit(entry.with(&replacement))
}

/// Puts a retired profile back into use; nothing takes its place any longer.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such profile; [`StoreError::Conflict`] if it was changed since `version`.
pub fn restore(
    tx: &mut Write<'_>,
    _permit: Permit<EditRoles>,
    id: &RoleProfileId,
    version: i64,
) -> Result<(), StoreError> {
    beside::keep_before(tx, Some(id))?;
    set_retired(tx, id, version, None)?;
    diesel::delete(
        role_replacements::table
            .filter(role_replacements::org_id.eq(tx.organisation().as_str()))
            .filter(role_replacements::role_profile_id.eq(id.as_str())),
    )
    .execute(tx.conn())?;
    beside::keep_after(tx, &[id])?;
    tx.audit(AuditEntry::new("restore-role", SUBJECT, id.as_str()))
}

pub(super) const SUBJECT: &str = "role-profile";

pub(super) fn audit(
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

/// Adds profiles with all that they say, and keeps their first versions. Gives their identifiers in the same order.
pub(super) fn insert_all(
    tx: &mut Write<'_>,
    drafts: &[&RoleDraft],
) -> Result<Vec<RoleProfileId>, StoreError> {
    let ids: Vec<RoleProfileId> = drafts.iter().map(|_| tx.new_id()).collect();
    let (organisation, now) = (tx.organisation().as_str(), tx.now());
    let rows: Vec<NewRole<'_>> = ids
        .iter()
        .zip(drafts)
        .map(|(id, draft)| NewRole {
            id: id.as_str(),
            org_id: organisation,
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
        .collect();
    insert_many!(tx.conn(), role_profiles::table, rows)?;
    let pairs: Vec<(&RoleProfileId, &RoleDraft)> = ids.iter().zip(drafts.iter().copied()).collect();
    insert_parts(tx, &pairs)?;
    let all: Vec<&RoleProfileId> = ids.iter().collect();
    beside::keep_after(tx, &all)?;
    Ok(ids)
}

fn insert_parts(
    tx: &mut Write<'_>,
    drafts: &[(&RoleProfileId, &RoleDraft)],
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let mut skills = Vec::new();
    for (id, draft) in drafts {
        let of_role =
            NewRoleSkill::list(organisation, id.as_str(), draft.skills(), draft.details())?;
        skills.extend(of_role);
    }
    insert_many!(tx.conn(), role_profile_skills::table, skills)?;
    beside::write(tx, drafts)
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
