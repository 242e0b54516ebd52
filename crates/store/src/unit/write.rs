//! A unit of work that changes an organisation's data, and says in the audit trail what it did.

use super::{Read, Scope};
use crate::audit::{self, AuditEntry};
use crate::connection::Conn;
use crate::error::StoreError;
use engine::ids::{Id, IdSource};
use engine::time::Instant;
use std::ops::{Deref, DerefMut};

/// What functions that change data are given. Reads too, through [`Read`].
pub struct Write<'c> {
    read: Read<'c>,
    ids: &'c dyn IdSource,
    audited: bool,
    unchanged: bool,
}

impl<'c> Write<'c> {
    pub(super) fn new(
        conn: &'c mut Conn,
        scope: &'c Scope,
        now: Instant,
        ids: &'c dyn IdSource,
    ) -> Self {
        Self {
            read: Read::new(conn, scope, now),
            ids,
            audited: false,
            unchanged: false,
        }
    }

    /// A new identifier.
    pub fn new_id<T: Id>(&self) -> T {
        T::from_text(self.ids.next())
    }

    /// Adds a line to the audit trail, in this transaction. A unit that never does so is undone.
    ///
    /// # Errors
    /// [`StoreError`] from the database.
    pub fn audit(&mut self, entry: AuditEntry<'_>) -> Result<(), StoreError> {
        self.audit_all(&[entry])
    }

    /// The same `action` on each of several subjects, a line each. Nothing is said where there are none.
    ///
    /// # Errors
    /// [`StoreError`] from the database.
    pub fn audit_each<'s>(
        &mut self,
        action: &'static str,
        subject_kind: &'static str,
        subjects: impl IntoIterator<Item = &'s str>,
    ) -> Result<(), StoreError> {
        let entries: Vec<AuditEntry<'s>> = subjects
            .into_iter()
            .map(|subject| AuditEntry::new(action, subject_kind, subject))
            .collect();
        self.audit_all(&entries)
    }

    fn audit_all(&mut self, entries: &[AuditEntry<'_>]) -> Result<(), StoreError> {
        let (scope, now) = (self.read.scope(), self.read.now());
        audit::insert(self.read.conn(), scope, now, entries)?;
        self.audited |= !entries.is_empty();
        Ok(())
    }

    /// Says that this unit found nothing to change, as when a form is sent twice: it is rolled back,
    /// needs no audit entry, and its answer is given all the same.
    pub fn leave_unchanged(&mut self) {
        self.unchanged = true;
    }

    /// Whether the changes are to be kept. A change without an audit entry is an error.
    pub(super) fn is_to_be_kept(&self) -> Result<bool, StoreError> {
        match (self.unchanged, self.audited) {
            (true, _) => Ok(false),
            (false, true) => Ok(true),
            (false, false) => Err(StoreError::Unaudited),
        }
    }
}

impl<'c> Deref for Write<'c> {
    type Target = Read<'c>;

    fn deref(&self) -> &Self::Target {
        &self.read
    }
}

impl DerefMut for Write<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.read
    }
}
