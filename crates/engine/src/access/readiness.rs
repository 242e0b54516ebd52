//! Who leads a readiness round, and who answers in it.

use super::{Action, Actor, Role};
use crate::ids::{PersonId, ReadinessRoundId, RespondentId};

/// Leading the readiness rounds of an organisation: opening one, naming who answers, closing it, and reading what was
/// claimed once it is final. Never what one person answered.
#[derive(Debug)]
pub struct LeadReadiness;

impl Action for LeadReadiness {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        let leads = [
            Role::Sponsor,
            Role::HeadOfProfession,
            Role::DeputyHeadOfProfession,
            Role::Administrator,
        ];
        actor
            .member()
            .is_some_and(|member| member.roles.has_any(&leads))
    }
}

/// What the policy needs to know of somebody named to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RespondentFacts {
    /// Which one.
    pub respondent: RespondentId,
    /// In which round.
    pub round: ReadinessRoundId,
    /// Who it is; nobody of the people list for a guest.
    pub person: Option<PersonId>,
}

/// Reading and filling in the sheet of somebody named to answer. One's own, or a guest's with their link; nobody else
/// sees it.
#[derive(Debug)]
pub struct AnswerReadiness;

impl Action for AnswerReadiness {
    type Resource = RespondentFacts;

    fn allows(actor: &Actor, facts: &RespondentFacts) -> bool {
        match actor {
            Actor::Guest(respondent) => facts.person.is_none() && *respondent == facts.respondent,
            _ => facts.person.as_ref().is_some_and(|own| actor.is(own)),
        }
    }
}

/// Seeing the service's own checks and the numbers they rest on: whoever leads readiness rounds, people of the
/// programme, and the command line.
/// Numbers of people only, and nobody's levels.
#[derive(Debug)]
pub struct ObserveReadiness;

impl Action for ObserveReadiness {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.is_system() || actor.programme().is_some() || LeadReadiness::allows(actor, &())
    }
}
