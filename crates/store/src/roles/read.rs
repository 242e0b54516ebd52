//! Finding role profiles.

use super::row::{RoleRow, RoleSkillRow};
use crate::columns::AsText;
use crate::error::StoreError;
use crate::schema::{people, posts, role_profile_skills, role_profiles};
use crate::unit::Read;
use diesel::dsl::{count, count_star};
use diesel::{
    AggregateExpressionMethods, BoolExpressionMethods, EscapeExpressionMethods, ExpressionMethods,
    JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper, TextExpressionMethods,
};
use engine::assessments::narrowing::Pattern;
use engine::ids::{Id, RoleProfileId};
use engine::roles::{RoleProfile, RoleReference, RoleSkill};
use engine::text::search_key;
use sfia::{Level, SkillCode};
use std::collections::HashMap;

/// Which profiles to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleFilter {
    /// Words of the title, or the beginning of a reference; empty for all.
    pub words: String,
    /// One job family, exactly as stored; `None` for all.
    pub family: Option<String>,
    /// Those that are retired, instead of those in use.
    pub retired: bool,
}

/// One profile in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleLine {
    /// Which profile.
    pub id: RoleProfileId,
    /// Its reference.
    pub reference: RoleReference,
    /// Its title.
    pub title: String,
    /// Its job family.
    pub family: String,
    /// The general level of responsibility.
    pub general_level: Level,
    /// How many skills it asks for.
    pub skills: usize,
    /// How many people hold it today.
    pub holders: usize,
}

/// All profiles in use as far as narrowing looks at them. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_patterns(tx: &mut Read<'_>) -> Result<Vec<Pattern>, StoreError> {
    let rows: Vec<(String, String, AsText<SkillCode>)> = role_profiles::table
        .inner_join(
            role_profile_skills::table.on(role_profile_skills::org_id
                .eq(role_profiles::org_id)
                .and(role_profile_skills::role_profile_id.eq(role_profiles::id))),
        )
        .filter(role_profiles::org_id.eq(tx.organisation().as_str()))
        .filter(role_profiles::retired_at.is_null())
        .order(role_profiles::id)
        .select((
            role_profiles::id,
            role_profiles::family,
            role_profile_skills::skill_code,
        ))
        .load(tx.conn())?;
    let mut patterns: Vec<(String, Pattern)> = Vec::new();
    for (id, family, code) in rows {
        if patterns.last().is_none_or(|(last, _)| *last != id) {
            let skills = std::collections::BTreeSet::new();
            patterns.push((id, Pattern { family, skills }));
        }
        if let Some((_, pattern)) = patterns.last_mut() {
            pattern.skills.insert(code.into_inner());
        }
    }
    Ok(patterns.into_iter().map(|(_, pattern)| pattern).collect())
}

/// What names a profile: for choosing one, and for knowing which references are taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleKey {
    /// Which profile.
    pub id: RoleProfileId,
    /// Its reference.
    pub reference: RoleReference,
    /// Its title.
    pub title: String,
    /// Whether it is offered no longer.
    pub retired: bool,
}

/// The profiles that pass the filter, by family and title.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_roles(tx: &mut Read<'_>, filter: &RoleFilter) -> Result<Vec<RoleLine>, StoreError> {
    let organisation = tx.organisation().as_str();
    let mut query = role_profiles::table
        .filter(role_profiles::org_id.eq(organisation))
        .select(RoleRow::as_select())
        .into_boxed();
    query = if filter.retired {
        query.filter(role_profiles::retired_at.is_not_null())
    } else {
        query.filter(role_profiles::retired_at.is_null())
    };
    if let Some(family) = &filter.family {
        query = query.filter(role_profiles::family.eq(family));
    }
    for word in search_key(&filter.words)
        .split(' ')
        .filter(|word| !word.is_empty())
    {
        let literal = literal(word);
        query = query.filter(
            role_profiles::title_key
                .like(format!("%{literal}%"))
                .escape('\\')
                .or(role_profiles::reference
                    .like(format!("{}%", literal.to_uppercase()))
                    .escape('\\')),
        );
    }
    let rows: Vec<RoleRow> = query.load(tx.conn())?;
    let skills = count_skills(tx)?;
    let holders = count_all_holders(tx)?;
    let mut lines: Vec<RoleLine> = rows
        .into_iter()
        .map(|row| {
            let profile = row.with_skills(Vec::new());
            RoleLine {
                skills: skills.get(profile.id.as_str()).copied().unwrap_or_default(),
                holders: holders
                    .get(profile.id.as_str())
                    .copied()
                    .unwrap_or_default(),
                id: profile.id,
                reference: profile.reference,
                title: profile.title,
                family: profile.family,
                general_level: profile.general_level,
            }
        })
        .collect();
    // Databases differ in how they order text, so the order is made here.
    lines.sort_by_cached_key(|line| {
        (
            search_key(&line.family),
            search_key(&line.title),
            line.reference.clone(),
        )
    });
    Ok(lines)
}

/// The families of profiles in use, in alphabetical order.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_families(tx: &mut Read<'_>) -> Result<Vec<String>, StoreError> {
    let mut families: Vec<String> = role_profiles::table
        .filter(role_profiles::org_id.eq(tx.organisation().as_str()))
        .filter(role_profiles::retired_at.is_null())
        .select(role_profiles::family)
        .distinct()
        .load(tx.conn())?;
    families.sort_by_cached_key(|family| search_key(family));
    Ok(families)
}

/// What names every profile, retired ones included, by reference.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_role_keys(tx: &mut Read<'_>) -> Result<Vec<RoleKey>, StoreError> {
    let rows: Vec<RoleRow> = role_profiles::table
        .filter(role_profiles::org_id.eq(tx.organisation().as_str()))
        .select(RoleRow::as_select())
        .load(tx.conn())?;
    let mut keys: Vec<RoleKey> = rows
        .into_iter()
        .map(|row| row.with_skills(Vec::new()))
        .map(|profile| RoleKey {
            id: profile.id,
            reference: profile.reference,
            title: profile.title,
            retired: profile.retired,
        })
        .collect();
    keys.sort_by(|one, other| one.reference.cmp(&other.reference));
    Ok(keys)
}

/// One profile with its skills, if the organisation has it.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_role(tx: &mut Read<'_>, id: &RoleProfileId) -> Result<Option<RoleProfile>, StoreError> {
    let organisation = tx.organisation().as_str();
    let row: Option<RoleRow> = role_profiles::table
        .filter(role_profiles::org_id.eq(organisation))
        .filter(role_profiles::id.eq(id.as_str()))
        .select(RoleRow::as_select())
        .first(tx.conn())
        .optional()?;
    let Some(row) = row else { return Ok(None) };
    let skills: Vec<RoleSkillRow> = role_profile_skills::table
        .filter(role_profile_skills::org_id.eq(organisation))
        .filter(role_profile_skills::role_profile_id.eq(id.as_str()))
        .order(role_profile_skills::position)
        .select(RoleSkillRow::as_select())
        .load(tx.conn())?;
    let skills = skills.into_iter().map(RoleSkill::from).collect();
    Ok(Some(row.with_skills(skills)))
}

/// One profile with its skills.
///
/// # Errors
/// [`StoreError::NotFound`] if the organisation has no such profile.
pub fn load_role(tx: &mut Read<'_>, id: &RoleProfileId) -> Result<RoleProfile, StoreError> {
    find_role(tx, id)?.ok_or(StoreError::NotFound("role profile"))
}

/// All profiles in use with their skills, by title. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_in_use(tx: &mut Read<'_>) -> Result<Vec<RoleProfile>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<RoleRow> = role_profiles::table
        .filter(role_profiles::org_id.eq(organisation))
        .filter(role_profiles::retired_at.is_null())
        .select(RoleRow::as_select())
        .load(tx.conn())?;
    let asked: Vec<(AsText<RoleProfileId>, RoleSkillRow)> = role_profile_skills::table
        .filter(role_profile_skills::org_id.eq(organisation))
        .order((
            role_profile_skills::role_profile_id,
            role_profile_skills::position,
        ))
        .select((
            role_profile_skills::role_profile_id,
            RoleSkillRow::as_select(),
        ))
        .load(tx.conn())?;
    let mut skills: HashMap<RoleProfileId, Vec<RoleSkill>> = HashMap::new();
    for (id, skill) in asked {
        let of_role = skills.entry(id.into_inner()).or_default();
        of_role.push(skill.into());
    }
    let mut profiles: Vec<RoleProfile> = rows
        .into_iter()
        .map(|row| {
            let mut profile = row.with_skills(Vec::new());
            profile.skills = skills.remove(&profile.id).unwrap_or_default();
            profile
        })
        .collect();
    profiles.sort_by_cached_key(|profile| (search_key(&profile.title), profile.reference.clone()));
    Ok(profiles)
}

/// A profile that asks for a skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskingRole {
    /// Which profile.
    pub id: RoleProfileId,
    /// Its title.
    pub title: String,
    /// What it asks for.
    pub asked: RoleSkill,
}

/// The profiles in use that ask for a skill, by the level they ask for and title.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_roles_asking(
    tx: &mut Read<'_>,
    code: SkillCode,
) -> Result<Vec<AskingRole>, StoreError> {
    let rows: Vec<(RoleRow, RoleSkillRow)> = role_profiles::table
        .inner_join(
            role_profile_skills::table.on(role_profile_skills::org_id
                .eq(role_profiles::org_id)
                .and(role_profile_skills::role_profile_id.eq(role_profiles::id))),
        )
        .filter(role_profiles::org_id.eq(tx.organisation().as_str()))
        .filter(role_profiles::retired_at.is_null())
        .filter(role_profile_skills::skill_code.eq(code.as_str()))
        .select((RoleRow::as_select(), RoleSkillRow::as_select()))
        .load(tx.conn())?;
    let mut asking: Vec<AskingRole> = rows
        .into_iter()
        .map(|(role, skill)| (role.with_skills(Vec::new()), RoleSkill::from(skill)))
        .map(|(role, asked)| AskingRole {
            id: role.id,
            title: role.title,
            asked,
        })
        .collect();
    asking.sort_by_cached_key(|role| (role.asked.level, search_key(&role.title)));
    Ok(asking)
}

/// The profiles of the actor's own present posts, with their skills; the main post's first. None for the command line.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_own(tx: &mut Read<'_>) -> Result<Vec<RoleProfile>, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(Vec::new());
    };
    let today = tx.now().date();
    let ids: Vec<Option<AsText<RoleProfileId>>> = posts::table
        .filter(posts::org_id.eq(tx.organisation().as_str()))
        .filter(posts::person_id.eq(member.person.as_str()))
        .filter(posts::role_profile_id.is_not_null())
        .filter(posts::ended_on.is_null().or(posts::ended_on.ge(today)))
        .order((posts::is_main.desc(), posts::created_at, posts::id))
        .select(posts::role_profile_id)
        .load(tx.conn())?;
    let mut own: Vec<RoleProfile> = Vec::new();
    for id in ids.into_iter().flatten().map(AsText::into_inner) {
        if own.iter().all(|profile| profile.id != id) {
            own.extend(find_role(tx, &id)?);
        }
    }
    Ok(own)
}

/// How many people hold the profile today. Only the number: who they are is the directory's to say.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_holders(tx: &mut Read<'_>, id: &RoleProfileId) -> Result<usize, StoreError> {
    Ok(count_all_holders(tx)?
        .get(id.as_str())
        .copied()
        .unwrap_or_default())
}

fn count_all_holders(tx: &mut Read<'_>) -> Result<HashMap<String, usize>, StoreError> {
    let today = tx.now().date();
    let counts: Vec<(Option<String>, i64)> = posts::table
        .inner_join(
            people::table.on(people::org_id
                .eq(posts::org_id)
                .and(people::id.eq(posts::person_id))),
        )
        .filter(posts::org_id.eq(tx.organisation().as_str()))
        .filter(posts::role_profile_id.is_not_null())
        .filter(posts::ended_on.is_null().or(posts::ended_on.ge(today)))
        .filter(people::left_on.is_null().or(people::left_on.ge(today)))
        .group_by(posts::role_profile_id)
        .select((
            posts::role_profile_id,
            count(posts::person_id).aggregate_distinct(),
        ))
        .load(tx.conn())?;
    Ok(counts
        .into_iter()
        .filter_map(|(id, count)| Some((id?, usize::try_from(count).ok()?)))
        .collect())
}

fn count_skills(tx: &mut Read<'_>) -> Result<HashMap<String, usize>, StoreError> {
    let counts: Vec<(AsText<RoleProfileId>, i64)> = role_profile_skills::table
        .filter(role_profile_skills::org_id.eq(tx.organisation().as_str()))
        .group_by(role_profile_skills::role_profile_id)
        .select((role_profile_skills::role_profile_id, count_star()))
        .load(tx.conn())?;
    Ok(counts
        .into_iter()
        .filter_map(|(id, count)| Some((id.into_inner().to_string(), usize::try_from(count).ok()?)))
        .collect())
}

/// A word as a pattern of `LIKE` that means just itself.
pub(super) fn literal(word: &str) -> String {
    let mut pattern = String::with_capacity(word.len());
    for letter in word.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}
