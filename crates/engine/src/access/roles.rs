//! Who may change role profiles. Every member may read them.

use super::{Action, Actor, Role};

/// Making, editing, copying and retiring role profiles.
#[derive(Debug)]
pub struct EditRoles;

impl Action for EditRoles {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::HeadOfProfession, Role::HrAdviser, Role::Administrator])
    }
}
