//! Who sees what the service itself observes of an organisation's readiness.

use super::{Action, Actor, Role};

/// Seeing the service's own checks and the numbers they rest on: administrators and those who lead the profession.
/// Numbers of people only, and nobody's levels.
#[derive(Debug)]
pub struct ObserveReadiness;

impl Action for ObserveReadiness {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        let who = [
            Role::Administrator,
            Role::HeadOfProfession,
            Role::DeputyHeadOfProfession,
        ];
        actor.has_any(&who)
    }
}
