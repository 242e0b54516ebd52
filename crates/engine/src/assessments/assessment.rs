//! A whole self-assessment: its skills, how far it is, and when it may be sent.

use sfia::{Edition, Framework, SkillCode};

use super::AssessedSkill;
use super::opening::arrange;
use crate::ids::{AssessmentId, PersonId, RoleProfileId};
use crate::time::Instant;

/// One self-assessment of one person. A draft until it is submitted; after that it never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Its identity.
    pub id: AssessmentId,
    /// Whose it is.
    pub person: PersonId,
    /// The role profile it was made against, if the person had one.
    pub role: Option<RoleProfileId>,
    /// The edition whose levels were asked about.
    pub edition: Edition,
    /// The skills, in the order in which they are asked: those of the role, then those added.
    pub skills: Vec<AssessedSkill>,
    /// When it was started.
    pub started: Instant,
    /// When it was last changed.
    pub changed: Instant,
    /// When it was submitted; `None` while it is a draft, private to its owner.
    pub submitted: Option<Instant>,
    /// Counts changes, so that a form filled in from an older state is noticed.
    pub version: i64,
}

/// How many of an assessment's skills are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Skills with nothing left to ask.
    pub done: usize,
    /// All skills.
    pub total: usize,
}

/// Why an assessment cannot be submitted yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotReady {
    /// It has no skill at all.
    #[error("there is no skill in it")]
    Empty,
    /// Something is left to ask for these skills. One that was added may be removed instead.
    #[error("{} skills are not finished", .0.len())]
    Unfinished(Vec<SkillCode>),
}

impl Assessment {
    /// Whether it is still private to its owner.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.submitted.is_none()
    }

    /// The skill with this code, if it is in the assessment.
    #[must_use]
    pub fn find_skill(&self, code: SkillCode) -> Option<&AssessedSkill> {
        self.skills.iter().find(|skill| skill.code == code)
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self, framework: &Framework) -> Progress {
        Progress {
            done: self
                .skills
                .iter()
                .filter(|skill| skill.is_done(framework))
                .count(),
            total: self.skills.len(),
        }
    }

    /// The first skill, in order, with something left to ask.
    #[must_use]
    pub fn find_unfinished(&self, framework: &Framework) -> Option<&AssessedSkill> {
        self.skills.iter().find(|skill| !skill.is_done(framework))
    }

    /// The first skill after `code` with something left to ask, going round to the beginning.
    #[must_use]
    pub fn find_unfinished_after(
        &self,
        code: SkillCode,
        framework: &Framework,
    ) -> Option<&AssessedSkill> {
        self.skills
            .iter()
            .skip_while(|skill| skill.code != code)
            .skip(1)
            .find(|skill| !skill.is_done(framework))
            .or_else(|| self.find_unfinished(framework))
    }

    /// Checks that it may be submitted: every skill is finished, and there is one.
    ///
    /// # Errors
    /// [`NotReady`] says what is missing.
    pub fn ready(&self, framework: &Framework) -> Result<(), NotReady> {
        if self.skills.is_empty() {
            return Err(NotReady::Empty);
        }
        let unfinished: Vec<SkillCode> = self
            .skills
            .iter()
            .filter(|skill| !skill.is_done(framework))
            .map(|skill| skill.code)
            .collect();
        if unfinished.is_empty() {
            Ok(())
        } else {
            Err(NotReady::Unfinished(unfinished))
        }
    }

    /// The same draft, brought up to date with the person's present role; see [`arrange`].
    #[must_use]
    pub fn for_role(
        mut self,
        role: Option<RoleProfileId>,
        asked: &[SkillCode],
        framework: &Framework,
    ) -> Self {
        self.skills = arrange(self.skills, asked, framework);
        self.role = role;
        self
    }
}
