//! Adding, changing and withdrawing evidence. What the trail says of it is never what was written.

use super::read::find;
use super::row::NewItem;
use super::write_version::{NewFile, Version, insert_version};
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::council;
use crate::error::StoreError;
use crate::schema::evidence;
use crate::unit::Write;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{KeepEvidence, Permit};
use engine::evidence::{Evidence, EvidenceDraft};
use engine::ids::{EvidenceFileId, EvidenceId, Id};

/// What the trail says of a version.
#[derive(serde::Serialize)]
struct Detail {
    version: i64,
    files: usize,
}

/// Adds an item, as its version 1.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn add(
    tx: &mut Write<'_>,
    permit: Permit<KeepEvidence>,
    draft: &EvidenceDraft,
    files: &[NewFile],
) -> Result<EvidenceId, StoreError> {
    let id: EvidenceId = tx.new_id();
    let row = NewItem {
        id: id.as_str(),
        org_id: tx.organisation().as_str(),
        person_id: permit.resource().person.as_str(),
        version: 1,
        created_at: Moment::from(tx.now()),
    };
    diesel::insert_into(evidence::table)
        .values(&row)
        .execute(tx.conn())?;
    let version = Version {
        item: &id,
        number: 1,
        draft,
        kept: &[],
        added: files,
    };
    insert_version(tx, &version)?;
    audit(tx, "add-evidence", &id, 1, files.len())?;
    Ok(id)
}

/// Makes a new version of an item from what it was at version `seen`: with this content, the files in `kept` and those
/// added. Where that is what the newest version says already, nothing is changed.
///
/// Gives the version that then is the newest.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such item, or has withdrawn it; [`StoreError::Conflict`] if it was
/// changed since version `seen`.
pub fn change(
    tx: &mut Write<'_>,
    permit: Permit<KeepEvidence>,
    id: &EvidenceId,
    seen: i64,
    draft: &EvidenceDraft,
    (kept, added): (&[EvidenceFileId], &[NewFile]),
) -> Result<i64, StoreError> {
    let present = find(tx, &permit.resource().person, id, None)?;
    let present = present.filter(|item| item.withdrawn.is_none());
    let present = present.ok_or(StoreError::NotFound("evidence"))?;
    let kept: Vec<EvidenceFileId> = present
        .files
        .iter()
        .map(|file| file.id.clone())
        .filter(|file| kept.contains(file))
        .collect();
    if added.is_empty() && kept.len() == present.files.len() && says_the_same(&present, draft) {
        tx.leave_unchanged();
        return Ok(present.newest);
    }
    if present.newest != seen {
        return Err(StoreError::Conflict);
    }
    let number = seen + 1;
    let changed = diesel::update(
        evidence::table
            .filter(evidence::org_id.eq(tx.organisation().as_str()))
            .filter(evidence::id.eq(id.as_str()))
            .filter(evidence::version.eq(seen)),
    )
    .set(evidence::version.eq(number))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::Conflict);
    }
    let version = Version {
        item: id,
        number,
        draft,
        kept: &kept,
        added,
    };
    insert_version(tx, &version)?;
    council::refresh(tx, &permit.resource().person)?;
    audit(tx, "change-evidence", id, number, kept.len() + added.len())?;
    Ok(number)
}

/// Takes an item out of all lists. Its versions stay, since something may have been said of one of them. An item that
/// is withdrawn already stays as it is.
///
/// # Errors
/// [`StoreError::NotFound`] if the person has no such item; [`StoreError::Conflict`] if it was changed since version
/// `seen`.
pub fn withdraw(
    tx: &mut Write<'_>,
    permit: Permit<KeepEvidence>,
    id: &EvidenceId,
    seen: i64,
) -> Result<(), StoreError> {
    let present = find(tx, &permit.resource().person, id, None)?;
    let present = present.ok_or(StoreError::NotFound("evidence"))?;
    if present.withdrawn.is_some() {
        tx.leave_unchanged();
        return Ok(());
    }
    if present.newest != seen {
        return Err(StoreError::Conflict);
    }
    diesel::update(
        evidence::table
            .filter(evidence::org_id.eq(tx.organisation().as_str()))
            .filter(evidence::id.eq(id.as_str())),
    )
    .set(evidence::withdrawn_at.eq(Moment::from(tx.now())))
    .execute(tx.conn())?;
    council::refresh(tx, &permit.resource().person)?;
    audit(tx, "withdraw-evidence", id, seen, present.files.len())
}

fn says_the_same(item: &Evidence, draft: &EvidenceDraft) -> bool {
    let head = &item.head;
    head.edition == draft.edition()
        && head.kind == draft.kind()
        && head.title == draft.title()
        && head.happened_on == draft.happened_on()
        && head.supports == draft.supports()
        && item.situation == draft.situation()
        && item.part == draft.part()
        && item.result == draft.result()
        && item.links == draft.links()
}

fn audit(
    tx: &mut Write<'_>,
    action: &'static str,
    id: &EvidenceId,
    version: i64,
    files: usize,
) -> Result<(), StoreError> {
    let entry = AuditEntry::new(action, "evidence", id.as_str());
    tx.audit(entry.with(&Detail { version, files }))
}
