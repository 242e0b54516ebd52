//! Posts: correcting one, moving to another, a second one, ending one.

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

/// Corrects what is known of a present post; nothing is kept of what it said before but the audit line.
///
/// # Errors
/// [`StoreError::NotFound`] when the person does not hold the post now, [`StoreError::Conflict`] when `seen` is
/// no longer what is stored.
pub fn change_post(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    person: &PersonId,
    seen: &Post,
    post: &SoundPost,
) -> Result<(), StoreError> {
    require_for(post, person)?;
    require_unchanged(tx, person, seen)?;
    set_values(tx, &seen.id, post)?;
    touch(tx, person)?;
    audit(tx, "change-post", person, &seen.id)
}

/// Moves a person: the main post ends on the day before the new one starts, which becomes the main post.
///
/// # Errors
/// As [`change_post`].
pub fn move_person(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    person: &PersonId,
    seen: &Post,
    post: &SoundPost,
    first_day: NaiveDate,
) -> Result<PostId, StoreError> {
    require_for(post, person)?;
    require_unchanged(tx, person, seen)?;
    if !seen.is_main {
        return Err(StoreError::NotFound("post"));
    }
    let last_day = first_day.pred_opt().unwrap_or(first_day);
    // Somebody who moves on their first day never worked in the old post for a negative time.
    let last_day = seen
        .about
        .started_on
        .map_or(last_day, |started| last_day.max(started));
    set_end(tx, &seen.id, last_day)?;
    let id = insert_post(tx, person, true, post)?;
    touch(tx, person)?;
    audit(tx, "move-person", person, &id)?;
    Ok(id)
}

/// Gives a person one more post beside the main one; the first post of somebody who holds none becomes the main one.
///
/// # Errors
/// [`StoreError::Conflict`] when they have left, or hold [`MOST_POSTS`] already.
pub fn add_post(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    person: &PersonId,
    post: &SoundPost,
) -> Result<PostId, StoreError> {
    require_for(post, person)?;
    let held = list_present(tx, person)?.len();
    if held >= MOST_POSTS || has_left(tx, person)? {
        return Err(StoreError::Conflict);
    }
    let id = insert_post(tx, person, held == 0, post)?;
    touch(tx, person)?;
    audit(tx, "add-post", person, &id)?;
    Ok(id)
}

/// Ends one of several posts. Where it was the main one, the longest-held of the others becomes the main one.
///
/// # Errors
/// As [`change_post`]; [`StoreError::Conflict`] too when it is the only post, which ends only by moving or leaving.
pub fn end_post(
    tx: &mut Write<'_>,
    _permit: Permit<ManagePeople>,
    person: &PersonId,
    seen: &Post,
    last_day: NaiveDate,
) -> Result<(), StoreError> {
    require_unchanged(tx, person, seen)?;
    let others: Vec<Post> = list_present(tx, person)?
        .into_iter()
        .filter(|post| post.id != seen.id)
        .collect();
    let next_main = others
        .iter()
        .min_by_key(|post| {
            (
                post.about.started_on.is_none(),
                post.about.started_on,
                post.id.clone(),
            )
        })
        .ok_or(StoreError::Conflict)?;
    set_end(tx, &seen.id, last_day)?;
    if seen.is_main {
        let organisation = tx.organisation().as_str();
        diesel::update(
            posts::table
                .filter(posts::org_id.eq(organisation))
                .filter(posts::id.eq(next_main.id.as_str())),
        )
        .set(posts::is_main.eq(true))
        .execute(tx.conn())?;
    }
    touch(tx, person)?;
    audit(tx, "end-post", person, &seen.id)
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

fn has_left(tx: &mut Read<'_>, person: &PersonId) -> Result<bool, StoreError> {
    let organisation = tx.organisation().as_str();
    let left_on: Option<NaiveDate> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::id.eq(person.as_str()))
        .select(people::left_on)
        .first(tx.conn())?;
    Ok(left_on.is_some())
}

fn require_for(post: &SoundPost, person: &PersonId) -> Result<(), StoreError> {
    if post.is_for(person) {
        Ok(())
    } else {
        Err(StoreError::Conflict)
    }
}

/// What the form was made from must be what is stored: posts carry no version of their own.
fn require_unchanged(tx: &mut Read<'_>, person: &PersonId, seen: &Post) -> Result<(), StoreError> {
    let present = list_present(tx, person)?;
    match present.into_iter().find(|post| post.id == seen.id) {
        None => Err(StoreError::NotFound("post")),
        Some(post) if post == *seen => Ok(()),
        Some(_) => Err(StoreError::Conflict),
    }
}

fn set_values(tx: &mut Write<'_>, id: &PostId, post: &SoundPost) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    diesel::update(
        posts::table
            .filter(posts::org_id.eq(organisation))
            .filter(posts::id.eq(id.as_str())),
    )
    .set(PostValues::from(post.draft()))
    .execute(tx.conn())?;
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

/// Counts a change of posts as a change of the person, so that two administrators notice each other.
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
