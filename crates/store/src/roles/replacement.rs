//! What takes the place of a profile that is out of use, and moving those who hold it there.

use super::write::SUBJECT;
use crate::audit::AuditEntry;
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{people, posts, role_profiles, role_replacements};
use crate::unit::{Read, Write};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl,
};
use engine::access::{MoveHolders, Permit};
use engine::ids::{Id, RoleProfileId};
use engine::roles::RoleReference;

/// What takes the place of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Which profile.
    pub id: RoleProfileId,
    /// Its reference.
    pub reference: RoleReference,
    /// Its title.
    pub title: String,
    /// Whether it has gone out of use since.
    pub retired: bool,
}

/// What takes the place of a profile, where something does.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_replacement(
    tx: &mut Read<'_>,
    id: &RoleProfileId,
) -> Result<Option<Replacement>, StoreError> {
    type Row = (
        AsText<RoleProfileId>,
        AsText<RoleReference>,
        String,
        Option<crate::columns::Moment>,
    );
    let row: Option<Row> = role_replacements::table
        .inner_join(
            role_profiles::table.on(role_profiles::org_id
                .eq(role_replacements::org_id)
                .and(role_profiles::id.eq(role_replacements::replaced_by_id))),
        )
        .filter(role_replacements::org_id.eq(tx.organisation().as_str()))
        .filter(role_replacements::role_profile_id.eq(id.as_str()))
        .select((
            role_profiles::id,
            role_profiles::reference,
            role_profiles::title,
            role_profiles::retired_at,
        ))
        .first(tx.conn())
        .optional()?;
    Ok(row.map(|(id, reference, title, retired_at)| Replacement {
        id: id.into_inner(),
        reference: reference.into_inner(),
        title,
        retired: retired_at.is_some(),
    }))
}

/// Gives every present post of a profile that is out of use to the one that takes its place, in one step. Gives how
/// many posts were moved. What people have said against the old profile stays with it.
///
/// # Errors
/// [`StoreError::NotFound`] when nothing in use takes its place; [`StoreError::Conflict`] when nobody holds it any
/// longer.
pub fn move_holders(tx: &mut Write<'_>, permit: Permit<MoveHolders>) -> Result<usize, StoreError> {
    let id = permit.resource();
    let replacement = find_replacement(tx, id)?.filter(|other| !other.retired);
    let replacement = replacement.ok_or(StoreError::NotFound("role profile"))?;
    let (organisation, today) = (tx.organisation().as_str(), tx.now().date());
    let holders: Vec<String> = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::role_profile_id.eq(id.as_str()))
        .filter(posts::ended_on.is_null().or(posts::ended_on.ge(today)))
        .select(posts::person_id)
        .distinct()
        .load(tx.conn())?;
    let moved = diesel::update(
        posts::table
            .filter(posts::org_id.eq(organisation))
            .filter(posts::role_profile_id.eq(id.as_str()))
            .filter(posts::ended_on.is_null().or(posts::ended_on.ge(today))),
    )
    .set(posts::role_profile_id.eq(replacement.id.as_str()))
    .execute(tx.conn())?;
    if moved == 0 {
        return Err(StoreError::Conflict);
    }
    // A change of posts counts as a change of the person, so that two who change somebody notice each other.
    for holders in holders.chunks(500) {
        diesel::update(
            people::table
                .filter(people::org_id.eq(organisation))
                .filter(people::id.eq_any(holders)),
        )
        .set(people::version.eq(people::version + 1))
        .execute(tx.conn())?;
    }
    tx.audit_each(
        "move-to-replacing-role",
        "person",
        holders.iter().map(String::as_str),
    )?;
    let entry = AuditEntry::new("move-holders", SUBJECT, id.as_str());
    tx.audit(entry.with(&(replacement.id.as_str(), moved)))?;
    Ok(moved)
}
