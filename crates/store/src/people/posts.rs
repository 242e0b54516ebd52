//! Posts: correcting one, moving to another, a second one, ending one.
//!
//! A change of posts counts as a change of the person: the form carries the version of the person that it was
//! made from, so that two administrators notice each other.

use super::row::{PostRow, PostValues};
use super::sound::SoundPost;
use super::write::insert_post;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{people, posts};
use crate::unit::{Read, Write};
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl, SelectableHelper};
use engine::access::{ManagePeople, Permit};
use engine::ids::{Id, PersonId, PostId};
use engine::people::Post;
use serde::Serialize;

/// The most present posts that a person may hold.
pub const MOST_POSTS: usize = 5;

#[derive(Serialize)]
struct OfPost<'a> {
    post: &'a str,
}

/// Corrects what is known of a present post; what it said before is kept nowhere.
///
/// # Errors
/// [`StoreError::NotFound`] when the person does not hold the post now, [`StoreError::Conflict`] when somebody
/// changed the person since `version`.
pub fn change_post(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    person: &PersonId,
    version: i64,
    post: &PostId,
    values: &SoundPost,
) -> Result<(), StoreError> {
    require_for(values, person)?;
    claim_version(tx, person, version)?;
    load_present(tx, person, post)?;
    let organisation = tx.organisation().as_str();
    diesel::update(
        posts::table
            .filter(posts::org_id.eq(organisation))
            .filter(posts::id.eq(post.as_str())),
    )
    .set(PostValues::from(values.draft()))
    .execute(tx.conn())?;
    audit(tx, "change-post", person, post)
}

/// Moves a person: the main post ends on the day before the new one starts, which becomes the main post.
///
/// # Errors
/// As [`change_post`]; [`StoreError::NotFound`] when the person has no main post, having left;
/// [`StoreError::Conflict`] when nothing would change, or the two posts would overlap
/// (see [`PostDraft::check_move`](engine::people::PostDraft::check_move)).
pub fn move_person(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    person: &PersonId,
    version: i64,
    values: &SoundPost,
    first_day: NaiveDate,
) -> Result<PostId, StoreError> {
    require_for(values, person)?;
    claim_version(tx, person, version)?;
    let main = list_present(tx, person)?
        .into_iter()
        .find(|post| post.is_main)
        .ok_or(StoreError::NotFound("post"))?;
    main.about
        .check_move(values.draft(), first_day)
        .map_err(|_| StoreError::Conflict)?;
    let last_day = first_day.pred_opt().unwrap_or(first_day);
    set_end(tx, &main.id, last_day)?;
    let id = insert_post(tx, person, true, values)?;
    audit(tx, "move-person", person, &id)?;
    Ok(id)
}

/// Gives a person one more post beside the main one.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody changed the person since `version`, they have left, or they hold
/// [`MOST_POSTS`] already.
pub fn add_post(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    person: &PersonId,
    version: i64,
    values: &SoundPost,
) -> Result<PostId, StoreError> {
    require_for(values, person)?;
    claim_version(tx, person, version)?;
    // Whoever works here has a main post, so nobody without one does.
    if !(1..MOST_POSTS).contains(&list_present(tx, person)?.len()) {
        return Err(StoreError::Conflict);
    }
    let id = insert_post(tx, person, false, values)?;
    audit(tx, "add-post", person, &id)?;
    Ok(id)
}

/// Ends one of several posts. Where it was the main one, the longest-held of the others becomes the main one.
///
/// # Errors
/// As [`change_post`]; [`StoreError::Conflict`] too when it is the only post, which ends only by moving or leaving,
/// and when the last day lies before its first.
pub fn end_post(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    person: &PersonId,
    version: i64,
    post: &PostId,
    last_day: NaiveDate,
) -> Result<(), StoreError> {
    claim_version(tx, person, version)?;
    let ending = load_present(tx, person, post)?;
    ending
        .about
        .check_last_day(last_day)
        .map_err(|_| StoreError::Conflict)?;
    let others = list_present(tx, person)?;
    let next_main = others
        .iter()
        .filter(|other| other.id != *post)
        .min_by_key(|other| {
            let started = other.about.started_on;
            (started.is_none(), started, other.id.clone())
        })
        .ok_or(StoreError::Conflict)?;
    set_end(tx, post, last_day)?;
    if ending.is_main {
        let organisation = tx.organisation().as_str();
        diesel::update(
            posts::table
                .filter(posts::org_id.eq(organisation))
                .filter(posts::id.eq(next_main.id.as_str())),
        )
        .set(posts::is_main.eq(true))
        .execute(tx.conn())?;
    }
    audit(tx, "end-post", person, post)
}

/// The present posts of a person.
pub(super) fn list_present(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<Post>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<PostRow> = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::person_id.eq(person.as_str()))
        .filter(posts::ended_on.is_null())
        .select(PostRow::as_select())
        .load(tx.conn())?;
    Ok(rows.into_iter().map(Post::from).collect())
}

fn load_present(tx: &mut Read<'_>, person: &PersonId, wanted: &PostId) -> Result<Post, StoreError> {
    list_present(tx, person)?
        .into_iter()
        .find(|post| post.id == *wanted)
        .ok_or(StoreError::NotFound("post"))
}

fn require_for(values: &SoundPost, person: &PersonId) -> Result<(), StoreError> {
    if values.is_for(person) {
        Ok(())
    } else {
        Err(StoreError::Conflict)
    }
}

/// Counts a change of the person, unless somebody else changed them since `version`.
fn claim_version(tx: &mut Write<'_>, person: &PersonId, version: i64) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let claimed = diesel::update(
        people::table
            .filter(people::org_id.eq(organisation))
            .filter(people::id.eq(person.as_str()))
            .filter(people::version.eq(version)),
    )
    .set(people::version.eq(version + 1))
    .execute(tx.conn())?;
    if claimed == 0 {
        return Err(StoreError::Conflict);
    }
    Ok(())
}

fn set_end(tx: &mut Write<'_>, id: &PostId, last_day: NaiveDate) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    diesel::update(
        posts::table
            .filter(posts::org_id.eq(organisation))
            .filter(posts::id.eq(id.as_str())),
    )
    .set((posts::ended_on.eq(last_day), posts::is_main.eq(false)))
    .execute(tx.conn())?;
    Ok(())
}

/// Counts a change of a person that came about through somebody else.
pub(super) fn touch(tx: &mut Write<'_>, person: &PersonId) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    diesel::update(
        people::table
            .filter(people::org_id.eq(organisation))
            .filter(people::id.eq(person.as_str())),
    )
    .set(people::version.eq(people::version + 1))
    .execute(tx.conn())?;
    Ok(())
}

fn audit(
    tx: &mut Write<'_>,
    action: &'static str,
    person: &PersonId,
    post: &PostId,
) -> Result<(), StoreError> {
    let detail = OfPost {
        post: post.as_str(),
    };
    tx.audit(AuditEntry::new(action, "person", person.as_str()).with(&detail))
}
