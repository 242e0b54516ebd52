//! The posts that a job description serves.

use super::write::SUBJECT;
use crate::audit::AuditEntry;
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{job_posts, people, posts};
use crate::unit::{Read, Write};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, Insertable, JoinOnDsl, QueryDsl, RunQueryDsl,
};
use engine::access::{Permit, ReadJobDraft, WriteJob};
use engine::ids::{Id, PersonId, PostId};
use std::collections::BTreeSet;

/// The most posts that a job description serves.
pub const MOST_POSTS: usize = 500;

/// A post that a job description serves, and who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServedPost {
    /// Which post.
    pub post: PostId,
    /// Its title in the staff list.
    pub title: String,
    /// Its department.
    pub department: String,
    /// Who holds it.
    pub person: PersonId,
    /// Their name.
    pub name: String,
}

/// The present posts that the job description of the permit serves, by name. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_served(
    tx: &mut Read<'_>,
    permit: &Permit<ReadJobDraft>,
) -> Result<Vec<ServedPost>, StoreError> {
    type Row = (AsText<PostId>, String, String, AsText<PersonId>, String);
    let rows: Vec<Row> = job_posts::table
        .inner_join(
            posts::table.on(posts::org_id
                .eq(job_posts::org_id)
                .and(posts::id.eq(job_posts::post_id))),
        )
        .inner_join(
            people::table.on(people::org_id
                .eq(posts::org_id)
                .and(people::id.eq(posts::person_id))),
        )
        .filter(job_posts::org_id.eq(tx.organisation().as_str()))
        .filter(job_posts::job_id.eq(permit.resource().job.as_str()))
        .filter(posts::ended_on.is_null())
        .order((people::name_key, posts::id))
        .select((
            posts::id,
            posts::job_title,
            posts::department,
            people::id,
            people::name,
        ))
        .load(tx.conn())?;
    let line = |(post, title, department, person, name): Row| ServedPost {
        post: post.into_inner(),
        title,
        department,
        person: person.into_inner(),
        name,
    };
    Ok(rows.into_iter().map(line).collect())
}

#[derive(Insertable)]
#[diesel(table_name = job_posts)]
struct NewServed<'a> {
    org_id: &'a str,
    post_id: &'a str,
    job_id: &'a str,
    since: Moment,
}

#[derive(serde::Serialize)]
struct Detail {
    posts: usize,
}

/// Says which posts the job description of the permit serves: these and no others. A post that another one served is
/// taken over from it, since a post has one job description.
///
/// # Errors
/// [`StoreError::NotFound`] if one of them is no present post of the organisation, or there are more than 500.
pub fn serve(
    tx: &mut Write<'_>,
    permit: Permit<WriteJob>,
    wanted: &[PostId],
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let job = permit.resource().job.as_str();
    let wanted: BTreeSet<&str> = wanted.iter().map(Id::as_str).collect();
    if wanted.len() > MOST_POSTS {
        return Err(StoreError::NotFound("post"));
    }
    let present: Vec<String> = job_posts::table
        .filter(job_posts::org_id.eq(organisation))
        .filter(job_posts::job_id.eq(job))
        .select(job_posts::post_id)
        .load(tx.conn())?;
    let present: BTreeSet<&str> = present.iter().map(String::as_str).collect();
    if present == wanted {
        tx.leave_unchanged();
        return Ok(());
    }
    let added: Vec<&str> = wanted.difference(&present).copied().collect();
    let known: i64 = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::id.eq_any(added.clone()))
        .filter(posts::ended_on.is_null())
        .count()
        .get_result(tx.conn())?;
    if usize::try_from(known) != Ok(added.len()) {
        return Err(StoreError::NotFound("post"));
    }
    let mut gone: Vec<&str> = present.difference(&wanted).copied().collect();
    gone.extend(&added);
    diesel::delete(
        job_posts::table
            .filter(job_posts::org_id.eq(organisation))
            .filter(job_posts::post_id.eq_any(gone)),
    )
    .execute(tx.conn())?;
    let since = Moment::from(tx.now());
    let row = |post_id| NewServed {
        org_id: organisation,
        post_id,
        job_id: job,
        since,
    };
    let rows: Vec<NewServed<'_>> = added.into_iter().map(row).collect();
    insert_many!(tx.conn(), job_posts::table, rows)?;
    let posts = wanted.len();
    tx.audit(AuditEntry::new("serve-posts", SUBJECT, job).with(&Detail { posts }))
}
