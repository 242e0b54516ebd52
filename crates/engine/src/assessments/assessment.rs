//! A whole self-assessment: its skills, how far it is, and when it may be sent.

use sfia::{Edition, Framework, Level, SkillCode};

use super::opening::arrange;
use super::{AssessedSkill, Candidate, Responsibility, Rules, Start, StatementOfUse};
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
    /// Whether the person chose that role profile for this assessment, because the post names another or none.
    pub role_chosen: bool,
    /// The edition whose levels were asked about.
    pub edition: Edition,
    /// What was said of its use before the first answer.
    pub statement: StatementOfUse,
    /// The period that its questions name, in years.
    pub period_years: u8,
    /// How far the guided flow is with the steps that are no questions about levels.
    pub steps: StepsDone,
    /// What was said of the attributes of responsibility.
    pub responsibility: Responsibility,
    /// The skills offered to choose from, in groups, and which of them were used.
    pub candidates: Vec<Candidate>,
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

/// When steps of the guided flow were done; `None` while they are not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StepsDone {
    /// The job was confirmed.
    pub job: Option<Instant>,
    /// The skills were chosen.
    pub choosing: Option<Instant>,
    /// Examples were added, or left for later.
    pub examples: Option<Instant>,
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
    /// An empty draft, begun now under the statement of use as it is shown now.
    #[must_use]
    pub fn begin(id: AssessmentId, person: PersonId, edition: Edition, now: Instant) -> Self {
        Self {
            id,
            person,
            role: None,
            role_chosen: false,
            edition,
            statement: StatementOfUse::present(false),
            period_years: Rules::default().period_years,
            steps: StepsDone::default(),
            responsibility: Responsibility::default(),
            candidates: Vec::new(),
            skills: Vec::new(),
            started: now,
            changed: now,
            submitted: None,
            version: 1,
        }
    }

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

    /// The person's general level of responsibility, once all its attributes are settled.
    #[must_use]
    pub fn general_level(&self, framework: &Framework) -> Option<Level> {
        self.responsibility.general_level(framework)
    }

    /// Where asking about a skill starts, for somebody whose role has this general level.
    #[must_use]
    pub fn start(&self, role: Option<Level>, framework: &Framework) -> Start {
        Start::of(self.general_level(framework), role)
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self, framework: &Framework) -> Progress {
        let start = self.start(None, framework);
        let done = |skill: &&AssessedSkill| skill.is_done(framework, start);
        Progress {
            done: self.skills.iter().filter(done).count(),
            total: self.skills.len(),
        }
    }

    /// The first skill, in order, with something left to ask.
    #[must_use]
    pub fn find_unfinished(&self, framework: &Framework) -> Option<&AssessedSkill> {
        let start = self.start(None, framework);
        self.skills
            .iter()
            .find(|skill| !skill.is_done(framework, start))
    }

    /// The first skill after `code` with something left to ask, going round to the beginning.
    #[must_use]
    pub fn find_unfinished_after(
        &self,
        code: SkillCode,
        framework: &Framework,
    ) -> Option<&AssessedSkill> {
        let start = self.start(None, framework);
        self.skills
            .iter()
            .skip_while(|skill| skill.code != code)
            .skip(1)
            .find(|skill| !skill.is_done(framework, start))
            .or_else(|| self.find_unfinished(framework))
    }

    /// Checks that it may be submitted: every skill is finished, and there is one. Steps of the guided flow that were
    /// left out do not stand in the way.
    ///
    /// # Errors
    /// [`NotReady`] says what is missing.
    pub fn ready(&self, framework: &Framework) -> Result<(), NotReady> {
        if self.skills.is_empty() {
            return Err(NotReady::Empty);
        }
        let start = self.start(None, framework);
        let unfinished: Vec<SkillCode> = self
            .skills
            .iter()
            .filter(|skill| !skill.is_done(framework, start))
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
