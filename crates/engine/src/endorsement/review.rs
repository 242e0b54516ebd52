//! The reading of one submitted assessment, or of one interview.

use super::{Case, ObjectionKind, State};
use crate::ids::{AssessmentId, PersonId, ReviewId};
use crate::time::Instant;
use sfia::{Edition, SkillCode};

/// What is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A submitted self-assessment: this version and no other.
    Assessment(AssessmentId),
    /// An interview with somebody who does not self-assess.
    Interview,
}

/// The person says that something is wrong about the review as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    /// What.
    pub kind: ObjectionKind,
    /// The line managers of that day.
    pub against: Vec<PersonId>,
    /// Since when.
    pub since: Instant,
}

/// One reading of one person's skills. Who the line manager is today is not part of it: with a change of manager the
/// review is in other hands and nothing of it is lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Its identity.
    pub id: ReviewId,
    /// Whose skills are read.
    pub person: PersonId,
    /// What is read.
    pub about: About,
    /// The edition whose levels are given.
    pub edition: Edition,
    /// Since when.
    pub opened: Instant,
    /// When a newer version took its place.
    pub replaced: Option<Instant>,
    /// An objection that was not settled.
    pub objection: Option<Objection>,
    /// The skills, in the order of the assessment.
    pub cases: Vec<Case>,
    /// Counts changes, so that a form filled in from an older state is noticed.
    pub version: i64,
}

impl Review {
    /// The skill with this code.
    #[must_use]
    pub fn find_case(&self, code: SkillCode) -> Option<&Case> {
        self.cases.iter().find(|case| case.code == code)
    }

    /// The critical skills that the first reader has to rate before they see the person's levels.
    ///
    /// Skills with an earlier endorsement that still stands are not among them, nor those of an interview, where there
    /// is nothing to be seen.
    pub fn blind_due(&self) -> impl Iterator<Item = SkillCode> + '_ {
        self.cases
            .iter()
            .filter(|case| case.critical && case.claimed.is_some() && case.state == State::Waiting)
            .map(|case| case.code)
    }

    /// Whether anything is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.replaced.is_none() && self.cases.iter().any(|case| !case.has_ended())
    }

    /// The objection that holds the review up. One against a line manager ends by itself when the people data no longer
    /// name any of those whom it was about.
    #[must_use]
    pub fn holding_objection(&self, managers: &[PersonId]) -> Option<&Objection> {
        self.objection.as_ref().filter(|objection| {
            objection.kind != ObjectionKind::NotMyManager
                || objection.against.is_empty()
                || objection.against.iter().any(|one| managers.contains(one))
        })
    }
}
