//! Accounts: ways to sign in.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::accounts;
use crate::unit::{Entry, EntryWrite};
use diesel::prelude::*;
use engine::email::EmailAddress;
use engine::ids::{AccountId, Id};

/// What sign-in needs to know of an account.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The account.
    pub account: AccountId,
    /// Its password hash; absent until the first link is used.
    pub password_hash: Option<String>,
}

/// The account with this address.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_credentials(
    tx: &mut Entry<'_>,
    email_key: &str,
) -> Result<Option<Credentials>, StoreError> {
    let row: Option<(String, Option<String>)> = accounts::table
        .filter(accounts::email_key.eq(email_key))
        .select((accounts::id, accounts::password_hash))
        .first(tx.conn())
        .optional()?;
    Ok(row.map(|(id, password_hash)| Credentials {
        account: AccountId::from_text(id),
        password_hash,
    }))
}

/// The address and the password hash of an account.
///
/// # Errors
/// [`StoreError`] from the database, or when there is no such account.
pub fn load(
    tx: &mut Entry<'_>,
    account: &AccountId,
) -> Result<(String, Option<String>), StoreError> {
    Ok(accounts::table
        .find(account.as_str())
        .select((accounts::email, accounts::password_hash))
        .first(tx.conn())?)
}

/// The account with this address, made without a password when there is none.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_or_insert(
    tx: &mut EntryWrite<'_>,
    email: &EmailAddress,
) -> Result<AccountId, StoreError> {
    if let Some(found) = find_credentials(tx, &email.key())? {
        return Ok(found.account);
    }
    let id: AccountId = tx.new_id();
    let now = tx.now();
    insert(tx.conn(), &id, email, now)?;
    Ok(id)
}

/// Adds an account without a password.
pub(crate) fn insert(
    conn: &mut crate::connection::Conn,
    id: &AccountId,
    email: &EmailAddress,
    now: engine::time::Instant,
) -> Result<(), StoreError> {
    diesel::insert_into(accounts::table)
        .values((
            accounts::id.eq(id.as_str()),
            accounts::email.eq(email.as_str()),
            accounts::email_key.eq(email.key()),
            accounts::created_at.eq(now.utc()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Stores a new password, and ends every session of the account and every open link for another password.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn set_password(
    tx: &mut EntryWrite<'_>,
    account: &AccountId,
    hash: &str,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(accounts::table.find(account.as_str()))
        .set((
            accounts::password_hash.eq(Some(hash)),
            accounts::password_changed_at.eq(Some(now.utc())),
        ))
        .execute(tx.conn())?;
    crate::memberships::end_password_links(tx.conn(), account, now.utc())?;
    super::sessions::end_all(tx, account)?;
    tx.audit(
        Some(account),
        AuditEntry::new("choose-password", "account", account.as_str()),
    )
}
