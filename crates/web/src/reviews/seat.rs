//! As what somebody sits before a skill: whose page it is, which permit it takes, and where it lies.

use crate::problem::Problem;
use crate::request::Visit;
use engine::access::{Actor, PersonFacts, decide};
use engine::ids::{Id, PersonId};
use sfia::{Frameworks, SkillCode};
use store::endorsement::{MayAct, decision_facts, moderation_facts};
use store::{Read, people};

/// As what, and for all but the owner, whose skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Seat {
    /// One's own skill.
    Owner,
    /// As the line manager, or standing in for them.
    First(PersonId),
    /// As the second reader.
    Second(PersonId),
    /// To decide it.
    Head(PersonId),
    /// To moderate it.
    Moderator(PersonId),
}

impl Seat {
    /// The page of this skill, inside the organisation.
    pub(super) fn path(&self, code: SkillCode) -> String {
        match self {
            Self::Owner => format!("/reviews/{code}"),
            Self::First(person) => format!("/people/{person}/review/{code}"),
            Self::Second(person) => format!("/second/{person}/{code}"),
            Self::Head(person) => format!("/decisions/{person}/{code}"),
            Self::Moderator(person) => format!("/moderation/{person}/{code}"),
        }
    }

    /// The list from which the page is reached.
    pub(super) fn list(&self) -> String {
        match self {
            Self::Owner => "/reviews".to_owned(),
            Self::First(person) => format!("/people/{person}/review"),
            Self::Second(_) => String::new(),
            Self::Head(_) => "/decisions".to_owned(),
            Self::Moderator(_) => "/moderation".to_owned(),
        }
    }

    /// The permit to act from here.
    pub(super) fn may(
        &self,
        tx: &mut Read<'_>,
        code: SkillCode,
        frameworks: &Frameworks,
    ) -> Result<MayAct, Problem> {
        let actor = tx.actor();
        Ok(match self {
            Self::Owner => MayAct::Owner(decide(actor, own_facts(actor)?)?),
            Self::First(person) => MayAct::First(decide(actor, people::facts(tx, person)?)?),
            Self::Second(person) => MayAct::Second(decide(actor, people::facts(tx, person)?)?),
            Self::Head(person) => {
                let facts = decision_facts(tx, person, code, frameworks)?;
                MayAct::Head(decide(actor, facts)?)
            }
            Self::Moderator(person) => {
                let facts = moderation_facts(tx, person, code, frameworks)?;
                MayAct::Moderator(decide(actor, facts)?)
            }
        })
    }
}

/// The facts about the member as the owner of their record.
pub(super) fn own_facts(actor: &Actor) -> Result<PersonFacts, Problem> {
    let member = actor.member().ok_or(Problem::NotFound)?;
    Ok(PersonFacts::of(member.person.clone(), Vec::new()))
}

/// The person in the address.
pub(super) fn person(visit: &Visit) -> Result<PersonId, Problem> {
    Ok(PersonId::from_text(visit.param("person")?))
}

/// The skill in the address.
pub(super) fn skill(visit: &Visit) -> Result<SkillCode, Problem> {
    SkillCode::new(&visit.param("skill")?).map_err(|_| Problem::NotFound)
}
