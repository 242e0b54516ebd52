//! Who reads, decides and moderates people's skills. What exactly they may do at which moment is in
//! [`crate::endorsement`].

use super::{Action, Actor, PersonFacts, Role};
use crate::ids::PersonId;

/// Rating a person's skills first: their present line managers, and who stands in for them today. Blind ratings need
/// nothing else; whatever shows the person's own levels needs a permit for [`super::ReadRecord`] besides.
#[derive(Debug)]
pub struct ReadFirst;

impl Action for ReadFirst {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        person.is_first_reader(actor)
    }
}

/// Answering, accepting, declining and objecting in the review of one's own skills.
#[derive(Debug)]
pub struct AnswerReview;

impl Action for AnswerReview {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        actor.is(&person.person)
    }
}

/// Reading a skill as its second reader: whoever was chosen for it.
#[derive(Debug)]
pub struct ReadSecond;

impl Action for ReadSecond {
    type Resource = PersonFacts;

    fn allows(actor: &Actor, person: &PersonFacts) -> bool {
        person.is_second_reader(actor)
    }
}

/// What the policy needs to know of one skill under review that goes beyond the first reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFacts {
    /// Whose skill it is.
    pub person: PersonId,
    /// To whom the rules send it.
    pub goes_to: Vec<PersonId>,
}

impl CaseFacts {
    fn goes_to(&self, actor: &Actor) -> bool {
        let sent = |person| self.goes_to.contains(person);
        !actor.is(&self.person) && actor.member().is_some_and(|member| sent(&member.person))
    }
}

/// Choosing a second reader for a skill, and deciding it: the Head of Profession, or to whom the rules send it instead.
#[derive(Debug)]
pub struct DecideSkill;

impl Action for DecideSkill {
    type Resource = CaseFacts;

    fn allows(actor: &Actor, case: &CaseFacts) -> bool {
        case.goes_to(actor)
    }
}

/// Reading a skill of the moderation sample: those without a part in it.
#[derive(Debug)]
pub struct Moderate;

impl Action for Moderate {
    type Resource = CaseFacts;

    fn allows(actor: &Actor, case: &CaseFacts) -> bool {
        case.goes_to(actor)
    }
}

/// Seeing the list of skills that wait for a decision or for moderation. Which of them is theirs is decided one by one.
#[derive(Debug)]
pub struct LeadReviews;

impl Action for LeadReviews {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        let leads = [
            Role::Assessor,
            Role::HeadOfProfession,
            Role::DeputyHeadOfProfession,
            Role::Sponsor,
        ];
        actor.member().is_some() && actor.has_any(&leads)
    }
}

/// Naming somebody who stands in for oneself as a line manager.
#[derive(Debug)]
pub struct Delegate;

impl Action for Delegate {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.member().is_some_and(|member| member.manages)
    }
}

/// Drawing the moderation sample.
#[derive(Debug)]
pub struct DrawSample;

impl Action for DrawSample {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::HeadOfProfession, Role::DeputyHeadOfProfession])
    }
}

/// Settling what a person has said against a review: not their manager, not their role.
#[derive(Debug)]
pub struct SettleObjections;

impl Action for SettleObjections {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[
            Role::Administrator,
            Role::HeadOfProfession,
            Role::DeputyHeadOfProfession,
        ])
    }
}
