//! Looking for the posts that a job description serves, and for people to read it.

use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{job_descriptions, job_posts, memberships, people, posts};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, EscapeExpressionMethods, ExpressionMethods, JoinOnDsl,
    NullableExpressionMethods, QueryDsl, RunQueryDsl, TextExpressionMethods,
};
use engine::access::{Permit, WriteJob};
use engine::ids::{Id, PersonId, PostId};
use engine::text::single_line;

/// The most that a search gives.
pub const MOST_FOUND: usize = 50;

/// A present post that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPost {
    /// Which post.
    pub post: PostId,
    /// Its title in the staff list.
    pub title: String,
    /// Its department.
    pub department: String,
    /// The name of who holds it.
    pub name: String,
    /// The title of the job description that serves it now, which may be this one.
    pub served_by: Option<String>,
    /// Whether it is this one.
    pub is_here: bool,
}

/// Present posts whose holder's name has all the words, or whose title is these words; by name, at most
/// [`MOST_FOUND`]. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_posts(
    tx: &mut Read<'_>,
    permit: &Permit<WriteJob>,
    words: &str,
) -> Result<Vec<FoundPost>, StoreError> {
    type Row = (
        AsText<PostId>,
        String,
        String,
        String,
        Option<(String, String)>,
    );
    let patterns = super::list::patterns(words);
    if patterns.is_empty() {
        return Ok(Vec::new());
    }
    let mut by_name = people::table
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .select(people::id)
        .into_boxed();
    for pattern in patterns {
        by_name = by_name.filter(people::name_key.like(pattern).escape('\\'));
    }
    let most = i64::try_from(MOST_FOUND).unwrap_or(50);
    let named: Vec<String> = by_name
        .order((people::name_key, people::id))
        .limit(most)
        .load(tx.conn())?;
    let rows: Vec<Row> = posts::table
        .inner_join(
            people::table.on(people::org_id
                .eq(posts::org_id)
                .and(people::id.eq(posts::person_id))),
        )
        .left_join(
            job_posts::table.on(job_posts::org_id
                .eq(posts::org_id)
                .and(job_posts::post_id.eq(posts::id))),
        )
        .left_join(
            job_descriptions::table.on(job_descriptions::org_id
                .nullable()
                .eq(job_posts::org_id.nullable())
                .and(
                    job_descriptions::id
                        .nullable()
                        .eq(job_posts::job_id.nullable()),
                )),
        )
        .filter(posts::org_id.eq(tx.organisation().as_str()))
        .filter(posts::ended_on.is_null())
        .filter(
            posts::person_id
                .eq_any(named)
                .or(posts::job_title.eq(single_line(words))),
        )
        .order((people::name_key, posts::id))
        .limit(most)
        .select((
            posts::id,
            posts::job_title,
            posts::department,
            people::name,
            (job_descriptions::id, job_descriptions::title).nullable(),
        ))
        .load(tx.conn())?;
    let here = permit.resource().job.to_string();
    let found = |(post, title, department, name, served): Row| FoundPost {
        post: post.into_inner(),
        title,
        department,
        name,
        is_here: served.as_ref().is_some_and(|(id, _)| *id == here),
        served_by: served.map(|(_, title)| title),
    };
    Ok(rows.into_iter().map(found).collect())
}

/// Somebody who can be asked to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their main post's title; empty where there is none.
    pub title: String,
}

/// People at work who can sign in and whose names have all the words; by name, at most [`MOST_FOUND`]. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_readers(
    tx: &mut Read<'_>,
    _permit: &Permit<WriteJob>,
    words: &str,
) -> Result<Vec<Reader>, StoreError> {
    let patterns = super::list::patterns(words);
    if patterns.is_empty() {
        return Ok(Vec::new());
    }
    let organisation = tx.organisation().as_str();
    let welcome = memberships::table
        .filter(memberships::org_id.eq(organisation))
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .select(memberships::person_id);
    let mut query = people::table
        .left_join(
            posts::table.on(posts::org_id
                .eq(people::org_id)
                .and(posts::person_id.eq(people::id))
                .and(posts::is_main.eq(true))
                .and(posts::ended_on.is_null())),
        )
        .filter(people::org_id.eq(organisation))
        .filter(people::left_on.is_null())
        .filter(people::id.eq_any(welcome))
        .into_boxed();
    for pattern in patterns {
        query = query.filter(people::name_key.like(pattern).escape('\\'));
    }
    let rows: Vec<(AsText<PersonId>, String, Option<String>)> = query
        .order((people::name_key, people::id))
        .limit(i64::try_from(MOST_FOUND).unwrap_or(50))
        .select((people::id, people::name, posts::job_title.nullable()))
        .load(tx.conn())?;
    let reader = |(person, name, title): (AsText<PersonId>, String, Option<String>)| Reader {
        person: person.into_inner(),
        name,
        title: title.unwrap_or_default(),
    };
    Ok(rows.into_iter().map(reader).collect())
}
