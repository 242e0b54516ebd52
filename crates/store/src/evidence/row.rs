//! Evidence as it is stored.

use crate::columns::{AsSmallInt, AsText, Moment, TextValue};
use crate::schema::{
    evidence, evidence_files, evidence_links, evidence_supports, evidence_version_files,
    evidence_versions,
};
use chrono::NaiveDate;
use diesel::{Insertable, Queryable, Selectable};
use engine::evidence::{EvidenceFile, EvidenceHead, EvidenceKind, EvidenceLink, FileKind, Support};
use engine::ids::{EvidenceFileId, EvidenceId};
use sfia::{Edition, Level, SkillCode};

impl TextValue for EvidenceKind {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

impl TextValue for FileKind {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

impl TextValue for EvidenceLink {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::parse(&text).ok()
    }
}

/// What lists need of a version.
#[derive(Queryable, Selectable)]
#[diesel(table_name = evidence_versions)]
pub(super) struct HeadRow {
    pub(super) evidence_id: AsText<EvidenceId>,
    pub(super) version: i64,
    pub(super) edition: AsSmallInt<Edition>,
    pub(super) kind: AsText<EvidenceKind>,
    pub(super) title: String,
    pub(super) happened_on: NaiveDate,
}

impl HeadRow {
    pub(super) fn with_supports(self, supports: Vec<Support>) -> EvidenceHead {
        EvidenceHead {
            id: self.evidence_id.into_inner(),
            version: self.version,
            edition: self.edition.into_inner(),
            kind: self.kind.into_inner(),
            title: self.title,
            happened_on: self.happened_on,
            supports,
        }
    }
}

/// The rest of a version.
#[derive(Queryable, Selectable)]
#[diesel(table_name = evidence_versions)]
pub(super) struct TextRow {
    pub(super) situation: String,
    pub(super) part: String,
    pub(super) result: String,
    pub(super) made_at: Moment,
}

/// The newest version of an item, and whether it was withdrawn.
#[derive(Queryable, Selectable)]
#[diesel(table_name = evidence)]
pub(super) struct ItemRow {
    pub(super) version: i64,
    pub(super) withdrawn_at: Option<Moment>,
}

/// A skill of a version.
#[derive(Queryable, Selectable)]
#[diesel(table_name = evidence_supports)]
pub(super) struct SupportRow {
    pub(super) skill_code: AsText<SkillCode>,
    pub(super) level: AsSmallInt<Level>,
}

impl From<SupportRow> for Support {
    fn from(row: SupportRow) -> Self {
        Self {
            skill: row.skill_code.into_inner(),
            level: row.level.into_inner(),
        }
    }
}

/// A file without its content.
#[derive(Queryable, Selectable)]
#[diesel(table_name = evidence_files)]
pub(super) struct FileRow {
    pub(super) id: AsText<EvidenceFileId>,
    pub(super) kind: AsText<FileKind>,
    pub(super) name: String,
    pub(super) size: i64,
}

impl From<FileRow> for EvidenceFile {
    fn from(row: FileRow) -> Self {
        Self {
            id: row.id.into_inner(),
            kind: row.kind.into_inner(),
            name: row.name,
            bytes: row.size,
        }
    }
}

/// An item to be added.
#[derive(Insertable)]
#[diesel(table_name = evidence)]
pub(super) struct NewItem<'a> {
    pub(super) id: &'a str,
    pub(super) org_id: &'a str,
    pub(super) person_id: &'a str,
    pub(super) version: i64,
    pub(super) created_at: Moment,
}

/// A version to be added.
#[derive(Insertable)]
#[diesel(table_name = evidence_versions)]
pub(super) struct NewVersion<'a> {
    pub(super) org_id: &'a str,
    pub(super) evidence_id: &'a str,
    pub(super) version: i64,
    pub(super) edition: i16,
    pub(super) kind: &'static str,
    pub(super) title: &'a str,
    pub(super) situation: &'a str,
    pub(super) part: &'a str,
    pub(super) result: &'a str,
    pub(super) happened_on: NaiveDate,
    pub(super) made_at: Moment,
}

/// A skill to be added.
#[derive(Insertable)]
#[diesel(table_name = evidence_supports)]
pub(super) struct NewSupport<'a> {
    pub(super) org_id: &'a str,
    pub(super) evidence_id: &'a str,
    pub(super) version: i64,
    pub(super) skill_code: &'a str,
    pub(super) level: i16,
}

/// An address to be added.
#[derive(Insertable)]
#[diesel(table_name = evidence_links)]
pub(super) struct NewLink<'a> {
    pub(super) org_id: &'a str,
    pub(super) evidence_id: &'a str,
    pub(super) version: i64,
    pub(super) position: i16,
    pub(super) address: &'a str,
}

/// A file to be added.
#[derive(Insertable)]
#[diesel(table_name = evidence_files)]
pub(super) struct NewFileRow<'a> {
    pub(super) id: &'a str,
    pub(super) org_id: &'a str,
    pub(super) evidence_id: &'a str,
    pub(super) kind: &'static str,
    pub(super) name: &'a str,
    pub(super) size: i64,
    pub(super) file_sha256: &'a str,
    pub(super) content: &'a [u8],
    pub(super) added_at: Moment,
}

/// That a file belongs to a version.
#[derive(Insertable)]
#[diesel(table_name = evidence_version_files)]
pub(super) struct NewVersionFile<'a> {
    pub(super) org_id: &'a str,
    pub(super) evidence_id: &'a str,
    pub(super) version: i64,
    pub(super) file_id: &'a str,
    pub(super) position: i16,
}
