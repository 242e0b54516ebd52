//! Profiles that organisations of a programme offer to each other: codes and levels only.
//!
//! What is offered is a copy, made by the act of offering. [`offered`] is the only query that reads rows of other
//! organisations, and it reads nothing but these copies: no name of an organisation, no text, no identifier of a profile.

use super::load_role;
use super::write::{SUBJECT, create_as};
use crate::audit::AuditEntry;
use crate::columns::{AsSmallInt, AsText, Moment};
use crate::error::StoreError;
use crate::schema::{adopted_roles, organisations, shared_role_skills, shared_roles};
use crate::unit::{Read, Write};
use diesel::{
    ExpressionMethods, Insertable, OptionalExtension, QueryDsl, RunQueryDsl, TextExpressionMethods,
};
use engine::access::{EditRoles, Permit};
use engine::ids::{Id, RoleProfileId, SharedRoleId};
use engine::roles::{Importance, RoleDraft, RoleReference, RoleSkill};
use engine::text::search_key;
use engine::time::Instant;
use sfia::{Level, SkillCode};
use std::collections::HashMap;

/// The most shared profiles of a list; a word narrows it down.
pub const MOST_SHARED: i64 = 100;

/// What one organisation offers and others of its programme see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedRole {
    /// Which one. Not the identifier of the profile.
    pub id: SharedRoleId,
    /// The reference.
    pub reference: RoleReference,
    /// The title.
    pub title: String,
    /// The job family.
    pub family: String,
    /// The general level.
    pub general_level: Level,
    /// The skills with their levels.
    pub skills: Vec<RoleSkill>,
    /// Goes up whenever it is offered anew.
    pub revision: i64,
    /// When it was last offered.
    pub offered_at: Instant,
}

/// One's own offer of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Goes up whenever it is offered anew.
    pub revision: i64,
    /// When it was last offered.
    pub offered_at: Instant,
    /// Whether it was taken back.
    pub withdrawn: bool,
}

/// From what a profile was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adoption {
    /// The shared profile.
    pub from: SharedRoleId,
    /// The revision that was last looked at.
    pub revision: i64,
    /// When it was adopted.
    pub adopted_at: Instant,
    /// As it is offered now, unless it was taken back.
    pub shared: Option<SharedRole>,
}

impl Adoption {
    /// Whether what is offered has changed since somebody looked at it.
    #[must_use]
    pub fn has_moved_on(&self) -> bool {
        self.shared
            .as_ref()
            .is_some_and(|shared| shared.revision > self.revision)
    }
}

/// The programme that the organisation belongs to.
fn programme(tx: &mut Read<'_>) -> Result<Option<String>, StoreError> {
    Ok(organisations::table
        .find(tx.organisation().as_str())
        .select(organisations::programme_id)
        .first(tx.conn())?)
}

/// Whether the organisation belongs to a programme, and so has others to share with.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn has_programme(tx: &mut Read<'_>) -> Result<bool, StoreError> {
    Ok(programme(tx)?.is_some())
}

type SharedRow = (
    AsText<SharedRoleId>,
    AsText<RoleReference>,
    String,
    String,
    AsSmallInt<Level>,
    i64,
    Moment,
);

/// A skill of a shared profile, with the identifier of that profile.
type SharedSkillRow = (
    String,
    AsText<SkillCode>,
    AsSmallInt<Level>,
    AsText<Importance>,
);

/// What others of the organisation's programme offer at present: by the words of its title, or one of them.
fn offered(
    tx: &mut Read<'_>,
    words: &str,
    only: Option<&SharedRoleId>,
) -> Result<Vec<SharedRole>, StoreError> {
    let Some(programme) = programme(tx)? else {
        return Ok(Vec::new());
    };
    let mut query = shared_roles::table
        .filter(shared_roles::programme_id.eq(programme))
        .filter(shared_roles::org_id.ne(tx.organisation().as_str()))
        .filter(shared_roles::withdrawn_at.is_null())
        .order((shared_roles::title_key, shared_roles::id))
        .limit(MOST_SHARED)
        .select((
            shared_roles::id,
            shared_roles::reference,
            shared_roles::title,
            shared_roles::family,
            shared_roles::general_level,
            shared_roles::revision,
            shared_roles::offered_at,
        ))
        .into_boxed();
    if let Some(only) = only {
        query = query.filter(shared_roles::id.eq(only.as_str()));
    }
    let key = search_key(words);
    for word in key.split(' ').filter(|word| !word.is_empty()) {
        let plain: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
        query = query.filter(shared_roles::title_key.like(format!("%{plain}%")));
    }
    let rows: Vec<SharedRow> = query.load(tx.conn())?;
    let ids: Vec<&str> = rows.iter().map(|row| row.0.0.as_str()).collect();
    let skills: Vec<SharedSkillRow> = shared_role_skills::table
        .filter(shared_role_skills::shared_role_id.eq_any(ids))
        .order((
            shared_role_skills::shared_role_id,
            shared_role_skills::position,
        ))
        .select((
            shared_role_skills::shared_role_id,
            shared_role_skills::skill_code,
            shared_role_skills::level,
            shared_role_skills::importance,
        ))
        .load(tx.conn())?;
    let mut of: HashMap<String, Vec<RoleSkill>> = HashMap::new();
    for (id, code, level, importance) in skills {
        of.entry(id).or_default().push(RoleSkill {
            code: code.into_inner(),
            level: level.into_inner(),
            importance: importance.into_inner(),
        });
    }
    Ok(rows
        .into_iter()
        .map(
            |(id, reference, title, family, level, revision, at)| SharedRole {
                skills: of.remove(id.0.as_str()).unwrap_or_default(),
                id: id.into_inner(),
                reference: reference.into_inner(),
                title,
                family,
                general_level: level.into_inner(),
                revision,
                offered_at: at.into(),
            },
        )
        .collect())
}

/// What others of the programme offer, by title; at most [`MOST_SHARED`].
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_shared(
    tx: &mut Read<'_>,
    _permit: &Permit<EditRoles>,
    words: &str,
) -> Result<Vec<SharedRole>, StoreError> {
    offered(tx, words, None)
}

/// One profile that another of the programme offers.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not offered to this organisation, or no longer.
pub fn load_shared(
    tx: &mut Read<'_>,
    _permit: &Permit<EditRoles>,
    id: &SharedRoleId,
) -> Result<SharedRole, StoreError> {
    let found = offered(tx, "", Some(id))?.pop();
    found.ok_or(StoreError::NotFound("shared role"))
}

/// One's own offer of a profile, taken back or not.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_offer(
    tx: &mut Read<'_>,
    _permit: &Permit<EditRoles>,
    role: &RoleProfileId,
) -> Result<Option<Offer>, StoreError> {
    let row: Option<(i64, Moment, Option<Moment>)> = shared_roles::table
        .filter(shared_roles::org_id.eq(tx.organisation().as_str()))
        .filter(shared_roles::role_profile_id.eq(role.as_str()))
        .select((
            shared_roles::revision,
            shared_roles::offered_at,
            shared_roles::withdrawn_at,
        ))
        .first(tx.conn())
        .optional()?;
    Ok(row.map(|(revision, offered_at, withdrawn_at)| Offer {
        revision,
        offered_at: offered_at.into(),
        withdrawn: withdrawn_at.is_some(),
    }))
}

#[derive(Insertable)]
#[diesel(table_name = shared_role_skills)]
struct NewSharedSkill<'a> {
    org_id: &'a str,
    shared_role_id: &'a str,
    position: i16,
    skill_code: String,
    level: i16,
    importance: &'static str,
}

/// Offers a profile to the others of the programme as it is now; again, if it was offered before.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such profile in use, or no programme.
pub fn offer(
    tx: &mut Write<'_>,
    _permit: Permit<EditRoles>,
    role: &RoleProfileId,
) -> Result<(), StoreError> {
    let profile = load_role(tx, role)?;
    let programme = programme(tx)?.ok_or(StoreError::NotFound("programme"))?;
    if profile.retired {
        return Err(StoreError::NotFound("role profile"));
    }
    let (organisation, now) = (tx.organisation().as_str(), tx.now());
    let before: Option<(String, i64)> = shared_roles::table
        .filter(shared_roles::org_id.eq(organisation))
        .filter(shared_roles::role_profile_id.eq(role.as_str()))
        .select((shared_roles::id, shared_roles::revision))
        .first(tx.conn())
        .optional()?;
    let said = (
        shared_roles::programme_id.eq(programme),
        shared_roles::reference.eq(profile.reference.as_str().to_owned()),
        shared_roles::title.eq(profile.title.clone()),
        shared_roles::title_key.eq(search_key(&profile.title)),
        shared_roles::family.eq(profile.family.clone()),
        shared_roles::general_level.eq(i16::from(profile.general_level.number())),
        shared_roles::offered_at.eq(now.utc()),
    );
    let id = match before {
        None => {
            let id: SharedRoleId = tx.new_id();
            diesel::insert_into(shared_roles::table)
                .values((
                    shared_roles::id.eq(id.as_str()),
                    shared_roles::org_id.eq(organisation),
                    shared_roles::role_profile_id.eq(role.as_str()),
                    shared_roles::revision.eq(1_i64),
                    said,
                ))
                .execute(tx.conn())?;
            id
        }
        Some((id, revision)) => {
            diesel::update(
                shared_roles::table
                    .filter(shared_roles::org_id.eq(organisation))
                    .filter(shared_roles::id.eq(&id)),
            )
            .set((
                shared_roles::revision.eq(revision + 1),
                shared_roles::withdrawn_at.eq(None::<chrono::NaiveDateTime>),
                said,
            ))
            .execute(tx.conn())?;
            diesel::delete(
                shared_role_skills::table
                    .filter(shared_role_skills::org_id.eq(organisation))
                    .filter(shared_role_skills::shared_role_id.eq(&id)),
            )
            .execute(tx.conn())?;
            SharedRoleId::from_text(id)
        }
    };
    let skills: Vec<NewSharedSkill<'_>> = (0..)
        .zip(&profile.skills)
        .map(|(position, skill)| NewSharedSkill {
            org_id: organisation,
            shared_role_id: id.as_str(),
            position,
            skill_code: skill.code.to_string(),
            level: skill.level.number().into(),
            importance: skill.importance.as_str(),
        })
        .collect();
    insert_many!(tx.conn(), shared_role_skills::table, skills)?;
    tx.audit(AuditEntry::new("offer-role", SUBJECT, role.as_str()))
}

/// Takes an offer back. Whoever adopted the profile keeps their own.
///
/// # Errors
/// [`StoreError::Conflict`] when it is not offered.
pub fn withdraw_offer(
    tx: &mut Write<'_>,
    _permit: Permit<EditRoles>,
    role: &RoleProfileId,
) -> Result<(), StoreError> {
    let now = tx.now();
    let changed = diesel::update(
        shared_roles::table
            .filter(shared_roles::org_id.eq(tx.organisation().as_str()))
            .filter(shared_roles::role_profile_id.eq(role.as_str()))
            .filter(shared_roles::withdrawn_at.is_null()),
    )
    .set(shared_roles::withdrawn_at.eq(now.utc()))
    .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::Conflict);
    }
    tx.audit(AuditEntry::new(
        "withdraw-role-offer",
        SUBJECT,
        role.as_str(),
    ))
}

/// Adds a profile made out of a shared one, and remembers from which.
///
/// # Errors
/// As [`load_shared`]; [`StoreError::Conflict`] if the draft's reference is another profile's.
pub fn adopt(
    tx: &mut Write<'_>,
    permit: Permit<EditRoles>,
    from: &SharedRoleId,
    draft: &RoleDraft,
) -> Result<RoleProfileId, StoreError> {
    let shared = load_shared(tx, &permit, from)?;
    let id = create_as(tx, "adopt-role", draft)?;
    let now = tx.now();
    diesel::insert_into(adopted_roles::table)
        .values((
            adopted_roles::org_id.eq(tx.organisation().as_str()),
            adopted_roles::role_profile_id.eq(id.as_str()),
            adopted_roles::shared_role_id.eq(from.as_str()),
            adopted_roles::revision.eq(shared.revision),
            adopted_roles::adopted_at.eq(now.utc()),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// From what a profile was made, where it was made from a shared one.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_adoption(
    tx: &mut Read<'_>,
    _permit: &Permit<EditRoles>,
    role: &RoleProfileId,
) -> Result<Option<Adoption>, StoreError> {
    let row: Option<(AsText<SharedRoleId>, i64, Moment)> = adopted_roles::table
        .filter(adopted_roles::org_id.eq(tx.organisation().as_str()))
        .filter(adopted_roles::role_profile_id.eq(role.as_str()))
        .select((
            adopted_roles::shared_role_id,
            adopted_roles::revision,
            adopted_roles::adopted_at,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((from, revision, adopted_at)) = row else {
        return Ok(None);
    };
    let from = from.into_inner();
    Ok(Some(Adoption {
        shared: offered(tx, "", Some(&from))?.pop(),
        from,
        revision,
        adopted_at: adopted_at.into(),
    }))
}

/// Notes that somebody has looked at what is offered now, so that the page no longer says that it changed.
///
/// # Errors
/// [`StoreError::Conflict`] when the profile was not adopted, or is offered no longer.
pub fn note_shared_seen(
    tx: &mut Write<'_>,
    permit: Permit<EditRoles>,
    role: &RoleProfileId,
    revision: i64,
) -> Result<(), StoreError> {
    let adoption = find_adoption(tx, &permit, role)?;
    let shared = adoption.and_then(|adoption| adoption.shared);
    if shared.is_none_or(|shared| shared.revision != revision) {
        return Err(StoreError::Conflict);
    }
    diesel::update(
        adopted_roles::table
            .filter(adopted_roles::org_id.eq(tx.organisation().as_str()))
            .filter(adopted_roles::role_profile_id.eq(role.as_str())),
    )
    .set(adopted_roles::revision.eq(revision))
    .execute(tx.conn())?;
    tx.audit(AuditEntry::new(
        "look-at-shared-role",
        SUBJECT,
        role.as_str(),
    ))
}
