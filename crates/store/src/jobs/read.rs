//! Finding job descriptions.

use super::row::{VersionRow, content, counted};
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{job_authors, job_descriptions, job_posts, job_reviewers, job_versions, posts};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl,
    SelectableHelper,
};
use engine::access::{JobFacts, Permit, ReadJobDraft, ReadPublishedJobs};
use engine::ids::{Id, JobDescriptionId, PersonId, RoleProfileId};
use engine::jobs::JobContent;
use engine::jobs::approval::{Evaluation, JobDescription, State, Version};
use engine::time::Instant;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// What the policy needs to know of a job description. Two queries.
///
/// # Errors
/// [`StoreError::NotFound`] if the organisation has no such job description.
pub fn facts(tx: &mut Read<'_>, job: &JobDescriptionId) -> Result<JobFacts, StoreError> {
    let organisation = tx.organisation().as_str();
    let found: Option<AsText<JobDescriptionId>> = job_descriptions::table
        .filter(job_descriptions::org_id.eq(organisation))
        .filter(job_descriptions::id.eq(job.as_str()))
        .select(job_descriptions::id)
        .first(tx.conn())
        .optional()?;
    let job = found.ok_or(MISSING)?.into_inner();
    let reviewers: Vec<AsText<PersonId>> = job_reviewers::table
        .filter(job_reviewers::org_id.eq(organisation))
        .filter(job_reviewers::job_id.eq(job.as_str()))
        .order(job_reviewers::person_id)
        .select(job_reviewers::person_id)
        .load(tx.conn())?;
    let reviewers = reviewers.into_iter().map(AsText::into_inner).collect();
    Ok(JobFacts { job, reviewers })
}

pub(super) const MISSING: StoreError = StoreError::NotFound("job description");

/// From which saved state a form was made. The form carries it, and gives it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// How often the draft had been saved.
    pub saved: i64,
    /// A short word that tells what it said: the beginning of its SHA-256, in hexadecimal digits.
    pub identity: String,
}

impl Base {
    pub(super) fn of(saved: i64, text: &str) -> Self {
        let hash = Sha256::digest(text.as_bytes());
        let identity = hash.iter().take(12).map(|byte| format!("{byte:02x}"));
        Self {
            saved,
            identity: identity.collect(),
        }
    }
}

/// What a version says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionContent {
    /// Its number.
    pub number: u32,
    /// What it says.
    pub content: JobContent,
    /// What a form that changes it was made from.
    pub base: Base,
}

/// A job description in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// All its versions, without what they say.
    pub description: JobDescription,
    /// The role profile that it belongs to.
    pub role: Option<RoleProfileId>,
    /// What the version that was asked for says.
    pub version: VersionContent,
    /// Who holds a post that it serves today.
    pub postholders: Vec<PersonId>,
}

/// The job description of the permit, and what one version of it says; the newest where none is named. Five queries.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such version.
pub fn find(
    tx: &mut Read<'_>,
    permit: &Permit<ReadJobDraft>,
    number: Option<u32>,
) -> Result<Found, StoreError> {
    let job = &permit.resource().job;
    let (description, role) = load(tx, job)?;
    let newest = description.newest().map(|version| version.number);
    let number = number.or(newest).ok_or(MISSING)?;
    Ok(Found {
        version: version_content(tx, job, number)?,
        postholders: postholders(tx, job)?,
        description,
        role,
    })
}

/// What one version says, to compare it with another. One query.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such version.
pub fn find_content(
    tx: &mut Read<'_>,
    permit: &Permit<ReadJobDraft>,
    number: u32,
) -> Result<VersionContent, StoreError> {
    version_content(tx, &permit.resource().job, number)
}

/// A job description in force, as everybody in the organisation reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Which one.
    pub id: JobDescriptionId,
    /// The number of the version in force.
    pub number: u32,
    /// Since when it is in force.
    pub since: Instant,
    /// When it was approved.
    pub approved: Option<Instant>,
    /// Whether it is evaluated.
    pub evaluation: Evaluation,
    /// What it says.
    pub content: JobContent,
}

/// The version in force of a job description, if it has one. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_published(
    tx: &mut Read<'_>,
    _permit: &Permit<ReadPublishedJobs>,
    job: &JobDescriptionId,
) -> Result<Option<Published>, StoreError> {
    type Row = (i64, Moment, Option<Moment>, String, String);
    let row: Option<Row> = job_versions::table
        .filter(job_versions::org_id.eq(tx.organisation().as_str()))
        .filter(job_versions::job_id.eq(job.as_str()))
        .filter(job_versions::state.eq(State::Published.as_str()))
        .order(job_versions::number.desc())
        .select((
            job_versions::number,
            job_versions::since,
            job_versions::approved_at,
            job_versions::evaluation,
            job_versions::content,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((number, since, approved, evaluation, text)) = row else {
        return Ok(None);
    };
    let evaluation: Evaluation = super::row::from_json(&evaluation, "job_versions.evaluation")?;
    Ok(Some(Published {
        id: job.clone(),
        number: counted(number, "job_versions.number")?,
        since: since.into(),
        approved: approved.map(Into::into),
        evaluation,
        content: content(&text)?,
    }))
}

/// A job description with all its versions, and its role profile. Three queries.
pub(super) fn load(
    tx: &mut Read<'_>,
    job: &JobDescriptionId,
) -> Result<(JobDescription, Option<RoleProfileId>), StoreError> {
    let organisation = tx.organisation().as_str();
    let head: Option<(Option<AsText<RoleProfileId>>, i64)> = job_descriptions::table
        .filter(job_descriptions::org_id.eq(organisation))
        .filter(job_descriptions::id.eq(job.as_str()))
        .select((job_descriptions::role_profile_id, job_descriptions::changes))
        .first(tx.conn())
        .optional()?;
    let (role, changes) = head.ok_or(MISSING)?;
    let rows: Vec<VersionRow> = job_versions::table
        .filter(job_versions::org_id.eq(organisation))
        .filter(job_versions::job_id.eq(job.as_str()))
        .order(job_versions::number)
        .select(VersionRow::as_select())
        .load(tx.conn())?;
    let mut authors = load_authors(tx, job)?;
    let versions = rows
        .into_iter()
        .map(|row| {
            let wrote = authors.remove(&row.number()).unwrap_or_default();
            row.with_authors(wrote)
        })
        .collect::<Result<Vec<Version>, StoreError>>()?;
    let description = JobDescription {
        id: job.clone(),
        versions,
        changes,
    };
    Ok((description, role.map(AsText::into_inner)))
}

fn load_authors(
    tx: &mut Read<'_>,
    job: &JobDescriptionId,
) -> Result<HashMap<i64, Vec<PersonId>>, StoreError> {
    let rows: Vec<(i64, AsText<PersonId>)> = job_authors::table
        .filter(job_authors::org_id.eq(tx.organisation().as_str()))
        .filter(job_authors::job_id.eq(job.as_str()))
        .order((job_authors::number, job_authors::position))
        .select((job_authors::number, job_authors::person_id))
        .load(tx.conn())?;
    let mut authors: HashMap<i64, Vec<PersonId>> = HashMap::new();
    for (number, person) in rows {
        authors.entry(number).or_default().push(person.into_inner());
    }
    Ok(authors)
}

/// What a version says, as its column holds it, and how often it was saved.
pub(super) fn stored(
    tx: &mut Read<'_>,
    job: &JobDescriptionId,
    number: u32,
) -> Result<(String, i64), StoreError> {
    job_versions::table
        .filter(job_versions::org_id.eq(tx.organisation().as_str()))
        .filter(job_versions::job_id.eq(job.as_str()))
        .filter(job_versions::number.eq(i64::from(number)))
        .select((job_versions::content, job_versions::saved))
        .first(tx.conn())
        .optional()?
        .ok_or(StoreError::NotFound("version of a job description"))
}

pub(super) fn version_content(
    tx: &mut Read<'_>,
    job: &JobDescriptionId,
    number: u32,
) -> Result<VersionContent, StoreError> {
    let (text, saved) = stored(tx, job, number)?;
    Ok(VersionContent {
        number,
        content: content(&text)?,
        base: Base::of(saved, &text),
    })
}

/// Who holds a post that the job description serves today.
pub(super) fn postholders(
    tx: &mut Read<'_>,
    job: &JobDescriptionId,
) -> Result<Vec<PersonId>, StoreError> {
    let rows: Vec<AsText<PersonId>> = job_posts::table
        .inner_join(
            posts::table.on(posts::org_id
                .eq(job_posts::org_id)
                .and(posts::id.eq(job_posts::post_id))),
        )
        .filter(job_posts::org_id.eq(tx.organisation().as_str()))
        .filter(job_posts::job_id.eq(job.as_str()))
        .filter(posts::ended_on.is_null())
        .order(posts::person_id)
        .select(posts::person_id)
        .distinct()
        .load(tx.conn())?;
    Ok(rows.into_iter().map(AsText::into_inner).collect())
}
