//! Finding wishes.

use super::row::WishRow;
use crate::error::StoreError;
use crate::schema::skill_wishes;
use crate::unit::Read;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::access::{Permit, ReadRecord};
use engine::ids::Id;
use engine::looks::Seen;
use engine::wishes::Wish;

/// What the person said of skills beside their levels, by code.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_wishes(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
) -> Result<Vec<Wish>, StoreError> {
    let rows: Vec<WishRow> = skill_wishes::table
        .filter(skill_wishes::org_id.eq(tx.organisation().as_str()))
        .filter(skill_wishes::person_id.eq(permit.resource().person.as_str()))
        .order(skill_wishes::skill_code)
        .select(WishRow::as_select())
        .load(tx.conn())?;
    if !rows.is_empty() {
        tx.note(permit, Seen::Levels);
    }
    Ok(rows.into_iter().map(Wish::from).collect())
}
