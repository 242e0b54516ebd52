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

/// Seeing what another edition of the framework would change: the administrator who changes it, and whoever leads the
/// profession. Numbers of people only, and nobody's levels.
#[derive(Debug)]
pub struct ReadImpact;

impl Action for ReadImpact {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::Administrator, Role::HeadOfProfession])
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
