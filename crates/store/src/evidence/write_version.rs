//! One version of an item with all that belongs to it.

use super::row::{NewFileRow, NewLink, NewSupport, NewVersion, NewVersionFile};
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{
    evidence_files, evidence_links, evidence_supports, evidence_version_files, evidence_versions,
};
use crate::unit::Write;
use diesel::RunQueryDsl;
use engine::evidence::{EvidenceDraft, FileKind};
use engine::ids::{EvidenceFileId, EvidenceId, Id};
use std::sync::Arc;

/// A file to be kept. A unit of work may run several times, so the content is shared and not moved.
#[derive(Clone, Debug)]
pub struct NewFile {
    /// What it is by its content.
    pub kind: FileKind,
    /// A name that is safe to save it under.
    pub name: String,
    /// The SHA-256 of the content in hexadecimal digits; worked out before the unit of work, which others wait for.
    pub sha256: String,
    /// The content, at most [`FileKind::MOST_BYTES`].
    pub content: Arc<Vec<u8>>,
}

/// A version to be added.
pub(super) struct Version<'a> {
    pub(super) item: &'a EvidenceId,
    pub(super) number: i64,
    pub(super) draft: &'a EvidenceDraft,
    /// Files of the version before that stay.
    pub(super) kept: &'a [EvidenceFileId],
    /// Files that are new.
    pub(super) added: &'a [NewFile],
}

pub(super) fn insert_version(tx: &mut Write<'_>, version: &Version<'_>) -> Result<(), StoreError> {
    let draft = version.draft;
    let row = NewVersion {
        org_id: tx.organisation().as_str(),
        evidence_id: version.item.as_str(),
        version: version.number,
        edition: draft.edition().number().into(),
        kind: draft.kind().as_str(),
        title: draft.title(),
        situation: draft.situation(),
        part: draft.part(),
        result: draft.result(),
        happened_on: draft.happened_on(),
        made_at: Moment::from(tx.now()),
    };
    diesel::insert_into(evidence_versions::table)
        .values(&row)
        .execute(tx.conn())?;
    insert_supports_and_links(tx, version)?;
    let mut files = version.kept.to_vec();
    for file in version.added {
        files.push(insert_file(tx, version.item, file)?);
    }
    let org_id = tx.organisation().as_str();
    let rows: Vec<NewVersionFile<'_>> = files
        .iter()
        .zip(0_i16..)
        .map(|(file, position)| NewVersionFile {
            org_id,
            evidence_id: version.item.as_str(),
            version: version.number,
            file_id: file.as_str(),
            position,
        })
        .collect();
    Ok(insert_many!(
        tx.conn(),
        evidence_version_files::table,
        rows
    )?)
}

fn insert_supports_and_links(tx: &mut Write<'_>, of: &Version<'_>) -> Result<(), StoreError> {
    let (org_id, evidence_id, version) = (tx.organisation().as_str(), of.item.as_str(), of.number);
    let supports: Vec<NewSupport<'_>> = of
        .draft
        .supports()
        .iter()
        .map(|support| NewSupport {
            org_id,
            evidence_id,
            version,
            skill_code: support.skill.as_str(),
            level: support.level.number().into(),
        })
        .collect();
    insert_many!(tx.conn(), evidence_supports::table, supports)?;
    let links: Vec<NewLink<'_>> = of
        .draft
        .links()
        .iter()
        .zip(0_i16..)
        .map(|(link, position)| NewLink {
            org_id,
            evidence_id,
            version,
            position,
            address: link.as_str(),
        })
        .collect();
    Ok(insert_many!(tx.conn(), evidence_links::table, links)?)
}

fn insert_file(
    tx: &mut Write<'_>,
    item: &EvidenceId,
    file: &NewFile,
) -> Result<EvidenceFileId, StoreError> {
    let id: EvidenceFileId = tx.new_id();
    let size = i64::try_from(file.content.len());
    let row = NewFileRow {
        id: id.as_str(),
        org_id: tx.organisation().as_str(),
        evidence_id: item.as_str(),
        kind: file.kind.as_str(),
        name: &file.name,
        size: size.map_err(|_| StoreError::Corrupt("evidence_files.size"))?,
        file_sha256: &file.sha256,
        content: file.content.as_slice(),
        added_at: Moment::from(tx.now()),
    };
    diesel::insert_into(evidence_files::table)
        .values(&row)
        .execute(tx.conn())?;
    Ok(id)
}
