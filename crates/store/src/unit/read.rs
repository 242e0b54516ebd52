//! A unit of work that only reads, seeing one moment of the database throughout.

use super::Scope;
use crate::connection::Conn;
use engine::access::{Actor, Permit, Reading, look};
use engine::ids::OrganisationId;
use engine::looks::{Look, Seen};
use engine::time::Instant;

/// What finders are given. Finders are functions that take `&mut Read` and filter by [`Read::organisation`].
pub struct Read<'c> {
    conn: &'c mut Conn,
    scope: &'c Scope,
    now: Instant,
    looks: Vec<Look>,
}

impl<'c> Read<'c> {
    pub(super) fn new(conn: &'c mut Conn, scope: &'c Scope, now: Instant) -> Self {
        Self {
            conn,
            scope,
            now,
            looks: Vec::new(),
        }
    }

    /// The connection, inside the unit's transaction.
    pub(crate) fn conn(&mut self) -> &mut Conn {
        self.conn
    }

    /// The scope, apart from the connection, so that a query may borrow both.
    #[must_use]
    pub fn scope(&self) -> &'c Scope {
        self.scope
    }

    /// The organisation whose data this is.
    #[must_use]
    pub fn organisation(&self) -> &'c OrganisationId {
        self.scope.organisation()
    }

    /// Notes that something of a person's record was found for the actor to see. Every finder that gives it says so;
    /// [`crate::Db::read`] writes it down. Looking at one's own record is not noted.
    pub(crate) fn note<A: Reading>(&mut self, permit: &Permit<A>, seen: Seen) {
        let found = look::<A>(self.actor(), permit.resource(), seen);
        self.note_all(found);
    }

    /// The same of several people at once, for lists that a filter of the policy made.
    pub(crate) fn note_all(&mut self, looks: impl IntoIterator<Item = Look>) {
        for look in looks {
            if !self.looks.contains(&look) {
                self.looks.push(look);
            }
        }
    }

    /// What was noted.
    pub(super) fn into_looks(self) -> Vec<Look> {
        self.looks
    }

    /// Whoever acts.
    #[must_use]
    pub fn actor(&self) -> &'c Actor {
        self.scope.actor()
    }

    /// The moment at which the unit began; the same throughout.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.now
    }
}
