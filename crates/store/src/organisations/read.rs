//! Finding organisations.

use super::row::Row;
use crate::error::StoreError;
use crate::schema::{assessments, organisations};
use crate::unit::{Entry, Read};
use diesel::prelude::*;
use engine::access::{Permit, ReadImpact};
use engine::disclosure::Total;
use engine::ids::Id;
use engine::organisations::Organisation;

/// The organisation called `slug` in addresses. For the door and the command line.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_by_slug(tx: &mut Entry<'_>, slug: &str) -> Result<Option<Organisation>, StoreError> {
    organisations::table
        .filter(organisations::slug.eq(slug))
        .select(Row::as_select())
        .first(tx.conn())
        .optional()?
        .map(Organisation::try_from)
        .transpose()
}

/// All organisations, by name. For the command line.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list(tx: &mut Entry<'_>) -> Result<Vec<Organisation>, StoreError> {
    let rows: Vec<Row> = organisations::table
        .order((organisations::name, organisations::id))
        .select(Row::as_select())
        .load(tx.conn())?;
    rows.into_iter().map(Organisation::try_from).collect()
}

/// The organisation of the unit of work.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn load(tx: &mut Read<'_>) -> Result<Organisation, StoreError> {
    let id = tx.organisation().as_str();
    let row: Row = organisations::table
        .find(id)
        .select(Row::as_select())
        .first(tx.conn())?;
    Organisation::try_from(row)
}

/// How many self-assessments are begun and not sent, as far as it may be told: of a draft nobody but its owner
/// knows.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_open_assessments(
    tx: &mut Read<'_>,
    _permit: &Permit<ReadImpact>,
) -> Result<Total, StoreError> {
    let open: i64 = assessments::table
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .filter(assessments::submitted_at.is_null())
        .count()
        .get_result(tx.conn())?;
    Ok(Total::of_all(open.unsigned_abs()))
}
