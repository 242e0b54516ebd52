//! Present posts of those at work: reporting lines, role profiles, families and job descriptions.

use super::count::share;
use super::members::People;
use crate::error::StoreError;
use crate::schema::{
    job_descriptions, job_posts, job_versions, posts, role_profile_skills, role_profiles,
};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    Queryable, RunQueryDsl,
};
use engine::ids::Id;
use engine::readiness::{JobFacts, RoleFacts, Share};
use std::collections::{HashMap, HashSet};

/// A post as the checks look at it.
#[derive(Queryable)]
struct Post {
    id: String,
    person: String,
    is_main: bool,
    department: String,
    manager: Option<String>,
    role: Option<String>,
    family: Option<String>,
    retired: Option<NaiveDateTime>,
}

/// The present posts of those at work.
pub(super) struct Posts(Vec<Post>);

/// One query.
pub(super) fn find_posts(tx: &mut Read<'_>, people: &People) -> Result<Posts, StoreError> {
    let today = tx.now().date();
    let mut found: Vec<Post> = posts::table
        .left_join(
            role_profiles::table.on(role_profiles::org_id
                .eq(posts::org_id)
                .and(role_profiles::id.nullable().eq(posts::role_profile_id))),
        )
        .filter(posts::org_id.eq(tx.organisation().as_str()))
        .filter(posts::ended_on.is_null().or(posts::ended_on.ge(today)))
        .select((
            posts::id,
            posts::person_id,
            posts::is_main,
            posts::department,
            posts::manager_id,
            posts::role_profile_id,
            role_profiles::family.nullable(),
            role_profiles::retired_at.nullable(),
        ))
        .load(tx.conn())?;
    found.retain(|post| people.at_work.contains(&post.person));
    Ok(Posts(found))
}

/// The role profiles that ask for a skill. One query.
pub(super) fn find_roles_with_skills(tx: &mut Read<'_>) -> Result<HashSet<String>, StoreError> {
    let found: Vec<String> = role_profile_skills::table
        .filter(role_profile_skills::org_id.eq(tx.organisation().as_str()))
        .select(role_profile_skills::role_profile_id)
        .distinct()
        .load(tx.conn())?;
    Ok(found.into_iter().collect())
}

/// Posts with an approved job description, and whether that is linked to a role profile. One query.
pub(super) fn find_served(tx: &mut Read<'_>) -> Result<HashMap<String, bool>, StoreError> {
    let found: Vec<(String, Option<String>)> = job_posts::table
        .inner_join(
            job_descriptions::table.on(job_descriptions::org_id
                .eq(job_posts::org_id)
                .and(job_descriptions::id.eq(job_posts::job_id))),
        )
        .inner_join(
            job_versions::table.on(job_versions::org_id
                .eq(job_posts::org_id)
                .and(job_versions::job_id.eq(job_posts::job_id))),
        )
        .filter(job_posts::org_id.eq(tx.organisation().as_str()))
        .filter(job_versions::approved_at.is_not_null())
        .select((job_posts::post_id, job_descriptions::role_profile_id))
        .distinct()
        .load(tx.conn())?;
    let linked = |(post, role): (String, Option<String>)| (post, role.is_some());
    Ok(found.into_iter().map(linked).collect())
}

impl Posts {
    /// Those at work to whom a present post reports.
    pub(super) fn managers(&self, people: &People) -> HashSet<String> {
        let managers = self.0.iter().filter_map(|post| post.manager.clone());
        managers
            .filter(|one| people.at_work.contains(one))
            .collect()
    }

    /// People without a main post or without a line manager at work; one, at the top, needs none.
    pub(super) fn errors(&self, people: &People) -> Share {
        let main: HashMap<&str, Option<&str>> = self.main();
        let placed = share(&people.at_work, |one| !main.contains_key(one.as_str()));
        let alone = main
            .values()
            .filter(|manager| !manager.is_some_and(|one| people.at_work.contains(one)))
            .count();
        let below_the_top = u64::try_from(alone.saturating_sub(1)).unwrap_or(u64::MAX);
        Share {
            seen: placed.seen.saturating_add(below_the_top),
            of: placed.of,
        }
    }

    fn main(&self) -> HashMap<&str, Option<&str>> {
        let main = self.0.iter().filter(|post| post.is_main);
        main.map(|post| (post.person.as_str(), post.manager.as_deref()))
            .collect()
    }

    /// Families and coverage by role profiles.
    pub(super) fn roles(&self, people: &People, with_skills: &HashSet<String>) -> RoleFacts {
        let in_use = |post: &&Post| {
            let asks = post
                .role
                .as_ref()
                .is_some_and(|role| with_skills.contains(role));
            post.is_main && post.retired.is_none() && asks
        };
        let covered: HashSet<&str> = self
            .0
            .iter()
            .filter(in_use)
            .map(|post| post.person.as_str())
            .collect();
        RoleFacts {
            posts_in_family: share(&self.0, |post| post.family().is_some()),
            people_with_role: share(&people.at_work, |one| covered.contains(one.as_str())),
        }
    }

    /// Job descriptions.
    pub(super) fn jobs(&self, served: &HashMap<String, bool>) -> JobFacts {
        JobFacts {
            dated: share(&self.0, |post| served.contains_key(&post.id)),
            linked: share(&self.0, |post| served.get(&post.id) == Some(&true)),
        }
    }

    /// Department and family of each person's main post.
    pub(super) fn places(&self) -> HashMap<&str, (&str, Option<&str>)> {
        let main = self.0.iter().filter(|post| post.is_main);
        main.map(|post| {
            (
                post.person.as_str(),
                (post.department.as_str(), post.family()),
            )
        })
        .collect()
    }

    /// The families that present posts are in.
    pub(super) fn families(&self) -> HashSet<&str> {
        self.0.iter().filter_map(Post::family).collect()
    }
}

impl Post {
    fn family(&self) -> Option<&str> {
        self.family
            .as_deref()
            .filter(|family| !family.trim().is_empty())
    }
}
