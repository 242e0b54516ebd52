//! Who writes, reads, checks and approves job descriptions. What exactly they may do at which moment, and that nobody
//! approves what they wrote, is in [`crate::jobs::approval`].

use super::{Action, Actor, Role};
use crate::ids::{JobDescriptionId, PersonId};

/// What the policy needs to know of one job description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JobFacts {
    /// Which one.
    pub job: JobDescriptionId,
    /// Who was asked to read it.
    pub reviewers: Vec<PersonId>,
}

fn writes(actor: &Actor) -> bool {
    let writers = [
        Role::HrAdviser,
        Role::HeadOfProfession,
        Role::DeputyHeadOfProfession,
    ];
    actor
        .member()
        .is_some_and(|member| member.manages || member.roles.has_any(&writers))
}

fn has(actor: &Actor, roles: &[Role]) -> bool {
    actor
        .member()
        .is_some_and(|member| member.roles.has_any(roles))
}

/// Starting a job description: line managers, HR advisers, the Head of Profession and the deputy.
#[derive(Debug)]
pub struct StartJobs;

impl Action for StartJobs {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        writes(actor)
    }
}

/// Writing in a job description, sending it on, saying which posts it serves and who is asked to read it.
#[derive(Debug)]
pub struct WriteJob;

impl Action for WriteJob {
    type Resource = JobFacts;

    fn allows(actor: &Actor, _: &JobFacts) -> bool {
        writes(actor)
    }
}

/// Seeing the list of all job descriptions, drafts included: those who write and those who approve.
#[derive(Debug)]
pub struct ListJobDrafts;

impl Action for ListJobDrafts {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        writes(actor) || has(actor, &[Role::Sponsor])
    }
}

/// Reading all versions of a job description with what was said of them, and commenting: those who write, those who
/// approve, and whoever was asked to read it.
#[derive(Debug)]
pub struct ReadJobDraft;

impl Action for ReadJobDraft {
    type Resource = JobFacts;

    fn allows(actor: &Actor, job: &JobFacts) -> bool {
        let asked = |person| job.reviewers.contains(person);
        ListJobDrafts::allows(actor, &()) || actor.member().is_some_and(|one| asked(&one.person))
    }
}

/// Reading the job descriptions in force, and the organisation's fixed words and template: everybody in it.
#[derive(Debug)]
pub struct ReadPublishedJobs;

impl Action for ReadPublishedJobs {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.is_system() || actor.member().is_some()
    }
}

/// Checking a job description for HR.
#[derive(Debug)]
pub struct CheckJob;

impl Action for CheckJob {
    type Resource = JobFacts;

    fn allows(actor: &Actor, _: &JobFacts) -> bool {
        has(actor, &[Role::HrAdviser])
    }
}

/// Recording an evaluation, or that only the wording changed.
#[derive(Debug)]
pub struct EvaluateJob;

impl Action for EvaluateJob {
    type Resource = JobFacts;

    fn allows(actor: &Actor, _: &JobFacts) -> bool {
        has(actor, &[Role::HrAdviser])
    }
}

/// Approving a job description: the Head of Profession, the deputy, or the sponsor.
#[derive(Debug)]
pub struct ApproveJob;

impl Action for ApproveJob {
    type Resource = JobFacts;

    fn allows(actor: &Actor, _: &JobFacts) -> bool {
        has(
            actor,
            &[
                Role::HeadOfProfession,
                Role::DeputyHeadOfProfession,
                Role::Sponsor,
            ],
        )
    }
}

/// Changing the organisation's corporate duties, its adjustments statement and the template of its documents.
#[derive(Debug)]
pub struct EditJobTexts;

impl Action for EditJobTexts {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        actor.has_any(&[Role::HrAdviser, Role::Administrator])
    }
}

/// Seeing measures of the pilot over all job descriptions: the Head of Profession, the deputy, and HR advisers.
#[derive(Debug)]
pub struct ReadJobMeasures;

impl Action for ReadJobMeasures {
    type Resource = ();

    fn allows(actor: &Actor, (): &()) -> bool {
        has(
            actor,
            &[
                Role::HrAdviser,
                Role::HeadOfProfession,
                Role::DeputyHeadOfProfession,
            ],
        )
    }
}
