//! Who sees skills across the organisation, and whom their counts leave out.

use super::{Action, Actor, PersonFacts, Role};
use crate::ids::PersonId;

/// Seeing skills across the organisation, and finding people by skill and level: the Head of Profession and the deputy.
/// Which records that takes in is [`crate::council::CouncilUse`], and whom it leaves out besides [`KeptBlind`].
#[derive(Debug)]
pub struct ReadCouncilSkills;

impl Action for ReadCouncilSkills {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        let leads = [Role::HeadOfProfession, Role::DeputyHeadOfProfession];
        actor.member().is_some() && actor.has_any(&leads)
    }
}

/// The people whose levels an actor may not be told of yet, because they still judge them blind. Finders that count
/// levels take it, so that nothing can be told from a count either.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptBlind(Vec<PersonId>);

impl KeptBlind {
    /// Those of the people whose skills the actor reads.
    #[must_use]
    pub fn of<'f>(actor: &Actor, facts: impl IntoIterator<Item = &'f PersonFacts>) -> Self {
        let kept = facts.into_iter().filter(|facts| facts.is_kept_blind(actor));
        Self(kept.map(|facts| facts.person.clone()).collect())
    }

    /// Who they are.
    #[must_use]
    pub fn people(&self) -> &[PersonId] {
        &self.0
    }

    /// Whether this person is one of them.
    #[must_use]
    pub fn has(&self, person: &PersonId) -> bool {
        self.0.contains(person)
    }
}
