//! Units of work before a membership is proved: signing in, sessions, invitations, mail, the programme.
//!
//! They have no organisation. Only functions of [`crate::entry`] are given one of these.

use crate::audit::{self, AuditEntry};
use crate::connection::Conn;
use crate::error::StoreError;
use engine::ids::{Id, IdSource};
use engine::time::Instant;
use std::ops::{Deref, DerefMut};

/// A reading unit without an organisation.
pub struct Entry<'c> {
    conn: &'c mut Conn,
    now: Instant,
}

impl<'c> Entry<'c> {
    pub(super) fn new(conn: &'c mut Conn, now: Instant) -> Self {
        Self { conn, now }
    }

    /// The connection, inside the unit's transaction.
    pub(crate) fn conn(&mut self) -> &mut Conn {
        self.conn
    }

    /// The moment at which the unit began; the same throughout.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.now
    }
}

/// A writing unit without an organisation. Session touches and the like leave no audit line; acts do,
/// through [`EntryWrite::audit`].
pub struct EntryWrite<'c> {
    entry: Entry<'c>,
    ids: &'c dyn IdSource,
}

impl<'c> EntryWrite<'c> {
    pub(super) fn new(conn: &'c mut Conn, now: Instant, ids: &'c dyn IdSource) -> Self {
        Self {
            entry: Entry::new(conn, now),
            ids,
        }
    }

    /// A new identifier.
    pub fn new_id<T: Id>(&self) -> T {
        T::from_text(self.ids.next())
    }

    /// Adds a line to the platform's trail, in this transaction. `account` acts, or nobody known.
    ///
    /// # Errors
    /// [`StoreError`] from the database.
    pub fn audit(
        &mut self,
        account: Option<&engine::ids::AccountId>,
        entry: AuditEntry<'_>,
    ) -> Result<(), StoreError> {
        let now = self.entry.now();
        audit::insert_platform(self.entry.conn(), account, now, &entry)
    }
}

impl<'c> Deref for EntryWrite<'c> {
    type Target = Entry<'c>;

    fn deref(&self) -> &Self::Target {
        &self.entry
    }
}

impl DerefMut for EntryWrite<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.entry
    }
}
