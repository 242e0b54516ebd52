//! What somebody wrote in job descriptions of the organisation, and did and said on their way to approval.

use crate::error::StoreError;
use crate::schema::{job_authors, job_descriptions, job_events, job_reviewers, job_versions};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::ids::{Id, PersonId};
use serde::Serialize;

/// Everything of one person about job descriptions.
#[derive(Debug, Serialize)]
pub struct JobRecord {
    /// Versions in which they wrote.
    pub wrote_in: Vec<JobWritingRecord>,
    /// What they did and said, comments included.
    pub acts: Vec<JobActRecord>,
    /// What they were asked to read.
    pub asked_to_read: Vec<JobAskedRecord>,
}

/// A version in which somebody wrote. What it says is the organisation's.
#[derive(Debug, Serialize)]
pub struct JobWritingRecord {
    title: String,
    version: i64,
    begun_at_utc: NaiveDateTime,
    state: String,
}

/// Something done with a job description.
#[derive(Debug, Serialize)]
pub struct JobActRecord {
    title: String,
    version: i64,
    at_utc: NaiveDateTime,
    capacity: String,
    act: String,
    words: String,
}

/// A request to read one.
#[derive(Debug, Serialize)]
pub struct JobAskedRecord {
    title: String,
    asked_at_utc: NaiveDateTime,
}

pub(super) fn load(tx: &mut Read<'_>, person: &PersonId) -> Result<JobRecord, StoreError> {
    Ok(JobRecord {
        wrote_in: wrote_in(tx, person)?,
        acts: acts(tx, person)?,
        asked_to_read: asked(tx, person)?,
    })
}

fn wrote_in(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<JobWritingRecord>, StoreError> {
    let rows: Vec<(String, i64, NaiveDateTime, String)> = job_authors::table
        .inner_join(
            job_versions::table.on(job_versions::org_id
                .eq(job_authors::org_id)
                .and(job_versions::job_id.eq(job_authors::job_id))
                .and(job_versions::number.eq(job_authors::number))),
        )
        .filter(job_authors::org_id.eq(tx.organisation().as_str()))
        .filter(job_authors::person_id.eq(person.as_str()))
        .order((
            job_versions::begun,
            job_versions::job_id,
            job_versions::number,
        ))
        .select((
            job_versions::title,
            job_versions::number,
            job_versions::begun,
            job_versions::state,
        ))
        .load(tx.conn())?;
    let record = |(title, version, begun, state)| JobWritingRecord {
        title,
        version,
        begun_at_utc: begun,
        state,
    };
    Ok(rows.into_iter().map(record).collect())
}

fn acts(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<JobActRecord>, StoreError> {
    type Row = (String, i64, NaiveDateTime, String, String, String);
    let rows: Vec<Row> = job_events::table
        .inner_join(
            job_versions::table.on(job_versions::org_id
                .eq(job_events::org_id)
                .and(job_versions::job_id.eq(job_events::job_id))
                .and(job_versions::number.eq(job_events::number))),
        )
        .filter(job_events::org_id.eq(tx.organisation().as_str()))
        .filter(job_events::person_id.eq(person.as_str()))
        .order((job_events::at, job_events::job_id, job_events::seq))
        .select((
            job_versions::title,
            job_events::number,
            job_events::at,
            job_events::capacity,
            job_events::act,
            job_events::words,
        ))
        .load(tx.conn())?;
    let record = |(title, version, at, capacity, act, words): Row| JobActRecord {
        title,
        version,
        at_utc: at,
        capacity,
        act,
        words,
    };
    Ok(rows.into_iter().map(record).collect())
}

fn asked(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<JobAskedRecord>, StoreError> {
    let rows: Vec<(String, NaiveDateTime)> = job_reviewers::table
        .inner_join(
            job_descriptions::table.on(job_descriptions::org_id
                .eq(job_reviewers::org_id)
                .and(job_descriptions::id.eq(job_reviewers::job_id))),
        )
        .filter(job_reviewers::org_id.eq(tx.organisation().as_str()))
        .filter(job_reviewers::person_id.eq(person.as_str()))
        .order((job_reviewers::asked_at, job_reviewers::job_id))
        .select((job_descriptions::title, job_reviewers::asked_at))
        .load(tx.conn())?;
    let record = |(title, asked_at_utc)| JobAskedRecord {
        title,
        asked_at_utc,
    };
    Ok(rows.into_iter().map(record).collect())
}
