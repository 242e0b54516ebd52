//! Opening a review: when an assessment is sent, or when a first reader starts one.

use super::given::standing_for;
use super::read::present;
use super::save;
use crate::assessments::{Job, job_of, latest_of};
use crate::error::StoreError;
use crate::roles;
use crate::unit::Write;
use engine::access::{Permit, ReadFirst};
use engine::assessments::Assessment;
use engine::endorsement::{Rating, Review, critical_skills};
use engine::ids::PersonId;
use sfia::{Edition, Frameworks, SkillCode};

/// Opens the review of a version that was sent in this unit of work, in place of the one before it.
pub(crate) fn open_submitted(tx: &mut Write<'_>, sent: &Assessment) -> Result<(), StoreError> {
    let frameworks = Frameworks::shipped().map_err(|_| StoreError::Corrupt("shipped framework"))?;
    let framework = frameworks.edition(sent.edition);
    let now = tx.now();
    if let Some(mut earlier) = present(tx, &sent.person)? {
        earlier.replace(now);
        save::replaced(tx, &earlier)?;
    }
    let critical = match &sent.role {
        Some(role) => critical_skills(&roles::load_role(tx, role)?.skills),
        None => Vec::new(),
    };
    let says = |code: SkillCode| {
        sent.find_skill(code)
            .map(|skill| Rating(skill.held(framework)))
    };
    let carried = standing_for(tx, &sent.person, sent.edition, &says)?;
    let id = tx.new_id();
    let (review, change) = Review::of_assessment(id, sent, &critical, &carried, framework, now);
    save::insert(tx, &review, &change)
}

/// Starts a review where there is none: of what the person sent last, and otherwise as an interview about the skills of
/// their role. Where there is one already, nothing is changed.
///
/// # Errors
/// [`StoreError::NotFound`] if there is neither something sent nor a role.
pub fn start(
    tx: &mut Write<'_>,
    permit: Permit<ReadFirst>,
    edition: Edition,
) -> Result<(), StoreError> {
    let person = &permit.resource().person;
    if present(tx, person)?.is_some() {
        tx.leave_unchanged();
        return Ok(());
    }
    if let Some(sent) = latest_of(tx, person)? {
        return open_submitted(tx, &sent);
    }
    interview(tx, person, edition)
}

fn interview(tx: &mut Write<'_>, person: &PersonId, edition: Edition) -> Result<(), StoreError> {
    let frameworks = Frameworks::shipped().map_err(|_| StoreError::Corrupt("shipped framework"))?;
    let job: Option<Job> = job_of(tx, person)?;
    let role = job
        .and_then(|job| job.role)
        .ok_or(StoreError::NotFound("role profile"))?;
    let role = roles::load_role(tx, &role)?;
    let skills: Vec<SkillCode> = role
        .list_defined(frameworks.edition(edition))
        .map(|(asked, _)| asked.code)
        .collect();
    if skills.is_empty() {
        return Err(StoreError::NotFound("skill of the role"));
    }
    let critical = critical_skills(&role.skills);
    let (id, now) = (tx.new_id(), tx.now());
    let (review, change) =
        Review::of_interview(id, person.clone(), edition, &skills, &critical, now);
    save::insert(tx, &review, &change)
}
