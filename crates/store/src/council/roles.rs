//! What the roles of those counted ask for.

use super::among::{Among, Reach};
use super::counts::rating;
use crate::columns::{AsSmallInt, AsText};
use crate::error::StoreError;
use crate::schema::{current_skills, posts, role_profile_skills, role_profiles};
use crate::unit::Read;
use diesel::dsl::count_star;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::{KeptBlind, Permit, ReadCouncilSkills};
use engine::council::Asking;
use engine::ids::Id;
use engine::roles::{Importance, RoleSkill};
use engine::text::search_key;
use sfia::{Level, SkillCode};
use std::collections::{BTreeMap, BTreeSet};

/// The present posts of those counted; among the council the main ones. A macro, since the types of the statements cannot be
/// written down.
macro_rules! of_reach {
    ($tx:expr, $among:expr, $kept:expr => $finish:ident) => {{
        let organisation = $tx.organisation().as_str();
        let present = posts::table
            .filter(posts::org_id.eq(organisation))
            .filter(posts::ended_on.is_null())
            .filter(posts::person_id.ne_all(ids($kept)));
        match $among.reach() {
            Reach::Council => $finish!($tx, present.filter(posts::is_main.eq(true))),
            Reach::Team(manager) => {
                $finish!($tx, present.filter(posts::manager_id.eq(manager.as_str())))
            }
        }
    }};
}

fn ids(kept: &KeptBlind) -> Vec<String> {
    kept.people().iter().map(ToString::to_string).collect()
}

/// What those counted say of the skills that their roles ask for. Those whom the actor still judges blind are left out
/// altogether. Three queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_needs(
    tx: &mut Read<'_>,
    among: &Among,
    kept: &KeptBlind,
) -> Result<Vec<Asking>, StoreError> {
    let mut unsaid = count_asked(tx, among, kept)?;
    let mut asking = Vec::new();
    let codes = unsaid.keys().map(|(code, _)| *code);
    for (code, asked, says, people) in count_said(tx, (among, kept), codes)? {
        let Some(asked) = asked else { continue };
        let (code, asked) = (code.into_inner(), asked.into_inner());
        let (says, people) = (rating(says)?, people.unsigned_abs());
        if let Some(left) = unsaid.get_mut(&(code, asked)).filter(|_| says.is_some()) {
            *left = left.saturating_sub(people);
            asking.push(Asking {
                code,
                asked,
                says,
                people,
            });
        }
    }
    let nothing = unsaid.into_iter().filter(|(_, people)| *people > 0);
    asking.extend(nothing.map(|((code, asked), people)| Asking {
        code,
        asked,
        says: None,
        people,
    }));
    Ok(asking)
}

/// How many people are asked for which skill at which level.
fn count_asked(
    tx: &mut Read<'_>,
    among: &Among,
    kept: &KeptBlind,
) -> Result<BTreeMap<(SkillCode, Level), u64>, StoreError> {
    let mut asked: BTreeMap<(SkillCode, Level), u64> = BTreeMap::new();
    for role in held_roles(tx, among, kept)? {
        for skill in role.skills {
            *asked.entry((skill.code, skill.level)).or_default() += role.people;
        }
    }
    Ok(asked)
}

type Said = (
    AsText<SkillCode>,
    Option<AsSmallInt<Level>>,
    Option<i16>,
    i64,
);

/// What they say of the skills that are asked for, as far as that may be used; without a level where the skill is not
/// asked of them. The skills are named and the joins left ones with their conditions beside them, so that SQLite begins
/// with the skills: any other order reads them once for every post.
fn count_said(
    tx: &mut Read<'_>,
    (among, kept): (&Among, &KeptBlind),
    asked: impl Iterator<Item = SkillCode>,
) -> Result<Vec<Said>, StoreError> {
    let asked: BTreeSet<SkillCode> = asked.collect();
    let asked: Vec<String> = asked.iter().map(ToString::to_string).collect();
    let organisation = tx.organisation().as_str();
    macro_rules! count {
        ($which_posts:expr, $which_skills:expr) => {
            current_skills::table
                .left_join(
                    posts::table.on(posts::org_id
                        .eq(current_skills::org_id)
                        .and(posts::person_id.eq(current_skills::person_id))
                        .and(posts::ended_on.is_null())
                        .and($which_posts)),
                )
                .left_join(
                    role_profile_skills::table.on(role_profile_skills::org_id
                        .eq(current_skills::org_id)
                        .and(
                            role_profile_skills::role_profile_id
                                .nullable()
                                .eq(posts::role_profile_id),
                        )
                        .and(role_profile_skills::skill_code.eq(current_skills::skill_code))),
                )
                .filter(current_skills::org_id.eq(organisation))
                .filter(current_skills::skill_code.eq_any(asked))
                .filter(current_skills::person_id.ne_all(ids(kept)))
                .filter($which_skills)
                .group_by((
                    role_profile_skills::level,
                    current_skills::skill_code,
                    current_skills::claimed,
                ))
                .select((
                    current_skills::skill_code,
                    role_profile_skills::level.nullable(),
                    current_skills::claimed,
                    count_star(),
                ))
                .load(tx.conn())?
        };
    }
    Ok(match among.reach() {
        Reach::Council => count!(posts::is_main.eq(true), current_skills::planning.eq(true)),
        Reach::Team(manager) => {
            let team = diesel::alias!(posts as team);
            let reports = team
                .filter(team.field(posts::org_id).eq(organisation))
                .filter(team.field(posts::manager_id).eq(manager.as_str()))
                .filter(team.field(posts::ended_on).is_null())
                .select(team.field(posts::person_id));
            count!(
                posts::manager_id.eq(manager.to_string()),
                current_skills::person_id.eq_any(reports)
            )
        }
    })
}

/// A role that some of those counted hold.
struct Held {
    /// By how many.
    people: u64,
    /// What it asks for, by code.
    skills: Vec<RoleSkill>,
}

/// Two queries.
fn held_roles(tx: &mut Read<'_>, among: &Among, kept: &KeptBlind) -> Result<Vec<Held>, StoreError> {
    macro_rules! count {
        ($tx:expr, $query:expr) => {
            $query
                .filter(posts::role_profile_id.is_not_null())
                .group_by(posts::role_profile_id)
                .select((posts::role_profile_id, count_star()))
                .load($tx.conn())?
        };
    }
    let rows: Vec<(Option<String>, i64)> = of_reach!(tx, among, kept => count);
    let mut held: BTreeMap<String, Held> = BTreeMap::new();
    for (role, people) in rows {
        let people = people.unsigned_abs();
        let skills = Vec::new();
        held.extend(role.map(|role| (role, Held { people, skills })));
    }
    type Asked = (
        String,
        AsText<SkillCode>,
        AsSmallInt<Level>,
        AsText<Importance>,
    );
    let rows: Vec<Asked> = role_profile_skills::table
        .filter(role_profile_skills::org_id.eq(tx.organisation().as_str()))
        .select((
            role_profile_skills::role_profile_id,
            role_profile_skills::skill_code,
            role_profile_skills::level,
            role_profile_skills::importance,
        ))
        .load(tx.conn())?;
    for (role, code, level, importance) in rows {
        if let Some(role) = held.get_mut(&role) {
            role.skills.push(RoleSkill {
                code: code.into_inner(),
                level: level.into_inner(),
                importance: importance.into_inner(),
            });
        }
    }
    let mut held: Vec<Held> = held.into_values().collect();
    for role in &mut held {
        role.skills.sort_by_key(|skill| skill.code);
    }
    Ok(held)
}

/// The skills of each role that those counted hold. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_role_skills(
    tx: &mut Read<'_>,
    among: &Among,
) -> Result<Vec<Vec<RoleSkill>>, StoreError> {
    let held = held_roles(tx, among, &KeptBlind::default())?;
    Ok(held.into_iter().map(|role| role.skills).collect())
}

/// The job families of role profiles in use, by name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_families(
    tx: &mut Read<'_>,
    _: &Permit<ReadCouncilSkills>,
) -> Result<Vec<String>, StoreError> {
    let mut families: Vec<String> = role_profiles::table
        .filter(role_profiles::org_id.eq(tx.organisation().as_str()))
        .filter(role_profiles::retired_at.is_null())
        .filter(role_profiles::family.ne(""))
        .select(role_profiles::family)
        .distinct()
        .load(tx.conn())?;
    families.sort_by_cached_key(|family| (search_key(family), family.clone()));
    Ok(families)
}
