//! The job descriptions whose next step waits for somebody.

use super::row::{VersionRow, counted};
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{job_authors, job_descriptions, job_posts, job_versions, posts};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::ids::{Id, JobDescriptionId, PersonId};
use engine::jobs::JobContent;
use engine::jobs::approval::{Around, Capacity, JobDescription, Party, State, Version};
use engine::time::Instant;
use sfia::Edition;
use std::collections::HashMap;

/// A job description that waits for the member who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingJob {
    /// Which one.
    pub id: JobDescriptionId,
    /// The title of its newest version.
    pub title: String,
    /// Where that stands: a draft came back, one in review is to be passed on, and so forth.
    pub state: State,
    /// Since when.
    pub since: Instant,
    /// Whether the next step is for them; otherwise they wrote it, and it was approved.
    pub is_theirs: bool,
}

/// A newest version with its job description and title.
type Row = (String, String, VersionRow);

/// The most that are looked at in each of two ways; nobody's list is as long.
const MOST: i64 = 100;

/// The job descriptions whose next step waits for the member who asks, and those of theirs that were just approved, the
/// oldest first. Nobody is told of what waits for
/// another, so it takes no permit. At most five queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_waiting(tx: &mut Read<'_>) -> Result<Vec<WaitingJob>, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(Vec::new());
    };
    let party = Party::of(member);
    let mut rows = by_role(tx, &party)?;
    let own = by_authorship(tx, &party.person)?;
    let known: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    rows.extend(own.into_iter().filter(|row| !known.contains(&row.0)));
    let ids: Vec<String> = rows.iter().map(|row| row.0.clone()).collect();
    let mut authors = authors_of_newest(tx, &ids)?;
    let held = held_posts(tx, &ids, &party.person)?;
    let before = sent_back(tx, &ids)?;
    let empty = JobContent::empty(Edition::Nine);
    let now = tx.now();
    let mut found = Vec::new();
    for (key, title, row) in rows {
        let number = row.number();
        let newest = row.with_authors(authors.remove(&key).unwrap_or_default())?;
        let postholders: &[PersonId] = if held.contains(&key) {
            std::slice::from_ref(&party.person)
        } else {
            &[]
        };
        // What it lacks does not decide for whom it waits, so what it says is not read.
        let around = Around {
            content: &empty,
            evaluated: None,
            postholders,
        };
        let (state, since) = (newest.state, newest.since);
        let came_from = before
            .get(&key)
            .filter(|from| Some(**from) == newest.from.map(i64::from));
        let versions = came_from
            .map(|from| went_back(*from, since))
            .transpose()?
            .into_iter()
            .chain([newest])
            .collect();
        let description = JobDescription {
            id: JobDescriptionId::from_text(key),
            versions,
            changes: number,
        };
        let is_theirs = description.waits_for(&party, now, &around);
        let wrote = description
            .newest()
            .is_some_and(|one| one.authors.contains(&party.person));
        if is_theirs || (wrote && state == State::Approved) {
            found.push(WaitingJob {
                id: description.id,
                title,
                state,
                since,
                is_theirs,
            });
        }
    }
    found.sort_by(|one, other| (one.since, &one.id).cmp(&(other.since, &other.id)));
    Ok(found)
}

/// A version of which nothing matters here but that it was sent back.
fn went_back(number: i64, at: Instant) -> Result<Version, StoreError> {
    let nobody = PersonId::from_text(String::new());
    let id = JobDescriptionId::from_text(String::new());
    let mut description = JobDescription::new(id, nobody, at);
    let mut version = description.versions.remove(0);
    version.number = counted(number, "job_versions.number")?;
    version.state = State::SentBack;
    Ok(version)
}

/// Newest versions in the states in which their next step is for somebody with these roles.
fn by_role(tx: &mut Read<'_>, party: &Party) -> Result<Vec<Row>, StoreError> {
    let acts = [State::HrCheck, State::HeadOfProfession, State::Approved];
    let mut states = Vec::new();
    for state in acts {
        let open = |capacity: &Capacity| capacity.is_open_to(&party.roles, party.manages);
        let act = state.onward();
        if act.is_some_and(|act| act.capacities().iter().any(open)) {
            states.push(state.as_str());
        }
    }
    if states.is_empty() {
        return Ok(Vec::new());
    }
    Ok(job_versions::table
        .inner_join(
            job_descriptions::table.on(job_descriptions::org_id
                .eq(job_versions::org_id)
                .and(job_descriptions::id.eq(job_versions::job_id))
                .and(job_descriptions::newest.eq(job_versions::number))),
        )
        .filter(job_versions::org_id.eq(tx.organisation().as_str()))
        .filter(job_versions::state.eq_any(states))
        .order((job_versions::since, job_versions::job_id))
        .limit(MOST)
        .select((
            job_versions::job_id,
            job_versions::title,
            VersionRow::as_select(),
        ))
        .load(tx.conn())?)
}

/// Newest versions that somebody wrote in and that their authors take on, or hear of.
fn by_authorship(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<Row>, StoreError> {
    let states = [State::Draft, State::InReview, State::Approved].map(State::as_str);
    Ok(job_versions::table
        .inner_join(
            job_descriptions::table.on(job_descriptions::org_id
                .eq(job_versions::org_id)
                .and(job_descriptions::id.eq(job_versions::job_id))
                .and(job_descriptions::newest.eq(job_versions::number))),
        )
        .inner_join(
            job_authors::table.on(job_authors::org_id
                .eq(job_versions::org_id)
                .and(job_authors::job_id.eq(job_versions::job_id))
                .and(job_authors::number.eq(job_versions::number))),
        )
        .filter(job_versions::org_id.eq(tx.organisation().as_str()))
        .filter(job_authors::person_id.eq(person.as_str()))
        .filter(job_versions::state.eq_any(states))
        .order((job_versions::since, job_versions::job_id))
        .limit(MOST)
        .select((
            job_versions::job_id,
            job_versions::title,
            VersionRow::as_select(),
        ))
        .load(tx.conn())?)
}

/// Who wrote in the newest version of each.
fn authors_of_newest(
    tx: &mut Read<'_>,
    jobs: &[String],
) -> Result<HashMap<String, Vec<PersonId>>, StoreError> {
    let rows: Vec<(String, AsText<PersonId>)> = job_authors::table
        .inner_join(
            job_descriptions::table.on(job_descriptions::org_id
                .eq(job_authors::org_id)
                .and(job_descriptions::id.eq(job_authors::job_id))
                .and(job_descriptions::newest.eq(job_authors::number))),
        )
        .filter(job_authors::org_id.eq(tx.organisation().as_str()))
        .filter(job_authors::job_id.eq_any(jobs.to_vec()))
        .order((job_authors::job_id, job_authors::position))
        .select((job_authors::job_id, job_authors::person_id))
        .load(tx.conn())?;
    let mut authors: HashMap<String, Vec<PersonId>> = HashMap::new();
    for (job, person) in rows {
        authors.entry(job).or_default().push(person.into_inner());
    }
    Ok(authors)
}

/// Those of them that serve a post which this person holds today.
fn held_posts(
    tx: &mut Read<'_>,
    jobs: &[String],
    person: &PersonId,
) -> Result<Vec<String>, StoreError> {
    Ok(job_posts::table
        .inner_join(
            posts::table.on(posts::org_id
                .eq(job_posts::org_id)
                .and(posts::id.eq(job_posts::post_id))),
        )
        .filter(job_posts::org_id.eq(tx.organisation().as_str()))
        .filter(job_posts::job_id.eq_any(jobs.to_vec()))
        .filter(posts::person_id.eq(person.as_str()))
        .filter(posts::ended_on.is_null())
        .order(job_posts::job_id)
        .select(job_posts::job_id)
        .distinct()
        .load(tx.conn())?)
}

/// The number of the newest version of each that was sent back.
fn sent_back(tx: &mut Read<'_>, jobs: &[String]) -> Result<HashMap<String, i64>, StoreError> {
    let rows: Vec<(String, i64)> = job_versions::table
        .filter(job_versions::org_id.eq(tx.organisation().as_str()))
        .filter(job_versions::job_id.eq_any(jobs.to_vec()))
        .filter(job_versions::state.eq(State::SentBack.as_str()))
        .order((job_versions::job_id, job_versions::number))
        .select((job_versions::job_id, job_versions::number))
        .load(tx.conn())?;
    Ok(rows.into_iter().collect())
}
