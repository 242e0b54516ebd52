//! Opening a review: of a version that was just submitted, or of an interview.

use super::{About, Basis, Case, Change, Rating, Review, State, Tell, Transition};
use crate::assessments::Assessment;
use crate::ids::{PersonId, ReviewId};
use crate::time::Instant;
use sfia::{Edition, Framework, SkillCode};

/// An earlier endorsement that still stands for what the person says now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Which skill.
    pub code: SkillCode,
    /// The endorsed level.
    pub level: Rating,
}

impl Review {
    /// The review of a version submitted at `at`. Skills with an endorsement that still stands are endorsed already.
    #[must_use]
    pub fn of_assessment(
        id: ReviewId,
        assessment: &Assessment,
        critical: &[SkillCode],
        carried: &[Carried],
        framework: &Framework,
        at: Instant,
    ) -> (Self, Change) {
        let mut change = Change::of(Transition::Opened).tell(Tell::FirstReaders);
        let mut cases = Vec::new();
        for skill in &assessment.skills {
            let mut case = waiting(skill.code, critical, at);
            case.claimed = Some(Rating(skill.held(framework)));
            if let Some(earlier) = carried.iter().find(|one| one.code == skill.code) {
                case.state = State::Endorsed {
                    level: earlier.level,
                    basis: Basis::Carried,
                };
                change.transitions.push(Transition::Carried);
            }
            cases.push(case);
        }
        let review = Self {
            id,
            person: assessment.person.clone(),
            about: About::Assessment(assessment.id.clone()),
            edition: assessment.edition,
            opened: at,
            replaced: None,
            objection: None,
            cases,
            version: 1,
        };
        (review, change)
    }

    /// The review of an interview about the skills of a role.
    #[must_use]
    pub fn of_interview(
        id: ReviewId,
        person: PersonId,
        edition: Edition,
        skills: &[SkillCode],
        critical: &[SkillCode],
        at: Instant,
    ) -> (Self, Change) {
        let review = Self {
            id,
            person,
            about: About::Interview,
            edition,
            opened: at,
            replaced: None,
            objection: None,
            cases: skills
                .iter()
                .map(|code| waiting(*code, critical, at))
                .collect(),
            version: 1,
        };
        let change = Change::of(Transition::OpenedForInterview).tell(Tell::Owner);
        (review, change)
    }

    /// Closes the review because the person has sent a newer version. What was endorsed stands as long as it does by
    /// itself, and everything that was said is kept.
    pub fn replace(&mut self, at: Instant) -> Change {
        if self.replaced.is_some() {
            return Change::default();
        }
        self.replaced = Some(at);
        self.version += 1;
        Change::of(Transition::Replaced)
    }
}

fn waiting(code: SkillCode, critical: &[SkillCode], at: Instant) -> Case {
    Case {
        code,
        critical: critical.contains(&code),
        claimed: None,
        rated: None,
        second: None,
        moderated: None,
        before: None,
        state: State::Waiting,
        since: at,
    }
}
