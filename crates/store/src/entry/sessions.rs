//! Signed-in browsers, as rows: what is deleted here is signed out everywhere at once.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{accounts, sessions};
use crate::unit::{Entry, EntryWrite};
use diesel::prelude::*;
use engine::ids::{AccountId, Id, SessionId};
use engine::time::Instant;

/// A session as found by its token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its row.
    pub id: SessionId,
    /// Whose it is.
    pub account: AccountId,
    /// The account's address.
    pub email: String,
    /// When its use was last noted.
    pub seen: Instant,
    /// When it ends at the latest.
    pub expires: Instant,
}

/// Adds a session for an account and takes note of the sign-in.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn insert(
    tx: &mut EntryWrite<'_>,
    account: &AccountId,
    token_hash: &str,
    expires: Instant,
) -> Result<SessionId, StoreError> {
    let id: SessionId = tx.new_id();
    let now = tx.now().utc();
    diesel::insert_into(sessions::table)
        .values((
            sessions::id.eq(id.as_str()),
            sessions::token_hash.eq(token_hash),
            sessions::account_id.eq(account.as_str()),
            sessions::created_at.eq(now),
            sessions::seen_at.eq(now),
            sessions::expires_at.eq(expires.utc()),
        ))
        .execute(tx.conn())?;
    tx.audit(
        Some(account),
        AuditEntry::new("sign-in", "account", account.as_str()),
    )?;
    Ok(id)
}

/// The session of a token.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find(tx: &mut Entry<'_>, token_hash: &str) -> Result<Option<Session>, StoreError> {
    type Row = (
        String,
        String,
        String,
        chrono::NaiveDateTime,
        chrono::NaiveDateTime,
    );
    let row: Option<Row> = sessions::table
        .inner_join(accounts::table.on(accounts::id.eq(sessions::account_id)))
        .filter(sessions::token_hash.eq(token_hash))
        .select((
            sessions::id,
            sessions::account_id,
            accounts::email,
            sessions::seen_at,
            sessions::expires_at,
        ))
        .first(tx.conn())
        .optional()?;
    Ok(row.map(|(id, account, email, seen, expires)| Session {
        id: SessionId::from_text(id),
        account: AccountId::from_text(account),
        email,
        seen: Instant::from_utc(seen),
        expires: Instant::from_utc(expires),
    }))
}

/// Notes that a session is in use.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn touch(tx: &mut EntryWrite<'_>, session: &SessionId) -> Result<(), StoreError> {
    let now = tx.now().utc();
    diesel::update(sessions::table.find(session.as_str()))
        .set(sessions::seen_at.eq(now))
        .execute(tx.conn())?;
    Ok(())
}

/// Ends one session.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn end(
    tx: &mut EntryWrite<'_>,
    session: &SessionId,
    account: &AccountId,
) -> Result<(), StoreError> {
    diesel::delete(sessions::table.find(session.as_str())).execute(tx.conn())?;
    tx.audit(
        Some(account),
        AuditEntry::new("sign-out", "account", account.as_str()),
    )
}

/// Ends all sessions of an account.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn end_all(tx: &mut EntryWrite<'_>, account: &AccountId) -> Result<(), StoreError> {
    diesel::delete(sessions::table.filter(sessions::account_id.eq(account.as_str())))
        .execute(tx.conn())?;
    tx.audit(
        Some(account),
        AuditEntry::new("sign-out-everywhere", "account", account.as_str()),
    )
}

/// Removes sessions that are over.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn remove_over(tx: &mut EntryWrite<'_>) -> Result<usize, StoreError> {
    let now = tx.now().utc();
    Ok(diesel::delete(sessions::table.filter(sessions::expires_at.le(now))).execute(tx.conn())?)
}
