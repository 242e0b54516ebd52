//! One-time keys of forms that succeeded, and their answers.

use crate::connection::Conn;
use crate::error::StoreError;
use crate::schema::form_keys;
use crate::unit::{EntryWrite, Read};
use diesel::prelude::*;
use engine::ids::{AccountId, Id};
use engine::time::Instant;

/// The key of a form that was sent, by whom, with a hash of its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormKey {
    /// The key that the page carried.
    pub key: String,
    /// Hash of all that was sent, with the address it was sent to.
    pub body_hash: String,
    /// Who sent it.
    pub account: AccountId,
}

/// Hours for which a form sent again gets its old answer.
const KEPT_HOURS: i64 = 24;

pub(crate) fn find(conn: &mut Conn, key: &FormKey) -> Result<Option<String>, StoreError> {
    Ok(form_keys::table
        .find((&key.key, &key.body_hash))
        .filter(form_keys::account_id.eq(key.account.as_str()))
        .select(form_keys::answer)
        .first(conn)
        .optional()?)
}

pub(crate) fn insert(
    conn: &mut Conn,
    key: &FormKey,
    answer: &str,
    now: Instant,
) -> Result<(), StoreError> {
    diesel::insert_into(form_keys::table)
        .values((
            form_keys::key.eq(&key.key),
            form_keys::body_hash.eq(&key.body_hash),
            form_keys::account_id.eq(key.account.as_str()),
            form_keys::answer.eq(answer),
            form_keys::created_at.eq(now.utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Whether the member has carried out this very form before, with whatever it held then. So it is with somebody who
/// went back in the browser and sent the form again with another answer: their own window is not "another window".
///
/// # Errors
/// [`StoreError`] from the database.
pub fn was_used(tx: &mut Read<'_>, key: &str) -> Result<bool, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(false);
    };
    let used = form_keys::table
        .filter(form_keys::key.eq(key))
        .filter(form_keys::account_id.eq(member.account.as_str()))
        .select(form_keys::body_hash)
        .first::<String>(tx.conn())
        .optional()?;
    Ok(used.is_some())
}

/// Removes keys that are no longer needed.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn remove_old(tx: &mut EntryWrite<'_>) -> Result<usize, StoreError> {
    let before = tx.now().plus_seconds(-KEPT_HOURS * 3600).utc();
    Ok(
        diesel::delete(form_keys::table.filter(form_keys::created_at.lt(before)))
            .execute(tx.conn())?,
    )
}
