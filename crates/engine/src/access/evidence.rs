//! Who may keep a person's evidence. Reading what is shared of it is [`super::ReadRecord`].

use super::{Action, Actor, PersonFacts};

/// Adding, changing and withdrawing one's own evidence, and reading all of it, shared or not. Nobody does this for
/// another.
#[derive(Debug)]
pub struct KeepEvidence;

impl Action for KeepEvidence {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        actor.is(&person.person)
    }
}
