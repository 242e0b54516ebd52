//! Evidence beside a skill under review, for whoever reads the skill there.

use super::file::{StoredFile, content};
use super::heads::{heads_of, sent_skills, shared};
use super::row::FileRow;
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{
    evidence, evidence_files, evidence_links, evidence_version_files, evidence_versions,
};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::endorsement::Review;
use engine::evidence::{EvidenceFile, EvidenceHead, EvidenceLink};
use engine::ids::{EvidenceFileId, EvidenceId, Id};
use sfia::SkillCode;
use std::collections::HashMap;

/// An item as a reader of one skill sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewedItem {
    /// What it is, with the skills it supports. Its levels are the owner's claim, which a second reader must not see.
    pub head: EvidenceHead,
    /// How things stood.
    pub situation: String,
    /// What the person did.
    pub part: String,
    /// What came of it.
    pub result: String,
    /// Where more of it is.
    pub links: Vec<EvidenceLink>,
    /// The files of its present version.
    pub files: Vec<EvidenceFile>,
}

/// More than a reader of one skill goes through.
const MOST: usize = 10;

/// The newest evidence for a skill of a review that the caller was let into, as far as the person has shared it: at most
/// ten items. Five queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_for_review(
    tx: &mut Read<'_>,
    review: &Review,
    code: SkillCode,
) -> Result<Vec<ReviewedItem>, StoreError> {
    let sent = sent_skills(tx, &review.person)?;
    let speaks_for = |head: &EvidenceHead| head.supports.iter().any(|one| one.skill == code);
    let heads: Vec<EvidenceHead> = heads_of(tx, &review.person)?
        .into_iter()
        .filter_map(|head| shared(head, &sent))
        .filter(speaks_for)
        .take(MOST)
        .collect();
    if heads.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<&str> = heads.iter().map(|head| head.id.as_str()).collect();
    type Texts = (AsText<EvidenceId>, String, String, String);
    let texts: Vec<Texts> = evidence_versions::table
        .inner_join(
            evidence::table.on(evidence::org_id
                .eq(evidence_versions::org_id)
                .and(evidence::id.eq(evidence_versions::evidence_id))
                .and(evidence::version.eq(evidence_versions::version))),
        )
        .filter(evidence::org_id.eq(tx.organisation().as_str()))
        .filter(evidence::id.eq_any(ids.clone()))
        .select((
            evidence::id,
            evidence_versions::situation,
            evidence_versions::part,
            evidence_versions::result,
        ))
        .load(tx.conn())?;
    let links: Vec<(AsText<EvidenceId>, AsText<EvidenceLink>)> = evidence_links::table
        .inner_join(
            evidence::table.on(evidence::org_id
                .eq(evidence_links::org_id)
                .and(evidence::id.eq(evidence_links::evidence_id))
                .and(evidence::version.eq(evidence_links::version))),
        )
        .filter(evidence::org_id.eq(tx.organisation().as_str()))
        .filter(evidence::id.eq_any(ids.clone()))
        .order((evidence::id, evidence_links::position))
        .select((evidence::id, evidence_links::address))
        .load(tx.conn())?;
    let mut addresses: HashMap<EvidenceId, Vec<EvidenceLink>> = HashMap::new();
    for (id, link) in links {
        addresses
            .entry(id.into_inner())
            .or_default()
            .push(link.into_inner());
    }
    let mut files = files_of(tx, ids)?;
    let mut texts: HashMap<EvidenceId, (String, String, String)> = texts
        .into_iter()
        .map(|(id, situation, part, result)| (id.into_inner(), (situation, part, result)))
        .collect();
    Ok(heads
        .into_iter()
        .filter_map(|head| {
            let (situation, part, result) = texts.remove(&head.id)?;
            Some(ReviewedItem {
                links: addresses.remove(&head.id).unwrap_or_default(),
                files: files.remove(&head.id).unwrap_or_default(),
                head,
                situation,
                part,
                result,
            })
        })
        .collect())
}

/// The files of the present versions of items, by item.
fn files_of(
    tx: &mut Read<'_>,
    items: Vec<&str>,
) -> Result<HashMap<EvidenceId, Vec<EvidenceFile>>, StoreError> {
    let rows: Vec<(AsText<EvidenceId>, FileRow)> = evidence_version_files::table
        .inner_join(
            evidence::table.on(evidence::org_id
                .eq(evidence_version_files::org_id)
                .and(evidence::id.eq(evidence_version_files::evidence_id))
                .and(evidence::version.eq(evidence_version_files::version))),
        )
        .inner_join(
            evidence_files::table.on(evidence_files::org_id
                .eq(evidence_version_files::org_id)
                .and(evidence_files::evidence_id.eq(evidence_version_files::evidence_id))
                .and(evidence_files::id.eq(evidence_version_files::file_id))),
        )
        .filter(evidence::org_id.eq(tx.organisation().as_str()))
        .filter(evidence::id.eq_any(items))
        .order((evidence::id, evidence_version_files::position))
        .select((evidence::id, FileRow::as_select()))
        .load(tx.conn())?;
    let mut found: HashMap<EvidenceId, Vec<EvidenceFile>> = HashMap::new();
    for (item, file) in rows {
        let files = found.entry(item.into_inner()).or_default();
        files.push(file.into());
    }
    Ok(found)
}

/// The content of a file that [`list_for_review`] names.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_reviewed_file(
    tx: &mut Read<'_>,
    review: &Review,
    code: SkillCode,
    (item, file): (&EvidenceId, &EvidenceFileId),
) -> Result<Option<StoredFile>, StoreError> {
    let items = list_for_review(tx, review, code)?;
    let is_there = |one: &ReviewedItem| {
        one.head.id == *item && one.files.iter().any(|there| there.id == *file)
    };
    if !items.iter().any(is_there) {
        return Ok(None);
    }
    content(tx, &review.person, item, file)
}
