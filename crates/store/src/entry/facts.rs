//! Facts about the database as a whole: whether it holds demo data, the key that signs links.

use crate::error::StoreError;
use crate::schema::server_facts;
use crate::unit::{Entry, EntryWrite};
use diesel::prelude::*;

/// The fact stored under `name`.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find(tx: &mut Entry<'_>, name: &str) -> Result<Option<String>, StoreError> {
    Ok(server_facts::table
        .find(name)
        .select(server_facts::value)
        .first(tx.conn())
        .optional()?)
}

/// The fact stored under `name`, which becomes `value` when there is none yet.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn load_or_insert(
    tx: &mut EntryWrite<'_>,
    name: &str,
    value: &str,
) -> Result<String, StoreError> {
    if let Some(found) = find(tx, name)? {
        return Ok(found);
    }
    diesel::insert_into(server_facts::table)
        .values((server_facts::name.eq(name), server_facts::value.eq(value)))
        .execute(tx.conn())?;
    Ok(value.to_owned())
}

/// Whether the database holds nothing that anybody entered: no account and no organisation.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn is_empty(tx: &mut Entry<'_>) -> Result<bool, StoreError> {
    use crate::schema::{accounts, organisations, programmes};
    use diesel::dsl::exists;
    let accounts: bool =
        diesel::select(exists(accounts::table.select(accounts::id))).get_result(tx.conn())?;
    let organisations: bool =
        diesel::select(exists(organisations::table.select(organisations::id)))
            .get_result(tx.conn())?;
    let programmes: bool =
        diesel::select(exists(programmes::table.select(programmes::id))).get_result(tx.conn())?;
    Ok(!accounts && !organisations && !programmes)
}
