//! Who may change role profiles. Every member may read them.

use super::{Action, Actor, Role};
use crate::ids::{PersonId, RoleProfileId};

/// Making, copying and retiring role profiles, saying who looks after one, sharing them, and importing them.
#[derive(Debug)]
pub struct EditRoles;

impl Action for EditRoles {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::HeadOfProfession, Role::HrAdviser, Role::Administrator])
    }
}

/// What the policy needs to know of one role profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleFacts {
    /// Which one.
    pub role: RoleProfileId,
    /// Who looks after it.
    pub owner: Option<PersonId>,
}

/// Editing what one role profile says, and seeing what it said before: whoever keeps role profiles, and whoever looks
/// after this one.
#[derive(Debug)]
pub struct EditRole;

impl Action for EditRole {
    type Resource = RoleFacts;

    fn allows(actor: &Actor, role: &RoleFacts) -> bool {
        EditRoles::allows(actor, &()) || role.owner.as_ref().is_some_and(|owner| actor.is(owner))
    }
}

/// Giving the posts of a profile that is out of use to the one that takes its place: whoever keeps role profiles. No
/// other fact of a post changes.
#[derive(Debug)]
pub struct MoveHolders;

impl Action for MoveHolders {
    type Resource = RoleProfileId;

    fn allows(actor: &Actor, _: &RoleProfileId) -> bool {
        EditRoles::allows(actor, &())
    }
}
