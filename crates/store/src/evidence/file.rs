//! The content of a file, for its owner or for somebody with whom the item is shared.

use super::read::shared_item;
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{evidence, evidence_files};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl,
};
use engine::access::{KeepEvidence, Permit, ReadRecord};
use engine::evidence::FileKind;
use engine::ids::{EvidenceFileId, EvidenceId, Id, PersonId};
use engine::looks::Seen;

/// A file with its content, at most [`FileKind::MOST_BYTES`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFile {
    /// What it is by its content.
    pub kind: FileKind,
    /// A name that is safe to save it under.
    pub name: String,
    /// The content.
    pub content: Vec<u8>,
}

/// A file of an item of the owner's own: of any version, withdrawn or not.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_own_file(
    tx: &mut Read<'_>,
    permit: &Permit<KeepEvidence>,
    item: &EvidenceId,
    file: &EvidenceFileId,
) -> Result<Option<StoredFile>, StoreError> {
    content(tx, &permit.resource().person, item, file)
}

/// A file of the present version of an item that others may see; see [`super::list_shared`].
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_shared_file(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
    item: &EvidenceId,
    file: &EvidenceFileId,
) -> Result<Option<StoredFile>, StoreError> {
    let person = &permit.resource().person;
    let found = shared_item(tx, person, item)?;
    if found.is_none_or(|found| found.files.iter().all(|own| own.id != *file)) {
        return Ok(None);
    }
    tx.note(permit, Seen::EvidenceFile);
    content(tx, person, item, file)
}

pub(super) fn content(
    tx: &mut Read<'_>,
    person: &PersonId,
    item: &EvidenceId,
    file: &EvidenceFileId,
) -> Result<Option<StoredFile>, StoreError> {
    let row: Option<(AsText<FileKind>, String, Vec<u8>)> = evidence_files::table
        .inner_join(
            evidence::table.on(evidence::org_id
                .eq(evidence_files::org_id)
                .and(evidence::id.eq(evidence_files::evidence_id))),
        )
        .filter(evidence::org_id.eq(tx.organisation().as_str()))
        .filter(evidence::person_id.eq(person.as_str()))
        .filter(evidence::id.eq(item.as_str()))
        .filter(evidence_files::id.eq(file.as_str()))
        .select((
            evidence_files::kind,
            evidence_files::name,
            evidence_files::content,
        ))
        .first(tx.conn())
        .optional()?;
    Ok(row.map(|(kind, name, content)| StoredFile {
        kind: kind.into_inner(),
        name,
        content,
    }))
}
