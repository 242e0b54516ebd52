//! A framework file that was read and waits for the terms to be accepted.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::previews::{self, Preview, PreviewKind};
use crate::unit::{Read, Write};
use engine::access::{ImportFramework, Permit};
use engine::ids::{Id, PreviewId};

/// Keeps what was read of a file for a day, for whoever uploaded it.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn keep_preview(
    tx: &mut Write<'_>,
    _permit: Permit<ImportFramework>,
    file_name: &str,
    body: &str,
) -> Result<PreviewId, StoreError> {
    let id = previews::keep(tx, PreviewKind::Framework, file_name, body)?;
    tx.audit(AuditEntry::new(
        "check-framework-file",
        SUBJECT,
        id.as_str(),
    ))?;
    Ok(id)
}

/// One's own preview.
///
/// # Errors
/// [`StoreError::NotFound`] if it is somebody else's, or its day is over.
pub fn load_preview(
    tx: &mut Read<'_>,
    _permit: Permit<ImportFramework>,
    id: &PreviewId,
) -> Result<Preview, StoreError> {
    previews::find(tx, PreviewKind::Framework, id)?.ok_or(StoreError::NotFound("preview"))
}

/// Clears one's own preview away.
///
/// # Errors
/// [`StoreError::NotFound`] if it is somebody else's, or its day is over.
pub fn discard_preview(
    tx: &mut Write<'_>,
    permit: Permit<ImportFramework>,
    id: &PreviewId,
) -> Result<(), StoreError> {
    load_preview(tx, permit, id)?;
    previews::discard(tx, id)?;
    tx.audit(AuditEntry::new(
        "discard-framework-file",
        SUBJECT,
        id.as_str(),
    ))
}

const SUBJECT: &str = "preview";
