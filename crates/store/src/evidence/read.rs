//! Finding one item, in its present or an earlier version.

use super::heads::{sent_skills, shared};
use super::row::{FileRow, HeadRow, ItemRow, SupportRow, TextRow};
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{
    evidence, evidence_files, evidence_links, evidence_supports, evidence_version_files,
    evidence_versions,
};
use crate::unit::Read;
use diesel::dsl::count_star;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl,
    SelectableHelper,
};
use engine::access::{KeepEvidence, Permit, ReadRecord};
use engine::evidence::{Evidence, EvidenceFile, EvidenceLink, Support};
use engine::ids::{EvidenceId, Id, PersonId};
use engine::looks::Seen;
use engine::time::Instant;

/// One version in the history of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionLine {
    /// Its number, counted from 1.
    pub version: i64,
    /// When it was made.
    pub made: Instant,
}

/// How much a person keeps already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Items that are not withdrawn.
    pub items: i64,
    /// Files of all items and versions.
    pub files: i64,
}

/// An item of the owner's own, withdrawn or not; its present version, or the one that is asked for.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_own(
    tx: &mut Read<'_>,
    permit: &Permit<KeepEvidence>,
    id: &EvidenceId,
    version: Option<i64>,
) -> Result<Option<Evidence>, StoreError> {
    find(tx, &permit.resource().person, id, version)
}

/// An item that others may see, in its present version; see [`super::list_shared`].
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_shared(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
    id: &EvidenceId,
) -> Result<Option<Evidence>, StoreError> {
    let found = shared_item(tx, &permit.resource().person, id)?;
    if found.is_some() {
        tx.note(permit, Seen::Evidence);
    }
    Ok(found)
}

/// The same for callers that hold the permit.
pub(super) fn shared_item(
    tx: &mut Read<'_>,
    person: &PersonId,
    id: &EvidenceId,
) -> Result<Option<Evidence>, StoreError> {
    let Some(item) = find(tx, person, id, None)?.filter(|item| item.withdrawn.is_none()) else {
        return Ok(None);
    };
    let sent = sent_skills(tx, person)?;
    let Evidence { head, .. } = item.clone();
    Ok(shared(head, &sent).map(|head| Evidence { head, ..item }))
}

/// The versions of an item of the owner's own, the newest first.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_versions(
    tx: &mut Read<'_>,
    permit: &Permit<KeepEvidence>,
    id: &EvidenceId,
) -> Result<Vec<VersionLine>, StoreError> {
    let rows: Vec<(i64, Moment)> = evidence_versions::table
        .inner_join(
            evidence::table.on(evidence::org_id
                .eq(evidence_versions::org_id)
                .and(evidence::id.eq(evidence_versions::evidence_id))),
        )
        .filter(evidence::org_id.eq(tx.organisation().as_str()))
        .filter(evidence::person_id.eq(permit.resource().person.as_str()))
        .filter(evidence::id.eq(id.as_str()))
        .order(evidence_versions::version.desc())
        .select((evidence_versions::version, evidence_versions::made_at))
        .load(tx.conn())?;
    let line = |(version, made): (i64, Moment)| VersionLine {
        version,
        made: made.into(),
    };
    Ok(rows.into_iter().map(line).collect())
}

/// How much the owner keeps already.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_room(tx: &mut Read<'_>, permit: &Permit<KeepEvidence>) -> Result<Room, StoreError> {
    let (organisation, person) = (
        tx.organisation().as_str(),
        permit.resource().person.as_str(),
    );
    let items = evidence::table
        .filter(evidence::org_id.eq(organisation))
        .filter(evidence::person_id.eq(person))
        .filter(evidence::withdrawn_at.is_null())
        .select(count_star())
        .first(tx.conn())?;
    let files = evidence_files::table
        .inner_join(
            evidence::table.on(evidence::org_id
                .eq(evidence_files::org_id)
                .and(evidence::id.eq(evidence_files::evidence_id))),
        )
        .filter(evidence::org_id.eq(organisation))
        .filter(evidence::person_id.eq(person))
        .select(count_star())
        .first(tx.conn())?;
    Ok(Room { items, files })
}

/// An item of this person, whoever looks.
pub(super) fn find(
    tx: &mut Read<'_>,
    person: &PersonId,
    id: &EvidenceId,
    version: Option<i64>,
) -> Result<Option<Evidence>, StoreError> {
    let mut query = evidence::table
        .inner_join(
            evidence_versions::table.on(evidence_versions::org_id
                .eq(evidence::org_id)
                .and(evidence_versions::evidence_id.eq(evidence::id))),
        )
        .filter(evidence::org_id.eq(tx.organisation().as_str()))
        .filter(evidence::person_id.eq(person.as_str()))
        .filter(evidence::id.eq(id.as_str()))
        .select((
            ItemRow::as_select(),
            HeadRow::as_select(),
            TextRow::as_select(),
        ))
        .into_boxed();
    query = match version {
        Some(version) => query.filter(evidence_versions::version.eq(version)),
        None => query.filter(evidence_versions::version.eq(evidence::version)),
    };
    let row: Option<(ItemRow, HeadRow, TextRow)> = query.first(tx.conn()).optional()?;
    let Some((item, head, text)) = row else {
        return Ok(None);
    };
    let version = head.version;
    Ok(Some(Evidence {
        head: head.with_supports(supports(tx, id, version)?),
        person: person.clone(),
        situation: text.situation,
        part: text.part,
        result: text.result,
        links: links(tx, id, version)?,
        files: files(tx, id, version)?,
        made: text.made_at.into(),
        newest: item.version,
        withdrawn: item.withdrawn_at.map(Into::into),
    }))
}

fn supports(tx: &mut Read<'_>, id: &EvidenceId, version: i64) -> Result<Vec<Support>, StoreError> {
    let rows: Vec<SupportRow> = evidence_supports::table
        .filter(evidence_supports::org_id.eq(tx.organisation().as_str()))
        .filter(evidence_supports::evidence_id.eq(id.as_str()))
        .filter(evidence_supports::version.eq(version))
        .select(SupportRow::as_select())
        .load(tx.conn())?;
    let mut supports: Vec<Support> = rows.into_iter().map(Into::into).collect();
    supports.sort_by_key(|support| support.skill);
    Ok(supports)
}

fn links(
    tx: &mut Read<'_>,
    id: &EvidenceId,
    version: i64,
) -> Result<Vec<EvidenceLink>, StoreError> {
    let links: Vec<AsText<EvidenceLink>> = evidence_links::table
        .filter(evidence_links::org_id.eq(tx.organisation().as_str()))
        .filter(evidence_links::evidence_id.eq(id.as_str()))
        .filter(evidence_links::version.eq(version))
        .order(evidence_links::position)
        .select(evidence_links::address)
        .load(tx.conn())?;
    Ok(links.into_iter().map(AsText::into_inner).collect())
}

fn files(
    tx: &mut Read<'_>,
    id: &EvidenceId,
    version: i64,
) -> Result<Vec<EvidenceFile>, StoreError> {
    let rows: Vec<FileRow> = evidence_version_files::table
        .inner_join(
            evidence_files::table.on(evidence_files::org_id
                .eq(evidence_version_files::org_id)
                .and(evidence_files::evidence_id.eq(evidence_version_files::evidence_id))
                .and(evidence_files::id.eq(evidence_version_files::file_id))),
        )
        .filter(evidence_version_files::org_id.eq(tx.organisation().as_str()))
        .filter(evidence_version_files::evidence_id.eq(id.as_str()))
        .filter(evidence_version_files::version.eq(version))
        .order(evidence_version_files::position)
        .select(FileRow::as_select())
        .load(tx.conn())?;
    Ok(rows.into_iter().map(Into::into).collect())
}
