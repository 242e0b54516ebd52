//! Starting a job description.

use super::corporate::newest_corporate;
use super::read::version_content;
use super::row::to_json;
use super::write::{audit, event, insert};
use crate::error::StoreError;
use crate::organisations;
use crate::roles::load_role;
use crate::unit::Write;
use engine::access::{Permit, StartJobs};
use engine::ids::{JobDescriptionId, RoleProfileId};
use engine::jobs::approval::{Act, By, Capacity, JobDescription, Party};
use engine::jobs::{JobContent, JobDraft, JobErrors};
use sfia::Frameworks;

/// What a new job description begins from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begin {
    /// Nothing but a title.
    Blank {
        /// The job title.
        title: String,
    },
    /// A role profile.
    Role(RoleProfileId),
    /// A version of another job description.
    Copy {
        /// Which job description.
        job: JobDescriptionId,
        /// The number of its version.
        version: u32,
    },
    /// What was made of an old text, or of anything else outside.
    Content(Box<JobContent>),
}

/// Starts a job description, with the organisation's corporate duties and adjustments statement where it brings none of
/// its own. What does not fit is an answer, not an error.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such role profile or version.
pub fn start(
    tx: &mut Write<'_>,
    _permit: Permit<StartJobs>,
    frameworks: &Frameworks,
    begin: &Begin,
) -> Result<Result<JobDescriptionId, JobErrors>, StoreError> {
    let by = writer(tx)?;
    let content = beginning(tx, frameworks, begin)?;
    let framework = frameworks.edition(content.edition);
    let content = match JobDraft::parse(content, framework) {
        Ok(draft) => draft.into_content(),
        Err(errors) => {
            tx.leave_unchanged();
            return Ok(Err(errors));
        }
    };
    let id: JobDescriptionId = tx.new_id();
    let description = JobDescription::new(id.clone(), by.person.clone(), tx.now());
    let role = match begin {
        Begin::Role(role) => Some(role),
        _ => None,
    };
    let text = to_json(&content, "job_versions.content")?;
    insert(tx, &description, role, (&content, &text))?;
    event(tx, &description, 1, (&Act::Begin, &by), "")?;
    super::measures::note(tx, &id, 1, None, &content)?;
    audit(tx, "start-job-description", &id, (1, &by), &[])?;
    Ok(Ok(id))
}

/// The member who acts, as an author.
pub(super) fn writer(tx: &Write<'_>) -> Result<By, StoreError> {
    let member = tx.actor().member().ok_or(StoreError::NotFound("member"))?;
    Ok(Party::of(member).acting_as(Capacity::Author))
}

fn beginning(
    tx: &mut Write<'_>,
    frameworks: &Frameworks,
    begin: &Begin,
) -> Result<JobContent, StoreError> {
    let mut content = match begin {
        Begin::Blank { title } => {
            let mut content = JobContent::empty(organisations::load(tx)?.edition);
            content.header.title.clone_from(title);
            content
        }
        Begin::Role(role) => {
            let framework = frameworks.edition(organisations::load(tx)?.edition);
            JobContent::of_role(&load_role(tx, role)?, framework)
        }
        Begin::Copy { job, version } => version_content(tx, job, *version)?.content.copied(),
        Begin::Content(content) => content.as_ref().clone(),
    };
    if let Some(fixed) = newest_corporate(tx)? {
        content.corporate = Some(fixed.version);
        if content.adjustments.is_empty() {
            content.adjustments = fixed.adjustments;
        }
    }
    Ok(content)
}
