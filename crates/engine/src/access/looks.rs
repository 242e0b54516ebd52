//! As what a permit lets somebody look at another person's record. Finders note it, so no look goes unwritten.

use super::{
    Action, Actor, CaseFacts, DecideSkill, Moderate, PersonFacts, PlanWithRecord, ReadFirst,
    ReadRecord, ReadSecond,
};
use crate::ids::PersonId;
use crate::looks::{Look, LookedAs, LookedFor, Seen};

/// Reading one's own ledger: who looked at one's record. It is nobody else's business.
#[derive(Debug)]
pub struct ReadLooks;

impl Action for ReadLooks {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        actor.is(&person.person)
    }
}

/// An action that shows somebody a person's record.
pub trait Reading: Action {
    /// Whose record it is.
    fn person(resource: &Self::Resource) -> &PersonId;

    /// In what capacity somebody does it who is not the person.
    fn capacity(actor: &Actor, resource: &Self::Resource) -> LookedAs;

    /// What for, by what is seen.
    fn purpose(seen: Seen) -> LookedFor;
}

/// The look that `actor` takes with a permit on `resource`; `None` at one's own record, and for the command line.
#[must_use]
pub fn look<A: Reading>(actor: &Actor, resource: &A::Resource, seen: Seen) -> Option<Look> {
    let person = A::person(resource);
    let member = actor.member().filter(|member| member.person != *person)?;
    Some(Look {
        person: person.clone(),
        viewer: member.person.clone(),
        capacity: A::capacity(actor, resource),
        seen,
        purpose: A::purpose(seen),
    })
}

/// The look that `actor` takes at somebody whom they found by a skill, across the council.
#[must_use]
pub fn look_when_found(actor: &Actor, person: &PersonId) -> Option<Look> {
    let member = actor.member().filter(|member| member.person != *person)?;
    Some(Look {
        person: person.clone(),
        viewer: member.person.clone(),
        capacity: LookedAs::leading(actor),
        seen: Seen::FoundBySkill,
        purpose: LookedFor::Planning,
    })
}

fn first_reader(actor: &Actor, person: &PersonFacts) -> LookedAs {
    if person.reports_to(actor) {
        LookedAs::LineManager
    } else {
        LookedAs::StandIn
    }
}

impl Reading for ReadRecord {
    fn person(resource: &PersonFacts) -> &PersonId {
        &resource.person
    }

    fn capacity(actor: &Actor, resource: &PersonFacts) -> LookedAs {
        first_reader(actor, resource)
    }

    fn purpose(seen: Seen) -> LookedFor {
        match seen {
            Seen::Review => LookedFor::Endorsement,
            _ => LookedFor::Development,
        }
    }
}

impl Reading for ReadFirst {
    fn person(resource: &PersonFacts) -> &PersonId {
        &resource.person
    }

    fn capacity(actor: &Actor, resource: &PersonFacts) -> LookedAs {
        first_reader(actor, resource)
    }

    fn purpose(_: Seen) -> LookedFor {
        LookedFor::Endorsement
    }
}

impl Reading for ReadSecond {
    fn person(resource: &PersonFacts) -> &PersonId {
        &resource.person
    }

    fn capacity(_: &Actor, _: &PersonFacts) -> LookedAs {
        LookedAs::SecondReader
    }

    fn purpose(_: Seen) -> LookedFor {
        LookedFor::Endorsement
    }
}

impl Reading for DecideSkill {
    fn person(resource: &CaseFacts) -> &PersonId {
        &resource.person
    }

    fn capacity(actor: &Actor, _: &CaseFacts) -> LookedAs {
        LookedAs::leading(actor)
    }

    fn purpose(_: Seen) -> LookedFor {
        LookedFor::Endorsement
    }
}

impl Reading for Moderate {
    fn person(resource: &CaseFacts) -> &PersonId {
        &resource.person
    }

    fn capacity(_: &Actor, _: &CaseFacts) -> LookedAs {
        LookedAs::Moderator
    }

    fn purpose(_: Seen) -> LookedFor {
        LookedFor::Moderation
    }
}

impl Reading for PlanWithRecord {
    fn person(resource: &PersonFacts) -> &PersonId {
        &resource.person
    }

    fn capacity(actor: &Actor, _: &PersonFacts) -> LookedAs {
        LookedAs::leading(actor)
    }

    fn purpose(_: Seen) -> LookedFor {
        LookedFor::Planning
    }
}
