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
use std::collections::BTreeMap;

/// Joins present posts to what their roles ask for, and narrows them to whom is counted. Macros, since the types of the
/// statements cannot be written down.
macro_rules! asking_posts {
    ($organisation:expr, $kept:expr) => {
        posts::table
            .inner_join(
                role_profile_skills::table.on(role_profile_skills::org_id.eq(posts::org_id).and(
                    role_profile_skills::role_profile_id
                        .nullable()
                        .eq(posts::role_profile_id),
                )),
            )
            .filter(posts::org_id.eq($organisation))
            .filter(posts::ended_on.is_null())
            .filter(posts::person_id.ne_all(ids($kept)))
    };
}

macro_rules! of_reach {
    ($tx:expr, $among:expr, $query:expr => $finish:ident) => {
        match $among.reach() {
            Reach::Council => $finish!($tx, $query.filter(posts::is_main.eq(true))),
            Reach::Team(manager) => {
                $finish!($tx, $query.filter(posts::manager_id.eq(manager.as_str())))
            }
        }
    };
}

fn ids(kept: &KeptBlind) -> Vec<String> {
    kept.people().iter().map(ToString::to_string).collect()
}

/// What those counted say of the skills that their roles ask for. Those whom the actor still judges blind are left out
/// altogether. Two queries.
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
    for (code, asked, says, people) in count_said(tx, among, kept)? {
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
    macro_rules! count {
        ($tx:expr, $query:expr) => {
            $query
                .group_by((role_profile_skills::skill_code, role_profile_skills::level))
                .select((
                    role_profile_skills::skill_code,
                    role_profile_skills::level,
                    count_star(),
                ))
                .load($tx.conn())?
        };
    }
    let organisation = tx.organisation().as_str();
    let rows: Vec<(AsText<SkillCode>, AsSmallInt<Level>, i64)> =
        of_reach!(tx, among, asking_posts!(organisation, kept) => count);
    let asked = rows.into_iter().map(|(code, level, people)| {
        let place = (code.into_inner(), level.into_inner());
        (place, people.unsigned_abs())
    });
    Ok(asked.collect())
}

type Said = (AsText<SkillCode>, AsSmallInt<Level>, Option<i16>, i64);

/// What they say of it, as far as that may be used.
fn count_said(tx: &mut Read<'_>, among: &Among, kept: &KeptBlind) -> Result<Vec<Said>, StoreError> {
    let usable: Vec<bool> = match among.reach() {
        Reach::Team(_) => vec![true, false],
        Reach::Council => vec![true],
    };
    macro_rules! count {
        ($tx:expr, $query:expr) => {
            $query
                .inner_join(
                    current_skills::table.on(current_skills::org_id
                        .eq(posts::org_id)
                        .and(current_skills::person_id.eq(posts::person_id))
                        .and(current_skills::skill_code.eq(role_profile_skills::skill_code))),
                )
                .filter(current_skills::planning.eq_any(usable))
                .group_by((
                    role_profile_skills::level,
                    current_skills::skill_code,
                    current_skills::claimed,
                ))
                .select((
                    current_skills::skill_code,
                    role_profile_skills::level,
                    current_skills::claimed,
                    count_star(),
                ))
                .load($tx.conn())?
        };
    }
    let organisation = tx.organisation().as_str();
    Ok(of_reach!(tx, among, asking_posts!(organisation, kept) => count))
}

/// The skills of each role that those counted hold. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_role_skills(
    tx: &mut Read<'_>,
    among: &Among,
) -> Result<Vec<Vec<RoleSkill>>, StoreError> {
    type Asked = (
        String,
        AsText<SkillCode>,
        AsSmallInt<Level>,
        AsText<Importance>,
    );
    let organisation = tx.organisation().as_str();
    macro_rules! list {
        ($tx:expr, $query:expr) => {
            $query
                .select((
                    role_profile_skills::role_profile_id,
                    role_profile_skills::skill_code,
                    role_profile_skills::level,
                    role_profile_skills::importance,
                ))
                .distinct()
                .load($tx.conn())?
        };
    }
    let nobody = &KeptBlind::default();
    let mut rows: Vec<Asked> = of_reach!(tx, among, asking_posts!(organisation, nobody) => list);
    rows.sort_by(|one, other| (&one.0, one.1.0).cmp(&(&other.0, other.1.0)));
    let mut roles: Vec<(String, Vec<RoleSkill>)> = Vec::new();
    for (role, code, level, importance) in rows {
        if roles.last().is_none_or(|(last, _)| *last != role) {
            roles.push((role, Vec::new()));
        }
        if let Some((_, skills)) = roles.last_mut() {
            skills.push(RoleSkill {
                code: code.into_inner(),
                level: level.into_inner(),
                importance: importance.into_inner(),
            });
        }
    }
    Ok(roles.into_iter().map(|(_, skills)| skills).collect())
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
