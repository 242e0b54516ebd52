//! Who may see and change the records of people.

use super::{Action, Actor, Role};
use crate::ids::PersonId;

/// What the policy needs to know of a person to decide about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFacts {
    /// Whose record it is.
    pub person: PersonId,
    /// The line managers of the person's present posts.
    pub managers: Vec<PersonId>,
    /// Whether the version sent last has critical skills that the line manager has not rated yet. Until then neither
    /// they nor who stands in for them see any of the person's own levels.
    pub blind_due: bool,
    /// Who stands in for the line managers today.
    pub delegates: Vec<PersonId>,
    /// Second readers of a skill that they have not read yet.
    pub second_readers: Vec<PersonId>,
}

impl PersonFacts {
    /// The facts about somebody whose skills nobody is reading.
    #[must_use]
    pub fn of(person: PersonId, managers: Vec<PersonId>) -> Self {
        Self {
            person,
            managers,
            blind_due: false,
            delegates: Vec::new(),
            second_readers: Vec::new(),
        }
    }

    /// Whether the actor reads the person's skills first: as a present line manager, or standing in for one.
    #[must_use]
    pub fn is_first_reader(&self, actor: &Actor) -> bool {
        let stands_in = |person| self.delegates.contains(person);
        let is_delegate = actor
            .member()
            .is_some_and(|member| stands_in(&member.person));
        !actor.is(&self.person) && (self.reports_to(actor) || is_delegate)
    }

    /// Whether the actor was chosen to read one of the person's skills as the second reader.
    #[must_use]
    pub fn is_second_reader(&self, actor: &Actor) -> bool {
        let chosen = |person| self.second_readers.contains(person);
        !actor.is(&self.person) && actor.member().is_some_and(|member| chosen(&member.person))
    }

    /// Whether the actor has yet to judge this person's skills without seeing what they say: as the first reader until
    /// the critical skills are rated, as the second until theirs is read. Until then no page tells them of the person's
    /// own levels, not even in a count with others.
    #[must_use]
    pub fn is_kept_blind(&self, actor: &Actor) -> bool {
        (self.is_first_reader(actor) && self.blind_due) || self.is_second_reader(actor)
    }

    /// Whether the actor is a present line manager of the person.
    #[must_use]
    pub fn reports_to(&self, actor: &Actor) -> bool {
        actor
            .member()
            .is_some_and(|member| self.managers.contains(&member.person))
    }
}

/// Roles that see every person of the organisation in lists: name, post, reporting line. Never levels.
const DIRECTORY: [Role; 3] = [Role::Administrator, Role::HrAdviser, Role::HeadOfProfession];

/// Reading a person's entry: name, post, department, line manager, whether they have joined.
#[derive(Debug)]
pub struct ReadPerson;

impl Action for ReadPerson {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        actor.is(&person.person) || person.is_first_reader(actor) || actor.has_any(&DIRECTORY)
    }
}

/// Adding, importing, changing and moving people, and marking them as leavers.
#[derive(Debug)]
pub struct ManagePeople;

impl Action for ManagePeople {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::Administrator])
    }
}

/// Inviting people to join.
#[derive(Debug)]
pub struct InvitePeople;

impl Action for InvitePeople {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::Administrator])
    }
}

/// Giving and taking roles, suspending and restoring a membership, making a link for a new password. Never one's own.
#[derive(Debug)]
pub struct ChangeMembership;

impl Action for ChangeMembership {
    type Resource = PersonId;

    fn allows(actor: &Actor, person: &PersonId) -> bool {
        actor.has_any(&[Role::Administrator]) && !actor.is(person)
    }
}

/// Which people an actor sees in lists: a filter that finders take instead of a permit for each person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisiblePeople(Reach);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    ReportsOf(PersonId),
    Everybody,
}

impl VisiblePeople {
    /// The people whom the actor sees in the organisation's directory.
    ///
    /// # Errors
    /// [`super::Denied`] for somebody who has no use for the directory.
    pub fn directory(actor: &Actor) -> Result<Self, super::Denied> {
        if actor.has_any(&DIRECTORY) {
            Ok(Self(Reach::Everybody))
        } else {
            Err(super::Denied)
        }
    }

    /// The people who report to the actor today.
    ///
    /// # Errors
    /// [`super::Denied`] when nobody does.
    pub fn team(actor: &Actor) -> Result<Self, super::Denied> {
        match actor.member() {
            Some(member) if member.manages => Ok(Self(Reach::ReportsOf(member.person.clone()))),
            _ => Err(super::Denied),
        }
    }

    /// The line manager to whose reports the list is limited; `None` when it is not.
    #[must_use]
    pub fn reports_of(&self) -> Option<&PersonId> {
        match &self.0 {
            Reach::ReportsOf(person) => Some(person),
            Reach::Everybody => None,
        }
    }
}
