//! Job descriptions in every state from draft to published, written by the line manager persona.

use super::fill::{denied, scope_of};
use super::people::Council;
use crate::app::StartError;
use crate::security::RandomIds;
use chrono::NaiveDate;
use engine::access::{
    ApproveJob, CheckJob, EditJobTexts, EvaluateJob, StartJobs, WriteJob, decide,
};
use engine::ids::{IdSource, JobDescriptionId};
use engine::jobs::approval::{Act, EvaluationOutcome, Place};
use engine::jobs::sentences::Sentences;
use engine::jobs::{
    Criterion, DbsLevel, Duty, ItemId, JobContent, PoliticalRestriction, Vetting, examples,
};
use engine::roles::RoleProfile;
use sfia::{Framework, Frameworks, Level, SkillCode};
use store::jobs::{Begin, MayActOnJob, act, add_corporate, facts, find, start};
use store::{Db, Scope, StoreError, Write};

/// What the council says in all its job descriptions.
const CORPORATE: &str = "Keep yourself and others safe, and report what is not.\n\
    Treat everybody fairly and with respect, and speak up where somebody is not.\n\
    Protect information, and follow the council's rules on data.\n\
    Learn what the job asks for, and help colleagues to learn.\n\
    Do other work that fits the level of the post when it is needed.";
const ADJUSTMENTS: &str =
    "Tell us what would help you to apply or to do the job well, and we will arrange it.";

/// How far a job description has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reached {
    Draft,
    Review,
    Hr,
    Head,
    Approved,
    Published,
}

/// What a job description is made from: a shipped example, or a role profile of the library.
enum From {
    Example(&'static str),
    Role(&'static str),
}

const JOBS: [(From, Reached); 6] = [
    (From::Example("service-desk"), Reached::Published),
    (From::Example("developer"), Reached::Draft),
    (From::Example("head-of-service"), Reached::Review),
    (From::Role("TST-1"), Reached::Hr),
    (From::Role("APP-1"), Reached::Head),
    (From::Role("FLD-1"), Reached::Approved),
];

/// Who takes part.
struct Cast {
    author: Scope,
    hr: Scope,
    head: Scope,
}

/// Writes the job descriptions of a council, and lets them be checked and approved.
pub(super) fn give(db: &Db, council: &Council) -> Result<(), StartError> {
    let scope = |local: &str| -> Result<Option<Scope>, StoreError> {
        let email = format!("{local}@{}.example", council.slug);
        db.entry_read_blocking(|tx| scope_of(tx, &email, council.slug))
    };
    let (Some(author), Some(hr), Some(head)) = (scope("manager")?, scope("hr")?, scope("head")?)
    else {
        return Ok(());
    };
    let cast = Cast { author, hr, head };
    db.write_blocking(&cast.hr, |tx| {
        let permit = decide::<EditJobTexts>(tx.actor(), ()).map_err(denied)?;
        add_corporate(tx, permit, CORPORATE, ADJUSTMENTS)?.map_err(denied)
    })?;
    for (from, reached) in &JOBS {
        let content = content(db, &cast.author, from)?;
        let job = db.write_blocking(&cast.author, move |tx| {
            let permit = decide::<StartJobs>(tx.actor(), ()).map_err(denied)?;
            let begin = Begin::Content(Box::new(content.clone()));
            start(tx, permit, frameworks()?, &begin)?.map_err(denied)
        })?;
        bring(db, &cast, &job, *reached)?;
    }
    Ok(())
}

fn frameworks() -> Result<&'static Frameworks, StoreError> {
    Frameworks::shipped().map_err(|_| StoreError::Corrupt("the shipped framework"))
}

/// Takes it through the hands of others, as far as it is to come.
fn bring(db: &Db, cast: &Cast, job: &JobDescriptionId, reached: Reached) -> Result<(), StoreError> {
    let outcome = EvaluationOutcome::parse(
        "NJC job evaluation",
        NaiveDate::from_ymd_opt(2026, 6, 18),
        "388 points",
        NaiveDate::MAX,
    )
    .map_err(denied)?;
    let comment = "Can we say how many people that is?";
    let steps = [
        (Reached::Review, &cast.author, Act::Send, ""),
        (
            Reached::Review,
            &cast.hr,
            Act::Comment(Place::Purpose),
            comment,
        ),
        (Reached::Hr, &cast.author, Act::NoPostholders, ""),
        (Reached::Hr, &cast.author, Act::PassReview, ""),
        (Reached::Head, &cast.hr, Act::PassCheck, ""),
        (Reached::Approved, &cast.head, Act::Approve, ""),
        (Reached::Published, &cast.hr, Act::Evaluate(outcome), ""),
        (Reached::Published, &cast.head, Act::Publish, ""),
    ];
    for (_, by, what, words) in steps.into_iter().filter(|step| step.0 <= reached) {
        let job = job.clone();
        db.write_blocking(by, move |tx| take(tx, &job, &what, words))?;
    }
    Ok(())
}

fn take(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    what: &Act,
    words: &str,
) -> Result<(), StoreError> {
    let facts = facts(tx, job)?;
    let reading = decide(tx.actor(), facts.clone()).map_err(denied)?;
    let seen = find(tx, &reading, None)?.description.changes;
    let actor = tx.actor();
    let may = match what {
        Act::Comment(_) => MayActOnJob::Reviewer(reading),
        Act::PassCheck => MayActOnJob::Hr(decide::<CheckJob>(actor, facts).map_err(denied)?),
        Act::Evaluate(_) => {
            MayActOnJob::Evaluator(decide::<EvaluateJob>(actor, facts).map_err(denied)?)
        }
        Act::Approve | Act::Publish => {
            MayActOnJob::Head(decide::<ApproveJob>(actor, facts).map_err(denied)?)
        }
        _ => MayActOnJob::Author(decide::<WriteJob>(actor, facts).map_err(denied)?),
    };
    act(tx, may, seen, what, words)?.map(|_| ()).map_err(denied)
}

fn content(db: &Db, scope: &Scope, from: &From) -> Result<JobContent, StoreError> {
    match from {
        From::Example(name) => {
            let broken = |_| StoreError::Corrupt("the shipped job descriptions");
            let mut all = examples().map_err(broken)?.iter();
            let found = all.find(|example| example.name == *name);
            let example = found.ok_or(StoreError::NotFound("example"))?;
            Ok(example.content.clone())
        }
        From::Role(reference) => {
            let profiles = db.read_blocking(scope, store::roles::list_in_use)?;
            let wanted = |profile: &&RoleProfile| profile.reference.as_str() == *reference;
            let profile = profiles.iter().find(wanted);
            let profile = profile.ok_or(StoreError::NotFound("role profile"))?;
            drafted(profile, frameworks()?.edition(sfia::Edition::NEWEST))
        }
    }
}

/// A job description of a role, with draft sentences for its skills.
fn drafted(profile: &RoleProfile, framework: &Framework) -> Result<JobContent, StoreError> {
    let sentences =
        Sentences::shipped().map_err(|_| StoreError::Corrupt("the shipped sentences"))?;
    let id = || ItemId::from_text(RandomIds.next());
    let mut content = JobContent::of_role(profile, framework);
    let skills: Vec<(SkillCode, Level)> = content
        .skills
        .iter()
        .map(|skill| (skill.code, skill.level))
        .collect();
    content.duties = sentences
        .duties(&skills, 9)
        .into_iter()
        .map(|draft| Duty {
            id: id(),
            text: draft.text,
            source: draft.source,
            edited: false,
        })
        .collect();
    let mut criteria = Vec::new();
    for (number, skill) in content.skills.iter().enumerate() {
        let Some(draft) = sentences.criterion(skill.code, skill.level, number) else {
            continue;
        };
        let of_skill = |duty: &&Duty| duty.source.skill() == Some((skill.code, skill.level));
        criteria.push(Criterion {
            id: id(),
            text: draft.text,
            importance: skill.importance,
            assessed: draft.assessed,
            duties: content
                .duties
                .iter()
                .filter(of_skill)
                .map(|duty| duty.id.clone())
                .collect(),
            is_qualification: false,
            source: draft.source,
            edited: false,
        });
    }
    content.criteria = criteria;
    let header = &mut content.header;
    header.service = "Digital and ICT".to_owned();
    header.politically_restricted = PoliticalRestriction::No;
    header.dbs = DbsLevel::NotNeeded;
    header.vetting = Vetting::Baseline;
    Ok(content)
}
