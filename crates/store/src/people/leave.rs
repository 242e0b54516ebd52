//! Leaving and coming back. A leaver's record stays; what they could see and do ends with the transaction.

use super::posts::list_present;
use super::sound::SoundPost;
use super::write::insert_post;
use crate::audit::AuditEntry;
use crate::council;
use crate::error::StoreError;
use crate::memberships;
use crate::schema::{people, posts};
use crate::unit::Write;
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{ChangeMembership, Permit};
use engine::ids::{Id, PersonId};

/// Marks the person of the permit as a leaver: posts end, roles go, the membership is suspended and open
/// invitations stop working.
///
/// # Errors
/// [`StoreError::Conflict`] when they have left already, or one of their posts begins after the last day.
pub fn leave(
    tx: &mut Write<'_>,
    permit: Permit<ChangeMembership>,
    last_day: NaiveDate,
) -> Result<(), StoreError> {
    let person = permit.resource();
    let organisation = tx.organisation().as_str();
    let marked = diesel::update(
        people::table
            .filter(people::org_id.eq(organisation))
            .filter(people::id.eq(person.as_str()))
            .filter(people::left_on.is_null()),
    )
    .set((
        people::left_on.eq(last_day),
        people::version.eq(people::version + 1),
    ))
    .execute(tx.conn())?;
    let began = list_present(tx, person)?
        .iter()
        .all(|post| post.about.check_last_day(last_day).is_ok());
    if marked == 0 || !began {
        return Err(StoreError::Conflict);
    }
    diesel::update(
        posts::table
            .filter(posts::org_id.eq(organisation))
            .filter(posts::person_id.eq(person.as_str()))
            .filter(posts::ended_on.is_null()),
    )
    .set((posts::ended_on.eq(last_day), posts::is_main.eq(false)))
    .execute(tx.conn())?;
    council::forget(tx, person)?;
    memberships::bar(tx, person)?;
    tx.audit(AuditEntry::new("leave", "person", person.as_str()))
}

/// Brings the person of the permit back with a new post. Whoever had joined can sign in again, without roles.
///
/// # Errors
/// [`StoreError::Conflict`] when they have not left, or the post was checked for somebody else.
pub fn come_back(
    tx: &mut Write<'_>,
    permit: Permit<ChangeMembership>,
    post: &SoundPost,
) -> Result<(), StoreError> {
    let person = permit.resource();
    if !post.is_for(person) || !clear_left(tx, person)? {
        return Err(StoreError::Conflict);
    }
    insert_post(tx, person, true, post)?;
    memberships::unbar(tx, person)?;
    tx.audit(AuditEntry::new("come-back", "person", person.as_str()))
}

/// Takes the mark of a leaver away; false when there is none.
pub(super) fn clear_left(tx: &mut Write<'_>, person: &PersonId) -> Result<bool, StoreError> {
    let organisation = tx.organisation().as_str();
    let cleared = diesel::update(
        people::table
            .filter(people::org_id.eq(organisation))
            .filter(people::id.eq(person.as_str()))
            .filter(people::left_on.is_not_null()),
    )
    .set((
        people::left_on.eq(None::<NaiveDate>),
        people::version.eq(people::version + 1),
    ))
    .execute(tx.conn())?;
    council::refresh(tx, person)?;
    Ok(cleared > 0)
}
