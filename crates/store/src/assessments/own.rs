//! A person's own draft together with the role it is held against.

use super::job::{Job, job_of};
use super::read::{find_draft, submitted_at_of};
use crate::error::StoreError;
use crate::roles;
use crate::unit::Read;
use engine::access::{Permit, ReadDraft};
use engine::assessments::{Assessment, NextStep, Start, Step};
use engine::roles::RoleProfile;
use sfia::{Edition, Framework, Frameworks, Level, SkillCode};

/// All that the pages about one's own assessment are made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// The person and the post.
    pub job: Job,
    /// The role profile of the post, or the one that the person chose for the draft.
    pub role: Option<RoleProfile>,
    /// The draft, brought up to date with the role.
    pub draft: Option<Assessment>,
}

impl Own {
    /// The general level of the role.
    #[must_use]
    pub fn role_level(&self) -> Option<Level> {
        self.role.as_ref().map(|role| role.general_level)
    }

    /// Where asking about a skill starts, without a draft or in this one.
    #[must_use]
    pub fn start(&self, draft: Option<&Assessment>, framework: &Framework) -> Start {
        let measured = draft.and_then(|draft| draft.general_level(framework));
        Start::of(measured, self.role_level())
    }

    /// The step of the guided flow to go on with in a draft, looking through its skills from `after` on.
    #[must_use]
    pub fn step(
        &self,
        draft: &Assessment,
        after: Option<SkillCode>,
        framework: &Framework,
    ) -> Step {
        draft.next_step(self.role_level(), after, framework)
    }

    /// The skills that the role asks for and the edition defines, in the role's order.
    #[must_use]
    pub fn asked(&self, edition: Edition, frameworks: &Frameworks) -> Vec<SkillCode> {
        let framework = frameworks.edition(edition);
        let defined = self
            .role
            .iter()
            .flat_map(|role| role.list_defined(framework));
        defined.map(|(asked, _)| asked.code).collect()
    }
}

/// The person's job, role and draft, in at most five queries. `None` if there is no such person.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_own(
    tx: &mut Read<'_>,
    permit: &Permit<ReadDraft>,
    frameworks: &Frameworks,
) -> Result<Option<Own>, StoreError> {
    let Some(job) = job_of(tx, &permit.resource().person)? else {
        return Ok(None);
    };
    let draft = find_draft(tx, permit)?;
    let chosen = draft.as_ref().filter(|draft| draft.role_chosen);
    let role = chosen.map_or(&job.role, |draft| &draft.role).clone();
    let role = match &role {
        Some(role) => roles::find_role(tx, role)?,
        None => None,
    };
    let mut own = Own {
        job,
        role,
        draft: None,
    };
    own.draft = draft.map(|draft| {
        let asked = own.asked(draft.edition, frameworks);
        let framework = frameworks.edition(draft.edition);
        let role = own.role.as_ref().map(|role| role.id.clone());
        draft.for_role(role, &asked, framework)
    });
    Ok(Some(own))
}

/// The one thing to do next about one's own assessment, for the home page.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such person.
pub fn next_step(
    tx: &mut Read<'_>,
    permit: &Permit<ReadDraft>,
    frameworks: &Frameworks,
) -> Result<NextStep, StoreError> {
    let own = find_own(tx, permit, frameworks)?.ok_or(StoreError::NotFound("person"))?;
    let submitted = submitted_at_of(tx, &permit.resource().person)?;
    let edition = own
        .draft
        .as_ref()
        .map_or(Edition::NEWEST, |draft| draft.edition);
    let framework = frameworks.edition(edition);
    Ok(NextStep::of(own.draft.as_ref(), submitted, framework))
}
