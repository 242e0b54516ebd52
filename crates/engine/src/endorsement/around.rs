//! What a review needs to know of the people around it.

use super::{Circle, Rating};
use crate::access::{Role, Roles};
use crate::ids::PersonId;
use sfia::{Framework, Level, SkillCode};

/// A member who may be asked to read, decide or moderate: somebody with a role, or a line manager.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// The roles given by an administrator.
    pub roles: Roles,
    /// Whether anybody reports to them.
    pub manages: bool,
    /// Whether they hold a present post. Who holds none comes from outside.
    pub has_post: bool,
    /// To whom they report.
    pub managers: Vec<PersonId>,
}

impl Candidate {
    /// Whether this is an outside reader: a member with the role of assessor and no present post.
    #[must_use]
    pub fn is_outside(&self) -> bool {
        self.roles.has(Role::Assessor) && !self.has_post
    }
}

/// The people around a review at the moment of an act, and the framework.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    /// The edition of the review.
    pub framework: &'a Framework,
    /// The person's present line managers.
    pub managers: &'a [PersonId],
    /// Who stands in for them today.
    pub delegates: &'a [PersonId],
    /// The reporting line and the readings that stand.
    pub circle: &'a Circle,
    /// Who may be asked to read, decide or moderate.
    pub candidates: &'a [Candidate],
    /// The skills that the person's present evidence of work supports, each with a level that it shows.
    pub evidenced: &'a [(SkillCode, Level)],
}

impl Around<'_> {
    /// The candidate who is this person.
    #[must_use]
    pub fn find(&self, person: &PersonId) -> Option<&Candidate> {
        self.candidates.iter().find(|one| one.person == *person)
    }

    /// Whether work in the person's evidence shows the skill at `rating` or above. "Not at any level" needs none.
    #[must_use]
    pub fn is_shown(&self, code: SkillCode, rating: Rating) -> bool {
        let reaches =
            |(skill, level): &(SkillCode, Level)| *skill == code && Some(*level) >= rating.0;
        rating == Rating::NONE || self.evidenced.iter().any(reaches)
    }

    /// Whether this person has one of `roles`.
    #[must_use]
    pub fn has_any(&self, person: &PersonId, roles: &[Role]) -> bool {
        self.find(person)
            .is_some_and(|one| one.roles.has_any(roles))
    }
}
