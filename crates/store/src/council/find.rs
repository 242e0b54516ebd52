//! Finding people by a skill and a level.

use super::among::{Part, in_department, in_family};
use super::counts::{LevelsOf, not_due_since, rating};
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{current_skills, people, posts, role_profiles};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::{KeptBlind, Permit, ReadCouncilSkills, look_when_found};
use engine::ids::{Id, PersonId};
use sfia::{Level, SkillCode};
use std::collections::HashMap;

/// Who is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// With which skill.
    pub code: SkillCode,
    /// At this level or above.
    pub level: Level,
    /// By what they say or what is endorsed, or by what is endorsed alone.
    pub of: LevelsOf,
    /// In which part of the council.
    pub part: Part,
}

/// Somebody who was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// The title of their main post; empty without one.
    pub job_title: String,
    /// Its department.
    pub department: String,
    /// The level they say, if any.
    pub says: Option<Level>,
    /// The level that is endorsed and not due again.
    pub endorsed: Option<Level>,
}

/// A page of those who were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundPage {
    /// By name.
    pub people: Vec<Found>,
    /// How many there are on all pages.
    pub total: u64,
}

type Row = (
    AsText<PersonId>,
    String,
    Option<i16>,
    Option<i16>,
    Option<Moment>,
);

/// The conditions of a search, on the rows alone for counting and on the rows with their people.
macro_rules! matching {
    ($from:expr, $organisation:expr, $search:expr, $kept:expr, $since:expr) => {{
        let search: &Search = $search;
        let level = i16::from(search.level.number());
        let others: Vec<String> = $kept.people().iter().map(ToString::to_string).collect();
        let endorsed = current_skills::endorsed
            .ge(level)
            .and(current_skills::endorsed_at.ge($since));
        let mut query = $from
            .filter(current_skills::org_id.eq($organisation))
            .filter(current_skills::planning.eq(true))
            .filter(current_skills::skill_code.eq(search.code.as_str()))
            .filter(current_skills::person_id.ne_all(others))
            .into_boxed();
        query = match search.of {
            LevelsOf::Endorsed => query.filter(endorsed),
            // With nothing added, SQLite would look for both halves by themselves, through every council.
            LevelsOf::Said => query.filter((current_skills::claimed + 0).ge(level).or(endorsed)),
        };
        if let Some(department) = &search.part.department {
            let there = in_department!($organisation, department);
            query = query.filter(current_skills::person_id.eq_any(there));
        }
        if let Some(family) = &search.part.family {
            let there = in_family!($organisation, family);
            query = query.filter(current_skills::person_id.eq_any(there));
        }
        query
    }};
}

/// A page of the people at work who have the skill at the level or above, by what they say or what is endorsed, by name.
/// Only records that were given for planning; without those whom the actor still judges blind. Pages count from 1; one
/// beyond the end is the last one. Three queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_people(
    tx: &mut Read<'_>,
    _: &Permit<ReadCouncilSkills>,
    kept: &KeptBlind,
    search: &Search,
    (page, page_size): (i64, i64),
) -> Result<FoundPage, StoreError> {
    let since = not_due_since(tx)?;
    let organisation = tx.organisation().as_str();
    let total: i64 = matching!(current_skills::table, organisation, search, kept, since)
        .count()
        .get_result(tx.conn())?;
    let last = total.saturating_sub(1).max(0) / page_size.max(1);
    let offset = (page.saturating_sub(1)).clamp(0, last);
    let with_people = current_skills::table.inner_join(
        people::table.on(people::org_id
            .eq(current_skills::org_id)
            .and(people::id.eq(current_skills::person_id))),
    );
    let rows: Vec<Row> = matching!(with_people, organisation, search, kept, since)
        .order((people::name_key, people::id))
        .limit(page_size)
        .offset(offset.saturating_mul(page_size))
        .select((
            people::id,
            people::name,
            current_skills::claimed,
            current_skills::endorsed,
            current_skills::endorsed_at,
        ))
        .load(tx.conn())?;
    let actor = tx.actor();
    tx.note_all(
        rows.iter()
            .filter_map(|row| look_when_found(actor, &row.0.0)),
    );
    let ids: Vec<String> = rows.iter().map(|row| row.0.0.to_string()).collect();
    let mut jobs = jobs_of(tx, &ids)?;
    let people = rows
        .into_iter()
        .map(|row| found(row, &mut jobs, since))
        .collect::<Result<_, StoreError>>()?;
    Ok(FoundPage {
        people,
        total: total.unsigned_abs(),
    })
}

fn found(
    (person, name, says, endorsed, endorsed_at): Row,
    jobs: &mut HashMap<String, (String, String)>,
    since: Moment,
) -> Result<Found, StoreError> {
    let person = person.into_inner();
    let (job_title, department) = jobs.remove(person.as_str()).unwrap_or_default();
    let is_due = |at: Moment| engine::time::Instant::from(at) < since.into();
    let endorsed = endorsed.filter(|_| endorsed_at.is_some_and(|at| !is_due(at)));
    Ok(Found {
        person,
        name,
        job_title,
        department,
        says: rating(says)?.and_then(|rating| rating.0),
        endorsed: rating(endorsed)?.and_then(|rating| rating.0),
    })
}

/// Title and department of main posts, by person.
fn jobs_of(
    tx: &mut Read<'_>,
    people: &[String],
) -> Result<HashMap<String, (String, String)>, StoreError> {
    let rows: Vec<(String, String, String)> = posts::table
        .filter(posts::org_id.eq(tx.organisation().as_str()))
        .filter(posts::person_id.eq_any(people))
        .filter(posts::is_main.eq(true))
        .filter(posts::ended_on.is_null())
        .select((posts::person_id, posts::job_title, posts::department))
        .load(tx.conn())?;
    let jobs = rows.into_iter();
    Ok(jobs
        .map(|(person, title, department)| (person, (title, department)))
        .collect())
}
