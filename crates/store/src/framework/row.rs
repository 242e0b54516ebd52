//! Licences and pieces of text as they are stored.

use crate::columns::{AsSmallInt, AsText, Moment, TextValue};
use crate::error::StoreError;
use crate::schema::{framework_licences, framework_texts};
use chrono::NaiveDate;
use diesel::{Insertable, Queryable, Selectable};
use engine::ids::PersonId;
use engine::licences::{Acceptance, HeldSince, Licence, LicenceHolder};
use sfia::{Edition, Level, TextKind, TextRow};

/// A licence as read.
#[derive(Queryable, Selectable)]
#[diesel(table_name = framework_licences)]
pub(super) struct LicenceRow {
    edition: AsSmallInt<Edition>,
    holder: AsText<LicenceHolder>,
    accepted_by: Option<AsText<PersonId>>,
    accepted_at: Moment,
    terms: String,
    file_name: String,
    file_sha256: String,
    held_since: Option<NaiveDate>,
    in_documents: bool,
}

impl From<LicenceRow> for Licence {
    fn from(row: LicenceRow) -> Self {
        Self {
            edition: row.edition.into_inner(),
            accepted_by: row.accepted_by.map(AsText::into_inner),
            accepted_at: row.accepted_at.into(),
            acceptance: Acceptance {
                holder: row.holder.into_inner(),
                held_since: row.held_since.map(HeldSince::stored),
                terms: row.terms,
                file_name: row.file_name,
                file_sha256: row.file_sha256,
                in_documents: row.in_documents,
            },
        }
    }
}

/// A licence to be added, or put in the place of an earlier one.
#[derive(Insertable, diesel::AsChangeset)]
#[diesel(table_name = framework_licences, treat_none_as_null = true)]
pub(super) struct NewLicence<'a> {
    pub(super) org_id: &'a str,
    pub(super) edition: i16,
    pub(super) holder: &'a str,
    pub(super) accepted_by: Option<&'a str>,
    pub(super) accepted_at: Moment,
    pub(super) terms: &'a str,
    pub(super) file_name: &'a str,
    pub(super) file_sha256: &'a str,
    pub(super) held_since: Option<NaiveDate>,
    pub(super) in_documents: bool,
}

/// A piece of text as read. Level 0 means that it is not about one level.
#[derive(Queryable, Selectable)]
#[diesel(table_name = framework_texts)]
pub(super) struct FrameworkTextRow {
    kind: String,
    code: String,
    level: i16,
    body: String,
}

impl TryFrom<FrameworkTextRow> for TextRow {
    type Error = StoreError;
    fn try_from(row: FrameworkTextRow) -> Result<Self, StoreError> {
        let level = match row.level {
            0 => None,
            number => Some(
                Level::try_from(number)
                    .map_err(|_| StoreError::Corrupt("framework_texts.level"))?,
            ),
        };
        let kind: TextKind = row
            .kind
            .parse()
            .map_err(|_| StoreError::Corrupt("framework_texts.kind"))?;
        Ok(Self {
            kind,
            code: row.code,
            level,
            body: row.body,
        })
    }
}

/// A piece of text to be added.
#[derive(Insertable)]
#[diesel(table_name = framework_texts)]
pub(super) struct NewFrameworkText<'a> {
    pub(super) org_id: &'a str,
    pub(super) edition: i16,
    pub(super) kind: &'static str,
    pub(super) code: String,
    pub(super) level: i16,
    pub(super) body: String,
}

impl<'a> NewFrameworkText<'a> {
    pub(super) fn new(org_id: &'a str, edition: Edition, row: TextRow) -> Self {
        Self {
            org_id,
            edition: edition.number().into(),
            kind: row.kind.as_str(),
            code: row.code,
            level: row.level.map_or(0, |level| level.number().into()),
            body: row.body,
        }
    }
}

impl TextValue for LicenceHolder {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::parse(&text).ok()
    }
}
