//! Finding licences and text. One query each.

use super::row::{FrameworkTextRow, LicenceRow};
use crate::error::StoreError;
use crate::schema::{framework_licences, framework_texts, people};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{ImportFramework, Permit};
use engine::ids::Id;
use engine::licences::Licence;
use sfia::{AttributeCode, Edition, FrameworkText, SkillCode, TextKind, TextRow};

/// The licence under which the organisation holds the edition's text; `None` where nothing was imported.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_licence(tx: &mut Read<'_>, edition: Edition) -> Result<Option<Licence>, StoreError> {
    let row: Option<LicenceRow> = framework_licences::table
        .filter(framework_licences::org_id.eq(tx.organisation().as_str()))
        .filter(framework_licences::edition.eq(i16::from(edition.number())))
        .select(LicenceRow::as_select())
        .first(tx.conn())
        .optional()?;
    Ok(row.map(Licence::from))
}

/// A licence with the name of whoever accepted its terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LicenceRecord {
    /// The licence.
    pub licence: Licence,
    /// The person's name; `None` when it was done at the command line.
    pub accepted_by: Option<String>,
}

/// The organisation's licences, newest edition first, for those who look after them.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_licences(
    tx: &mut Read<'_>,
    _permit: Permit<ImportFramework>,
) -> Result<Vec<LicenceRecord>, StoreError> {
    let rows: Vec<(LicenceRow, Option<String>)> = framework_licences::table
        .left_join(
            people::table.on(people::org_id
                .eq(framework_licences::org_id)
                .and(framework_licences::accepted_by.eq(people::id.nullable()))),
        )
        .filter(framework_licences::org_id.eq(tx.organisation().as_str()))
        .order(framework_licences::edition.desc())
        .select((LicenceRow::as_select(), people::name.nullable()))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(row, accepted_by)| LicenceRecord {
            licence: row.into(),
            accepted_by,
        })
        .collect())
}

/// All imported text about these skills. Empty where nothing was imported.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn load_skill_texts(
    tx: &mut Read<'_>,
    edition: Edition,
    skills: &[SkillCode],
) -> Result<FrameworkText, StoreError> {
    load_texts_of(tx, edition, skills.iter().map(SkillCode::as_str).collect())
}

/// All imported text about these attributes. Empty where nothing was imported.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn load_attribute_texts(
    tx: &mut Read<'_>,
    edition: Edition,
    attributes: &[AttributeCode],
) -> Result<FrameworkText, StoreError> {
    let codes = attributes.iter().map(AttributeCode::as_str).collect();
    load_texts_of(tx, edition, codes)
}

/// The imported phrases and essences of the seven levels. Empty where nothing was imported.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn load_level_texts(tx: &mut Read<'_>, edition: Edition) -> Result<FrameworkText, StoreError> {
    load_texts_of(tx, edition, vec![""])
}

/// The imported general description of every skill, for searching. Empty where nothing was imported.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn load_descriptions(tx: &mut Read<'_>, edition: Edition) -> Result<FrameworkText, StoreError> {
    let rows: Vec<FrameworkTextRow> = framework_texts::table
        .filter(framework_texts::org_id.eq(tx.organisation().as_str()))
        .filter(framework_texts::edition.eq(i16::from(edition.number())))
        .filter(framework_texts::kind.eq(TextKind::SkillDescription.as_str()))
        .select(FrameworkTextRow::as_select())
        .load(tx.conn())?;
    rows.into_iter().map(TextRow::try_from).collect()
}

fn load_texts_of(
    tx: &mut Read<'_>,
    edition: Edition,
    codes: Vec<&str>,
) -> Result<FrameworkText, StoreError> {
    let rows: Vec<FrameworkTextRow> = framework_texts::table
        .filter(framework_texts::org_id.eq(tx.organisation().as_str()))
        .filter(framework_texts::edition.eq(i16::from(edition.number())))
        .filter(framework_texts::code.eq_any(codes))
        .select(FrameworkTextRow::as_select())
        .load(tx.conn())?;
    rows.into_iter().map(TextRow::try_from).collect()
}
