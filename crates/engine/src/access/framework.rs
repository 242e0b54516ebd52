//! Who may import the organisation's own copy of the framework text.

use super::{Action, Actor, Role};

/// Checking and importing the official workbook under the organisation's licence.
#[derive(Debug)]
pub struct ImportFramework;

impl Action for ImportFramework {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::Administrator])
    }
}
