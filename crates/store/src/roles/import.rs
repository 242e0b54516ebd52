//! Tables of role profiles: what is there to compare with, a table that waits, and carrying a plan out.

use super::beside;
use super::contents::list_whole;
use super::write::{audit, insert_all, replace, rewrite_parts};
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::previews::{self, PreviewKind};
use crate::unit::{Read, Write};
use engine::access::{EditRoles, Permit};
use engine::ids::{Id, PreviewId, RoleProfileId};
use engine::roles::RoleDraft;
use engine::roles::import::{Mode, PresentRole, RoleFile, RoleImportPlan};
use engine::time::Instant;
use serde::{Deserialize, Serialize};

/// A table that waits.
#[derive(Clone, Debug, PartialEq)]
pub struct WaitingTable {
    /// The file's name, as uploaded.
    pub file_name: String,
    /// What was read of it.
    pub file: RoleFile,
    /// Which rows are to be used.
    pub mode: Mode,
    /// When it is gone.
    pub expires_at: Instant,
}

#[derive(Serialize, Deserialize)]
struct Body {
    mode: Mode,
    file: RoleFile,
}

/// Every profile with all that it says, retired ones included, by reference. Five queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_present(
    tx: &mut Read<'_>,
    _permit: &Permit<EditRoles>,
) -> Result<Vec<PresentRole>, StoreError> {
    let whole = list_whole(tx, None)?;
    let present = whole.into_iter().map(|role| PresentRole {
        id: role.profile.id.clone(),
        version: role.profile.version,
        content: role.content(),
        owner: role.owner.map(|owner| (owner.id, owner.email)),
    });
    Ok(present.collect())
}

/// Keeps what was read of a file for a day, for whoever uploaded it. Nothing of it is applied yet.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn keep_table(
    tx: &mut Write<'_>,
    _permit: &Permit<EditRoles>,
    file_name: &str,
    mode: Mode,
    file: &RoleFile,
) -> Result<PreviewId, StoreError> {
    let file = file.clone();
    let body = serde_json::to_string(&Body { mode, file });
    let body = body.map_err(|_| StoreError::Corrupt("a table of roles"))?;
    let id = previews::keep(tx, PreviewKind::Roles, file_name, &body)?;
    tx.audit(AuditEntry::new("upload-role-table", "preview", id.as_str()))?;
    Ok(id)
}

/// One's own table.
///
/// # Errors
/// [`StoreError::NotFound`] when it is somebody else's, was applied, or its day is over.
pub fn load_table(
    tx: &mut Read<'_>,
    _permit: &Permit<EditRoles>,
    id: &PreviewId,
) -> Result<WaitingTable, StoreError> {
    let kept =
        previews::find(tx, PreviewKind::Roles, id)?.ok_or(StoreError::NotFound("preview"))?;
    let body: Body =
        serde_json::from_str(&kept.body).map_err(|_| StoreError::Corrupt("previews.body"))?;
    Ok(WaitingTable {
        file_name: kept.file_name,
        file: body.file,
        mode: body.mode,
        expires_at: kept.expires_at,
    })
}

/// Carries a plan out and clears its table away. Gives how many profiles were added and how many changed. Nothing is
/// ever deleted.
///
/// # Errors
/// As [`load_table`]; [`StoreError::Conflict`] when a profile was changed since the plan was made.
pub fn apply_table(
    tx: &mut Write<'_>,
    permit: &Permit<EditRoles>,
    id: &PreviewId,
    plan: &RoleImportPlan,
) -> Result<(usize, usize), StoreError> {
    load_table(tx, permit, id)?;
    previews::discard(tx, id)?;
    let new: Vec<&RoleDraft> = plan.new.iter().map(|new| &new.draft).collect();
    let added = insert_all(tx, &new)?;
    for (id, draft) in added.iter().zip(&new) {
        audit(tx, "import-role", id, draft, 1)?;
    }
    if !plan.changed.is_empty() {
        change_all(tx, plan)?;
    }
    let counts = (plan.new.len(), plan.changed.len());
    let entry = AuditEntry::new("import-role-table", "preview", id.as_str());
    tx.audit(entry.with(&counts))?;
    Ok(counts)
}

fn change_all(tx: &mut Write<'_>, plan: &RoleImportPlan) -> Result<(), StoreError> {
    let only = match plan.changed.as_slice() {
        [one] => Some(&one.id),
        _ => None,
    };
    beside::keep_before(tx, only)?;
    let mut drafts: Vec<(&RoleProfileId, &RoleDraft)> = Vec::new();
    for changed in &plan.changed {
        replace(tx, &changed.id, changed.version, &changed.draft)?;
        let version = changed.version + 1;
        audit(
            tx,
            "change-role-by-import",
            &changed.id,
            &changed.draft,
            version,
        )?;
        drafts.push((&changed.id, &changed.draft));
    }
    rewrite_parts(tx, &drafts)?;
    let ids: Vec<&RoleProfileId> = plan.changed.iter().map(|changed| &changed.id).collect();
    beside::keep_after(tx, &ids)
}
