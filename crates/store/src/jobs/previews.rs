//! An old text, or a document that was edited outside, that was read and waits for somebody to say what becomes of it.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::previews::{self, Preview, PreviewKind};
use crate::unit::{Read, Write};
use engine::access::{Permit, StartJobs, WriteJob};
use engine::ids::{Id, JobDescriptionId, PreviewId};

const SUBJECT: &str = "preview";
const MISSING: StoreError = StoreError::NotFound("preview");

/// Keeps what was read of an old text for a day, for whoever brought it. `name` is the file's own, or empty.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn keep_text(
    tx: &mut Write<'_>,
    _permit: Permit<StartJobs>,
    name: &str,
    body: &str,
) -> Result<PreviewId, StoreError> {
    let id = previews::keep(tx, PreviewKind::JobText, name, body)?;
    tx.audit(AuditEntry::new("read-old-job-text", SUBJECT, id.as_str()))?;
    Ok(id)
}

/// One's own old text.
///
/// # Errors
/// [`StoreError::NotFound`] if it is somebody else's, or its day is over.
pub fn load_text(
    tx: &mut Read<'_>,
    _permit: Permit<StartJobs>,
    id: &PreviewId,
) -> Result<Preview, StoreError> {
    previews::find(tx, PreviewKind::JobText, id)?.ok_or(MISSING)
}

/// Clears one's own old text away, in the unit that starts a job description from it and is audited for that.
///
/// # Errors
/// [`StoreError::NotFound`] if it is somebody else's, or its day is over.
pub fn discard_text(
    tx: &mut Write<'_>,
    permit: Permit<StartJobs>,
    id: &PreviewId,
) -> Result<(), StoreError> {
    load_text(tx, permit, id)?;
    previews::discard(tx, id)
}

/// The name under which a returned document is kept: it belongs to one job description.
fn named(job: &JobDescriptionId, name: &str) -> String {
    format!("{}/{name}", job.as_str())
}

/// Keeps what was read of a document that comes back for the job description of the permit, for a day.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn keep_returned(
    tx: &mut Write<'_>,
    permit: &Permit<WriteJob>,
    name: &str,
    body: &str,
) -> Result<PreviewId, StoreError> {
    let name = named(&permit.resource().job, name);
    let id = previews::keep(tx, PreviewKind::JobReturned, &name, body)?;
    tx.audit(AuditEntry::new(
        "read-returned-job-description",
        SUBJECT,
        id.as_str(),
    ))?;
    Ok(id)
}

/// One's own returned document of the job description of the permit; its name is the file's.
///
/// # Errors
/// [`StoreError::NotFound`] if it is somebody else's, of another job description, or its day is over.
pub fn load_returned(
    tx: &mut Read<'_>,
    permit: &Permit<WriteJob>,
    id: &PreviewId,
) -> Result<Preview, StoreError> {
    let mut preview = previews::find(tx, PreviewKind::JobReturned, id)?.ok_or(MISSING)?;
    let prefix = named(&permit.resource().job, "");
    let name = preview.file_name.strip_prefix(&prefix).ok_or(MISSING)?;
    preview.file_name = name.to_owned();
    Ok(preview)
}

/// Clears one's own returned document away, in the unit that saves what was accepted and is audited for that.
///
/// # Errors
/// As [`load_returned`].
pub fn discard_returned(
    tx: &mut Write<'_>,
    permit: &Permit<WriteJob>,
    id: &PreviewId,
) -> Result<(), StoreError> {
    load_returned(tx, permit, id)?;
    previews::discard(tx, id)
}
