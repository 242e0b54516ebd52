//! Who may run assessment rounds, and who may choose about reminders.

use super::{Action, Actor, PersonFacts, Role};

/// Making, extending and closing campaigns, and reading who has sent an assessment in them. Never what was sent, and
/// of a draft not even that there is one. Line managers see their own reports through
/// [`super::VisiblePeople::team`] instead.
#[derive(Debug)]
pub struct RunCampaigns;

impl Action for RunCampaigns {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::Administrator, Role::HeadOfProfession])
    }
}

/// Switching reminders off and on. One's own; nobody chooses for another.
#[derive(Debug)]
pub struct ChooseReminders;

impl Action for ChooseReminders {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        actor.is(&person.person)
    }
}
