//! Writing what a job description has become.

use super::row::VersionValues;
use crate::audit::AuditEntry;
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{job_authors, job_descriptions, job_events, job_saves, job_versions};
use crate::unit::Write;
use diesel::{ExpressionMethods, Insertable, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::ids::{Id, JobDescriptionId, PersonId, RoleProfileId};
use engine::jobs::JobContent;
use engine::jobs::approval::{Act, By, JobDescription, Place, State, Version};
use engine::text::search_key;
use serde::Serialize;

pub(super) const SUBJECT: &str = "job-description";

/// What the trail says: which version, in which capacity and what came of it. Never words.
#[derive(Serialize)]
struct Detail<'a> {
    version: u32,
    capacity: &'static str,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    steps: &'a [&'static str],
}

/// Who wrote in a version.
#[derive(Insertable)]
#[diesel(table_name = job_authors)]
struct AuthorValues<'a> {
    org_id: &'a str,
    job_id: &'a str,
    number: i64,
    person_id: &'a str,
    position: i16,
}

/// Adds a job description with its first version.
pub(super) fn insert(
    tx: &mut Write<'_>,
    description: &JobDescription,
    role: Option<&RoleProfileId>,
    (content, text): (&JobContent, &str),
) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), Moment::from(tx.now()));
    let title = content.header.title.as_str();
    diesel::insert_into(job_descriptions::table)
        .values((
            job_descriptions::id.eq(description.id.as_str()),
            job_descriptions::org_id.eq(organisation),
            job_descriptions::title.eq(title),
            job_descriptions::title_key.eq(search_key(title)),
            job_descriptions::role_profile_id.eq(role.map(Id::as_str)),
            job_descriptions::newest.eq(1_i64),
            job_descriptions::changes.eq(description.changes),
            job_descriptions::created_at.eq(now),
            job_descriptions::changed_at.eq(now),
        ))
        .execute(tx.conn())?;
    for version in &description.versions {
        insert_version(tx, &description.id, version, (title, text))?;
    }
    Ok(())
}

fn insert_version(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    version: &Version,
    (title, text): (&str, &str),
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    diesel::insert_into(job_versions::table)
        .values((
            VersionValues::new(organisation, job, version)?,
            job_versions::title.eq(title),
            job_versions::title_key.eq(search_key(title)),
            job_versions::content.eq(text),
            job_versions::saved.eq(1_i64),
        ))
        .execute(tx.conn())?;
    insert_authors(tx, job, version, 0)
}

/// Adds the authors of a version from that position on.
fn insert_authors(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    version: &Version,
    known: usize,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<AuthorValues<'_>> = version
        .authors
        .iter()
        .zip(0_i16..)
        .skip(known)
        .map(|(person, position)| AuthorValues {
            org_id: organisation,
            job_id: job.as_str(),
            number: version.number.into(),
            person_id: person.as_str(),
            position,
        })
        .collect();
    insert_many!(tx.conn(), job_authors::table, rows)?;
    Ok(())
}

/// Writes what has changed from one state to the next, except what versions say. A version that was opened says what the
/// one says that it begins from.
pub(super) fn changed(
    tx: &mut Write<'_>,
    before: &JobDescription,
    after: &JobDescription,
    title: Option<&str>,
) -> Result<(), StoreError> {
    update_head(tx, before, after, title)?;
    for version in &after.versions {
        match before.find_version(version.number) {
            Some(old) if old == version => {}
            Some(old) => update_version(tx, &after.id, old, version)?,
            None => open_version(tx, &after.id, version)?,
        }
    }
    Ok(())
}

fn update_head(
    tx: &mut Write<'_>,
    before: &JobDescription,
    after: &JobDescription,
    title: Option<&str>,
) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), Moment::from(tx.now()));
    let newest = after.newest().map_or(0, |version| version.number);
    let row = || {
        job_descriptions::table
            .filter(job_descriptions::org_id.eq(organisation))
            .filter(job_descriptions::id.eq(after.id.as_str()))
    };
    let written = diesel::update(row().filter(job_descriptions::changes.eq(before.changes)))
        .set((
            job_descriptions::changes.eq(after.changes),
            job_descriptions::newest.eq(i64::from(newest)),
            job_descriptions::changed_at.eq(now),
        ))
        .execute(tx.conn())?;
    if written == 0 {
        return Err(StoreError::Conflict);
    }
    if let Some(title) = title {
        diesel::update(row())
            .set((
                job_descriptions::title.eq(title),
                job_descriptions::title_key.eq(search_key(title)),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

fn update_version(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    old: &Version,
    new: &Version,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    diesel::update(
        job_versions::table
            .filter(job_versions::org_id.eq(organisation))
            .filter(job_versions::job_id.eq(job.as_str()))
            .filter(job_versions::number.eq(i64::from(new.number))),
    )
    .set(VersionValues::new(organisation, job, new)?)
    .execute(tx.conn())?;
    insert_authors(tx, job, new, old.authors.len())?;
    if old.state == State::Draft && new.state != State::Draft {
        // What was sent never changes, so that no form is merged into it any more.
        diesel::delete(
            job_saves::table
                .filter(job_saves::org_id.eq(organisation))
                .filter(job_saves::job_id.eq(job.as_str()))
                .filter(job_saves::number.eq(i64::from(new.number))),
        )
        .execute(tx.conn())?;
    }
    Ok(())
}

fn open_version(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    version: &Version,
) -> Result<(), StoreError> {
    let from = version
        .from
        .ok_or(StoreError::Corrupt("job_versions.from_number"))?;
    let (text, _) = super::read::stored(tx, job, from)?;
    let content = super::row::content(&text)?;
    insert_version(tx, job, version, (&content.header.title, &text))
}

/// Notes an act with the words that go with it, on the version that was the newest when it was done.
pub(super) fn event(
    tx: &mut Write<'_>,
    after: &JobDescription,
    number: u32,
    (act, by): (&Act, &By),
    words: &str,
) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), Moment::from(tx.now()));
    let place = match act {
        Act::Comment(place) => Some(super::row::to_json::<Place>(place, "job_events.place")?),
        _ => None,
    };
    diesel::insert_into(job_events::table)
        .values((
            job_events::org_id.eq(organisation),
            job_events::job_id.eq(after.id.as_str()),
            job_events::seq.eq(after.changes),
            job_events::number.eq(i64::from(number)),
            job_events::at.eq(now),
            job_events::person_id.eq(by.person.as_str()),
            job_events::capacity.eq(by.capacity.as_str()),
            job_events::act.eq(act.as_str()),
            job_events::place.eq(place),
            job_events::words.eq(words),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Whether the last thing done was an edit of this version by this person: one event tells of all of them in a row.
pub(super) fn goes_on_editing(
    tx: &mut Write<'_>,
    job: &JobDescriptionId,
    number: u32,
    person: &PersonId,
) -> Result<bool, StoreError> {
    let last: Option<(i64, AsText<PersonId>, String)> = job_events::table
        .filter(job_events::org_id.eq(tx.organisation().as_str()))
        .filter(job_events::job_id.eq(job.as_str()))
        .order(job_events::seq.desc())
        .select((job_events::number, job_events::person_id, job_events::act))
        .first(tx.conn())
        .optional()?;
    Ok(last.is_some_and(|(version, by, act)| {
        version == i64::from(number) && by.into_inner() == *person && act == Act::Edit.as_str()
    }))
}

/// Says in the trail what was done. `steps` are words of the engine, never somebody's own.
pub(super) fn audit(
    tx: &mut Write<'_>,
    action: &'static str,
    job: &JobDescriptionId,
    (version, by): (u32, &By),
    steps: &[&'static str],
) -> Result<(), StoreError> {
    let detail = Detail {
        version,
        capacity: by.capacity.as_str(),
        steps,
    };
    tx.audit(AuditEntry::new(action, SUBJECT, job.as_str()).with(&detail))
}
