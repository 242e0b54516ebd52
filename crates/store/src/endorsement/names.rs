//! Names of the people whom a page about a review names.

use crate::error::StoreError;
use crate::schema::people;
use crate::unit::Read;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::ids::{Id, PersonId};
use std::collections::HashMap;

/// The names of these people. Callers name only people who have a part in a review that they may see.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn names_of<'p>(
    tx: &mut Read<'_>,
    wanted: impl IntoIterator<Item = &'p PersonId>,
) -> Result<HashMap<PersonId, String>, StoreError> {
    let ids: Vec<&str> = wanted.into_iter().map(Id::as_str).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(String, String)> = people::table
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .filter(people::id.eq_any(ids))
        .select((people::id, people::name))
        .load(tx.conn())?;
    let named = |(id, name)| (PersonId::from_text(id), name);
    Ok(rows.into_iter().map(named).collect())
}
