//! Whose data, and who acts. Without one there is no database.

use engine::access::Actor;
use engine::ids::OrganisationId;

/// An organisation and whoever acts in it.
///
/// Made in two places: by [`crate::entry`], which proves who acts, and for the command line.
#[derive(Clone, Debug)]
pub struct Scope {
    organisation: OrganisationId,
    actor: Actor,
}

impl Scope {
    /// For somebody who was just proved. Only `entry` calls this.
    pub(crate) fn proved(organisation: OrganisationId, actor: impl Into<Actor>) -> Self {
        Self {
            organisation,
            actor: actor.into(),
        }
    }

    /// For the command line of the server, whose user could open the database file anyway.
    #[must_use]
    pub fn system(organisation: OrganisationId) -> Self {
        Self {
            organisation,
            actor: Actor::System,
        }
    }

    /// The organisation whose data this is about.
    #[must_use]
    pub fn organisation(&self) -> &OrganisationId {
        &self.organisation
    }

    /// Whoever acts.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.actor
    }
}
