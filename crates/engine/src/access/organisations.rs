//! Who may see and change the organisation's own settings.

use super::{Action, Actor, Role};

/// Changing name, kind, size and edition.
#[derive(Debug)]
pub struct ChangeOrganisation;

impl Action for ChangeOrganisation {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::Administrator])
    }
}

/// Seeing the settings pages.
#[derive(Debug)]
pub struct ReadSettings;

impl Action for ReadSettings {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::Administrator])
    }
}
