//! All evidence of a person: items, their versions, and what is known of the files.

use crate::error::StoreError;
use crate::schema::{
    evidence, evidence_files, evidence_links, evidence_supports, evidence_version_files,
    evidence_versions,
};
use crate::unit::Read;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::ids::{Id, PersonId};
use engine::time::Instant;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// An item of evidence.
#[derive(Clone, Debug, Serialize)]
pub struct ItemRecord {
    /// Its identity, as in its address.
    pub id: String,
    /// When it was added.
    pub added_at_utc: NaiveDateTime,
    /// When it was withdrawn.
    pub withdrawn_at_utc: Option<NaiveDateTime>,
    /// What it said, the first version first.
    pub versions: Vec<VersionRecord>,
    /// The files of all versions.
    pub files: Vec<FileRecord>,
}

/// One version of an item.
#[derive(Clone, Debug, Serialize)]
pub struct VersionRecord {
    /// Its number, counted from 1.
    pub version: i64,
    /// The edition whose levels it speaks for.
    pub edition: i16,
    /// Work, or a certificate.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// How things stood.
    pub situation: String,
    /// What the person did.
    pub my_part: String,
    /// What came of it.
    pub result: String,
    /// When it happened.
    pub happened_on: NaiveDate,
    /// When this version was made.
    pub made_at_utc: NaiveDateTime,
    /// The skills it speaks for, each with its level.
    pub skills: BTreeMap<String, i16>,
    /// Addresses that show more.
    pub links: Vec<String>,
    /// The files that belong to this version.
    pub files: Vec<String>,
}

/// A file, without its content, which is downloaded from the item's page.
#[derive(Clone, Debug, Serialize)]
pub struct FileRecord {
    /// Its identity, as in its address.
    pub id: String,
    /// What it is by its content.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// How many bytes it has.
    pub bytes: i64,
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// When it was added.
    pub added_at_utc: NaiveDateTime,
}

impl ItemRecord {
    /// Whether the item spoke for a skill at that moment: by the version that was the newest then, if it was not
    /// withdrawn yet.
    #[must_use]
    pub fn supported(&self, skill: &str, at: Instant) -> bool {
        let at = at.utc();
        if self
            .withdrawn_at_utc
            .is_some_and(|withdrawn| withdrawn <= at)
        {
            return false;
        }
        let mut made = self.versions.iter().rev();
        made.find(|version| version.made_at_utc <= at)
            .is_some_and(|version| version.skills.contains_key(skill))
    }
}

/// What belongs to one version of one item.
type Key = (String, i64);

/// All items, the oldest first. Six queries.
pub(super) fn load(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<ItemRecord>, StoreError> {
    type Found = (String, NaiveDateTime, Option<NaiveDateTime>);
    let rows: Vec<Found> = evidence::table
        .filter(evidence::org_id.eq(tx.organisation().as_str()))
        .filter(evidence::person_id.eq(person.as_str()))
        .order((evidence::created_at, evidence::id))
        .select((evidence::id, evidence::created_at, evidence::withdrawn_at))
        .load(tx.conn())?;
    let ids: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
    let mut versions = versions(tx, &ids)?;
    let mut files = files(tx, &ids)?;
    Ok(rows
        .into_iter()
        .map(|(id, added, withdrawn)| ItemRecord {
            versions: versions.remove(&id).unwrap_or_default(),
            files: files.remove(&id).unwrap_or_default(),
            id,
            added_at_utc: added,
            withdrawn_at_utc: withdrawn,
        })
        .collect())
}

fn versions(
    tx: &mut Read<'_>,
    ids: &[&str],
) -> Result<HashMap<String, Vec<VersionRecord>>, StoreError> {
    type Found = (
        (String, i64, i16, String, NaiveDate, NaiveDateTime),
        (String, String, String, String),
    );
    let rows: Vec<Found> = evidence_versions::table
        .filter(evidence_versions::org_id.eq(tx.organisation().as_str()))
        .filter(evidence_versions::evidence_id.eq_any(ids.to_vec()))
        .order(evidence_versions::version)
        .select((
            (
                evidence_versions::evidence_id,
                evidence_versions::version,
                evidence_versions::edition,
                evidence_versions::kind,
                evidence_versions::happened_on,
                evidence_versions::made_at,
            ),
            (
                evidence_versions::title,
                evidence_versions::situation,
                evidence_versions::part,
                evidence_versions::result,
            ),
        ))
        .load(tx.conn())?;
    let mut skills = skills(tx, ids)?;
    let mut links = links(tx, ids)?;
    let mut attached = attached(tx, ids)?;
    let mut found: HashMap<String, Vec<VersionRecord>> = HashMap::new();
    for ((item, version, edition, kind, happened, made), (title, situation, part, result)) in rows {
        let key: Key = (item.clone(), version);
        found.entry(item).or_default().push(VersionRecord {
            version,
            edition,
            kind,
            title,
            situation,
            my_part: part,
            result,
            happened_on: happened,
            made_at_utc: made,
            skills: skills.remove(&key).unwrap_or_default(),
            links: links.remove(&key).unwrap_or_default(),
            files: attached.remove(&key).unwrap_or_default(),
        });
    }
    Ok(found)
}

fn skills(
    tx: &mut Read<'_>,
    ids: &[&str],
) -> Result<HashMap<Key, BTreeMap<String, i16>>, StoreError> {
    let rows: Vec<(String, i64, String, i16)> = evidence_supports::table
        .filter(evidence_supports::org_id.eq(tx.organisation().as_str()))
        .filter(evidence_supports::evidence_id.eq_any(ids.to_vec()))
        .select((
            evidence_supports::evidence_id,
            evidence_supports::version,
            evidence_supports::skill_code,
            evidence_supports::level,
        ))
        .load(tx.conn())?;
    let mut found: HashMap<Key, BTreeMap<String, i16>> = HashMap::new();
    for (item, version, skill, level) in rows {
        found
            .entry((item, version))
            .or_default()
            .insert(skill, level);
    }
    Ok(found)
}

fn links(tx: &mut Read<'_>, ids: &[&str]) -> Result<HashMap<Key, Vec<String>>, StoreError> {
    let rows: Vec<(String, i64, String)> = evidence_links::table
        .filter(evidence_links::org_id.eq(tx.organisation().as_str()))
        .filter(evidence_links::evidence_id.eq_any(ids.to_vec()))
        .order(evidence_links::position)
        .select((
            evidence_links::evidence_id,
            evidence_links::version,
            evidence_links::address,
        ))
        .load(tx.conn())?;
    Ok(by_version(rows))
}

fn attached(tx: &mut Read<'_>, ids: &[&str]) -> Result<HashMap<Key, Vec<String>>, StoreError> {
    let rows: Vec<(String, i64, String)> = evidence_version_files::table
        .filter(evidence_version_files::org_id.eq(tx.organisation().as_str()))
        .filter(evidence_version_files::evidence_id.eq_any(ids.to_vec()))
        .order(evidence_version_files::position)
        .select((
            evidence_version_files::evidence_id,
            evidence_version_files::version,
            evidence_version_files::file_id,
        ))
        .load(tx.conn())?;
    Ok(by_version(rows))
}

fn by_version(rows: Vec<(String, i64, String)>) -> HashMap<Key, Vec<String>> {
    let mut found: HashMap<Key, Vec<String>> = HashMap::new();
    for (item, version, text) in rows {
        found.entry((item, version)).or_default().push(text);
    }
    found
}

fn files(tx: &mut Read<'_>, ids: &[&str]) -> Result<HashMap<String, Vec<FileRecord>>, StoreError> {
    type Found = (String, (String, String, String, i64, String, NaiveDateTime));
    let rows: Vec<Found> = evidence_files::table
        .filter(evidence_files::org_id.eq(tx.organisation().as_str()))
        .filter(evidence_files::evidence_id.eq_any(ids.to_vec()))
        .order((evidence_files::added_at, evidence_files::id))
        .select((
            evidence_files::evidence_id,
            (
                evidence_files::id,
                evidence_files::kind,
                evidence_files::name,
                evidence_files::size,
                evidence_files::file_sha256,
                evidence_files::added_at,
            ),
        ))
        .load(tx.conn())?;
    let mut found: HashMap<String, Vec<FileRecord>> = HashMap::new();
    for (item, (id, kind, name, bytes, sha256, added)) in rows {
        found.entry(item).or_default().push(FileRecord {
            id,
            kind,
            name,
            bytes,
            sha256,
            added_at_utc: added,
        });
    }
    Ok(found)
}
