//! A staff list that was uploaded and waits for its owner to say go.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::previews::{self, PreviewKind};
use crate::unit::{Read, Write};
use engine::access::{ManagePeople, Permit};
use engine::ids::{Id, PreviewId};
use engine::people::import::ImportFile;
use engine::time::Instant;

/// What waits.
#[derive(Clone, Debug, PartialEq)]
pub struct StaffList {
    /// The file's name, as uploaded.
    pub file_name: String,
    /// What was read of it.
    pub file: ImportFile,
    /// When it is gone.
    pub expires_at: Instant,
}

/// Keeps what was read of a file for a day, for whoever uploaded it. Nothing of it is compared or applied yet.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn keep_staff_list(
    tx: &mut Write<'_>,
    _permit: &Permit<ManagePeople>,
    file_name: &str,
    file: &ImportFile,
) -> Result<PreviewId, StoreError> {
    let body = serde_json::to_string(file).map_err(|_| StoreError::Corrupt("a staff list"))?;
    let id = previews::keep(tx, PreviewKind::People, file_name, &body)?;
    tx.audit(AuditEntry::new("upload-staff-list", "preview", id.as_str()))?;
    Ok(id)
}

/// One's own staff list.
///
/// # Errors
/// [`StoreError::NotFound`] when it is somebody else's, was applied, or its day is over.
pub fn load_staff_list(
    tx: &mut Read<'_>,
    _permit: &Permit<ManagePeople>,
    id: &PreviewId,
) -> Result<StaffList, StoreError> {
    let kept =
        previews::find(tx, PreviewKind::People, id)?.ok_or(StoreError::NotFound("preview"))?;
    Ok(StaffList {
        file_name: kept.file_name,
        file: serde_json::from_str(&kept.body).map_err(|_| StoreError::Corrupt("previews.body"))?,
        expires_at: kept.expires_at,
    })
}

/// Clears one's own staff list away: it was applied, or is not wanted. The caller writes the audit line.
///
/// # Errors
/// As [`load_staff_list`].
pub fn discard_staff_list(
    tx: &mut Write<'_>,
    permit: &Permit<ManagePeople>,
    id: &PreviewId,
) -> Result<(), StoreError> {
    load_staff_list(tx, permit, id)?;
    previews::discard(tx, id)
}
