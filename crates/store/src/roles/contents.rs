//! Whole profiles: what they ask for and what they say beside that.

use super::row::{RoleRow, RoleSkillRow};
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{
    people, role_profile_attributes, role_profile_details, role_profile_skills, role_profile_tags,
    role_profiles,
};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl, SelectableHelper,
};
use engine::ids::{Id, PersonId, RoleProfileId};
use engine::roles::{
    PostCount, RoleContent, RoleDetails, RoleProfile, RoleReference, RoleSkill, RoleTag, Weight,
};
use engine::time::Instant;
use sfia::{AttributeCode, Level, SkillCode};
use std::collections::{BTreeMap, HashMap};

/// Whoever looks after a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner {
    /// Who.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The work address.
    pub email: String,
    /// Whether they have left.
    pub left: bool,
}

/// A profile with all that it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeRole {
    /// What it asks for.
    pub profile: RoleProfile,
    /// What it says beside that. What it reports to is the present reference where that is a profile.
    pub details: RoleDetails,
    /// Whoever looks after it.
    pub owner: Option<Owner>,
    /// The profile that it reports to.
    pub reports_to: Option<RoleProfileId>,
    /// When it was last changed.
    pub changed_at: Instant,
}

impl WholeRole {
    /// As it is kept as a version.
    #[must_use]
    pub fn content(&self) -> RoleContent {
        RoleContent::of(&self.profile, &self.details)
    }
}

/// The whole profile, if the organisation has it. Five queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_whole(tx: &mut Read<'_>, id: &RoleProfileId) -> Result<Option<WholeRole>, StoreError> {
    Ok(list_whole(tx, Some(id))?.pop())
}

/// All profiles with all that they say, retired ones included, by reference; or one of them. Five queries.
pub(super) fn list_whole(
    tx: &mut Read<'_>,
    only: Option<&RoleProfileId>,
) -> Result<Vec<WholeRole>, StoreError> {
    let mut query = role_profiles::table
        .filter(role_profiles::org_id.eq(tx.organisation().as_str()))
        .order(role_profiles::reference)
        .select((RoleRow::as_select(), role_profiles::updated_at))
        .into_boxed();
    if let Some(id) = only {
        query = query.filter(role_profiles::id.eq(id.as_str()));
    }
    let rows: Vec<(RoleRow, Moment)> = query.load(tx.conn())?;
    let mut skills = skills(tx, only)?;
    let mut facts = facts(tx, only)?;
    let mut attributes = attributes(tx, only)?;
    let mut tags = tags(tx, only)?;
    let mut whole: Vec<WholeRole> = rows
        .into_iter()
        .map(|(row, changed_at)| {
            let mut profile = row.with_skills(Vec::new());
            let id = profile.id.as_str().to_owned();
            let (asked, weights) = skills.remove(&id).unwrap_or_default();
            profile.skills = asked;
            let facts = facts.remove(&id).unwrap_or_default();
            WholeRole {
                details: RoleDetails {
                    weights,
                    attributes: attributes.remove(&id).unwrap_or_default(),
                    tags: tags.remove(&id).unwrap_or_default(),
                    ..facts.details
                },
                owner: facts.owner,
                reports_to: facts.reports_to,
                profile,
                changed_at: changed_at.into(),
            }
        })
        .collect();
    whole.sort_by(|one, other| one.profile.reference.cmp(&other.profile.reference));
    Ok(whole)
}

type Asked = (Vec<RoleSkill>, BTreeMap<SkillCode, Weight>);

fn skills(
    tx: &mut Read<'_>,
    only: Option<&RoleProfileId>,
) -> Result<HashMap<String, Asked>, StoreError> {
    let mut query = role_profile_skills::table
        .filter(role_profile_skills::org_id.eq(tx.organisation().as_str()))
        .order((
            role_profile_skills::role_profile_id,
            role_profile_skills::position,
        ))
        .select((
            role_profile_skills::role_profile_id,
            RoleSkillRow::as_select(),
            role_profile_skills::weight,
        ))
        .into_boxed();
    if let Some(id) = only {
        query = query.filter(role_profile_skills::role_profile_id.eq(id.as_str()));
    }
    let rows: Vec<(String, RoleSkillRow, i16)> = query.load(tx.conn())?;
    let mut found: HashMap<String, Asked> = HashMap::new();
    for (id, row, weight) in rows {
        let skill = RoleSkill::from(row);
        let weight = u8::try_from(weight)
            .ok()
            .and_then(|weight| Weight::new(weight).ok())
            .ok_or(StoreError::Corrupt("role_profile_skills.weight"))?;
        let (skills, weights) = found.entry(id).or_default();
        skills.push(skill);
        if weight != Weight::USUAL {
            weights.insert(skill.code, weight);
        }
    }
    Ok(found)
}

#[derive(Default)]
struct Facts {
    details: RoleDetails,
    owner: Option<Owner>,
    reports_to: Option<RoleProfileId>,
}

fn facts(
    tx: &mut Read<'_>,
    only: Option<&RoleProfileId>,
) -> Result<HashMap<String, Facts>, StoreError> {
    type Row = (
        String,
        String,
        String,
        Option<i64>,
        String,
        Option<(String, String, String, Option<chrono::NaiveDate>)>,
        Option<String>,
    );
    let mut query = role_profile_details::table
        .left_join(
            people::table.on(people::org_id
                .eq(role_profile_details::org_id)
                .and(role_profile_details::owner_id.eq(people::id.nullable()))),
        )
        .filter(role_profile_details::org_id.eq(tx.organisation().as_str()))
        .select((
            role_profile_details::role_profile_id,
            role_profile_details::department,
            role_profile_details::reports_to,
            role_profile_details::posts_hundredths,
            role_profile_details::grade,
            (people::id, people::name, people::email, people::left_on).nullable(),
            role_profile_details::reports_to_id,
        ))
        .into_boxed();
    if let Some(id) = only {
        query = query.filter(role_profile_details::role_profile_id.eq(id.as_str()));
    }
    let rows: Vec<Row> = query.load(tx.conn())?;
    let leads = references(tx, rows.iter().filter_map(|row| row.6.as_deref()))?;
    let today = tx.now().date();
    rows.into_iter()
        .map(|(id, department, reports_to, posts, grade, owner, lead)| {
            let posts = posts.map(PostCount::from_hundredths).transpose();
            let owner = owner.map(|(id, name, email, left_on)| Owner {
                id: PersonId::from_text(id),
                name,
                email,
                left: left_on.is_some_and(|day| day < today),
            });
            let reference = lead.as_ref().and_then(|lead| leads.get(lead));
            let details = RoleDetails {
                owner: owner.as_ref().map(|owner| owner.id.clone()),
                department,
                reports_to: reference.map_or(reports_to, |reference| reference.to_string()),
                posts: posts
                    .map_err(|_| StoreError::Corrupt("role_profile_details.posts_hundredths"))?,
                grade,
                ..RoleDetails::default()
            };
            let facts = Facts {
                details,
                owner,
                reports_to: lead.map(RoleProfileId::from_text),
            };
            Ok((id, facts))
        })
        .collect()
}

/// The references of the profiles that others report to.
fn references<'r>(
    tx: &mut Read<'_>,
    mut ids: impl Iterator<Item = &'r str>,
) -> Result<HashMap<String, RoleReference>, StoreError> {
    if ids.next().is_none() {
        return Ok(HashMap::new());
    }
    // All of the organisation's are read: there may be more of them than a statement can name.
    let rows: Vec<(String, AsText<RoleReference>)> = role_profiles::table
        .filter(role_profiles::org_id.eq(tx.organisation().as_str()))
        .select((role_profiles::id, role_profiles::reference))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(id, reference)| (id, reference.into_inner()))
        .collect())
}

fn attributes(
    tx: &mut Read<'_>,
    only: Option<&RoleProfileId>,
) -> Result<HashMap<String, BTreeMap<AttributeCode, Level>>, StoreError> {
    use crate::columns::AsSmallInt;
    use role_profile_attributes as table;
    let mut query = table::table
        .filter(table::org_id.eq(tx.organisation().as_str()))
        .select((table::role_profile_id, table::attribute, table::level))
        .into_boxed();
    if let Some(id) = only {
        query = query.filter(table::role_profile_id.eq(id.as_str()));
    }
    let rows: Vec<(String, AsText<AttributeCode>, AsSmallInt<Level>)> = query.load(tx.conn())?;
    let mut found: HashMap<String, BTreeMap<AttributeCode, Level>> = HashMap::new();
    for (id, code, level) in rows {
        let of_role = found.entry(id).or_default();
        of_role.insert(code.into_inner(), level.into_inner());
    }
    Ok(found)
}

fn tags(
    tx: &mut Read<'_>,
    only: Option<&RoleProfileId>,
) -> Result<HashMap<String, Vec<RoleTag>>, StoreError> {
    use role_profile_tags as table;
    let mut query = table::table
        .filter(table::org_id.eq(tx.organisation().as_str()))
        .order((table::role_profile_id, table::position))
        .select((
            table::role_profile_id,
            table::framework,
            table::other_role,
            table::other_level,
        ))
        .into_boxed();
    if let Some(id) = only {
        query = query.filter(table::role_profile_id.eq(id.as_str()));
    }
    let rows: Vec<(String, String, String, String)> = query.load(tx.conn())?;
    let mut found: HashMap<String, Vec<RoleTag>> = HashMap::new();
    for (id, framework, role, level) in rows {
        found.entry(id).or_default().push(RoleTag {
            framework,
            role,
            level,
        });
    }
    Ok(found)
}

/// What the policy needs to know of a profile.
///
/// # Errors
/// [`StoreError::NotFound`] if the organisation has no such profile.
pub fn role_facts(
    tx: &mut Read<'_>,
    id: &RoleProfileId,
) -> Result<engine::access::RoleFacts, StoreError> {
    let found: Vec<(String, Option<String>)> = role_profiles::table
        .left_join(
            role_profile_details::table.on(role_profile_details::org_id
                .eq(role_profiles::org_id)
                .and(role_profile_details::role_profile_id.eq(role_profiles::id))),
        )
        .filter(role_profiles::org_id.eq(tx.organisation().as_str()))
        .filter(role_profiles::id.eq(id.as_str()))
        .select((role_profiles::id, role_profile_details::owner_id.nullable()))
        .load(tx.conn())?;
    let (role, owner) = found
        .into_iter()
        .next()
        .ok_or(StoreError::NotFound("role profile"))?;
    Ok(engine::access::RoleFacts {
        role: RoleProfileId::from_text(role),
        owner: owner.map(PersonId::from_text),
    })
}

/// Everybody who works here, by the key of their address: one of them may look after a profile.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_owners(tx: &mut Read<'_>) -> Result<engine::roles::Owners, StoreError> {
    let rows: Vec<(String, String)> = people::table
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .filter(people::left_on.is_null())
        .select((people::email_key, people::id))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(key, id)| (key, PersonId::from_text(id)))
        .collect())
}
