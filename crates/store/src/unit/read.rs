//! A unit of work that only reads, seeing one moment of the database throughout.

use super::Scope;
use crate::connection::Conn;
use engine::access::Actor;
use engine::ids::OrganisationId;
use engine::time::Instant;

/// What finders are given. Finders are functions that take `&mut Read` and filter by [`Read::organisation`].
pub struct Read<'c> {
    conn: &'c mut Conn,
    scope: &'c Scope,
    now: Instant,
}

impl<'c> Read<'c> {
    pub(super) fn new(conn: &'c mut Conn, scope: &'c Scope, now: Instant) -> Self {
        Self { conn, scope, now }
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
