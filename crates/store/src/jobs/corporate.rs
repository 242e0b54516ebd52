//! The organisation's corporate duties and adjustments statement, in versions of which none is ever changed.

use super::row::{counted, from_json, to_json};
use crate::audit::AuditEntry;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::corporate_texts;
use crate::unit::{Read, Write};
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::access::{EditJobTexts, Permit, ReadPublishedJobs};
use engine::ids::Id;
use engine::jobs::{CorporateText, CorporateVersion, JobErrors};
use engine::time::Instant;

type Row = (i64, String, String);

fn text((version, duties, adjustments): Row) -> Result<CorporateText, StoreError> {
    Ok(CorporateText {
        version: CorporateVersion(counted(version, "corporate_texts.version")?),
        duties: from_json(&duties, "corporate_texts.duties")?,
        adjustments,
    })
}

/// A version of the organisation's fixed words; the newest where none is named. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_corporate(
    tx: &mut Read<'_>,
    _permit: &Permit<ReadPublishedJobs>,
    version: Option<CorporateVersion>,
) -> Result<Option<CorporateText>, StoreError> {
    let Some(version) = version else {
        return newest_corporate(tx);
    };
    let row: Option<Row> = corporate_texts::table
        .filter(corporate_texts::org_id.eq(tx.organisation().as_str()))
        .filter(corporate_texts::version.eq(i64::from(version.0)))
        .select((
            corporate_texts::version,
            corporate_texts::duties,
            corporate_texts::adjustments,
        ))
        .first(tx.conn())
        .optional()?;
    row.map(text).transpose()
}

pub(super) fn newest_corporate(tx: &mut Read<'_>) -> Result<Option<CorporateText>, StoreError> {
    let row: Option<Row> = corporate_texts::table
        .filter(corporate_texts::org_id.eq(tx.organisation().as_str()))
        .order(corporate_texts::version.desc())
        .select((
            corporate_texts::version,
            corporate_texts::duties,
            corporate_texts::adjustments,
        ))
        .first(tx.conn())
        .optional()?;
    row.map(text).transpose()
}

/// The newest 50 versions with the moments at which they were made, the newest first. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_corporate(
    tx: &mut Read<'_>,
    _permit: &Permit<EditJobTexts>,
) -> Result<Vec<(CorporateText, Instant)>, StoreError> {
    /// More than anybody looks back.
    const MOST: i64 = 50;
    let rows: Vec<(i64, String, String, Moment)> = corporate_texts::table
        .filter(corporate_texts::org_id.eq(tx.organisation().as_str()))
        .order(corporate_texts::version.desc())
        .limit(MOST)
        .select((
            corporate_texts::version,
            corporate_texts::duties,
            corporate_texts::adjustments,
            corporate_texts::made_at,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(version, duties, adjustments, made)| {
            Ok((text((version, duties, adjustments))?, made.into()))
        })
        .collect()
}

#[derive(serde::Serialize)]
struct Detail {
    version: u32,
    duties: usize,
}

/// Adds a version with what was typed, a duty a line. Gives its number, or that of the newest version if that says the
/// same already. Job descriptions keep the version that they carry.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn add_corporate(
    tx: &mut Write<'_>,
    _permit: Permit<EditJobTexts>,
    duties: &str,
    adjustments: &str,
) -> Result<Result<CorporateVersion, JobErrors>, StoreError> {
    let newest = newest_corporate(tx)?;
    let number = newest.as_ref().map_or(0, |text| text.version.0);
    let parsed = CorporateText::parse(CorporateVersion(number + 1), duties, adjustments);
    let new = match parsed {
        Ok(new) => new,
        Err(errors) => {
            tx.leave_unchanged();
            return Ok(Err(errors));
        }
    };
    if let Some(newest) = newest
        && newest.duties == new.duties
        && newest.adjustments == new.adjustments
    {
        tx.leave_unchanged();
        return Ok(Ok(newest.version));
    }
    let organisation = tx.organisation().as_str();
    diesel::insert_into(corporate_texts::table)
        .values((
            corporate_texts::org_id.eq(organisation),
            corporate_texts::version.eq(i64::from(new.version.0)),
            corporate_texts::duties.eq(to_json(&new.duties, "corporate_texts.duties")?),
            corporate_texts::adjustments.eq(&new.adjustments),
            corporate_texts::made_at.eq(Moment::from(tx.now())),
        ))
        .execute(tx.conn())?;
    let detail = Detail {
        version: new.version.0,
        duties: new.duties.len(),
    };
    tx.audit(
        AuditEntry::new("change-corporate-texts", "organisation", organisation).with(&detail),
    )?;
    Ok(Ok(new.version))
}
