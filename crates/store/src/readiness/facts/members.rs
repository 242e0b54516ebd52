//! People at work, which of them have joined, and in what roles.

use super::count::{number, share};
use crate::error::StoreError;
use crate::schema::{
    assessments, job_events, membership_roles, memberships, people, review_events,
};
use crate::unit::Read;
use chrono::NaiveDateTime;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::Role;
use engine::ids::Id;
use engine::readiness::{MemberFacts, Share};
use std::collections::{HashMap, HashSet};

/// Those at work, and those of them who have joined and are not suspended, with their roles.
pub(super) struct People {
    pub(super) at_work: HashSet<String>,
    joined: HashSet<String>,
    roles: HashMap<&'static str, HashSet<String>>,
}

/// Who has begun an assessment, and who has sent one.
pub(super) struct Assessed {
    begun: HashSet<String>,
    pub(super) sent: HashSet<String>,
}

/// Those of a group who are among others, of the group.
pub(super) fn among(group: &HashSet<String>, others: &HashSet<String>) -> Share {
    share(group, |one| others.contains(*one))
}

/// Three queries.
pub(super) fn find_people(tx: &mut Read<'_>) -> Result<People, StoreError> {
    let (organisation, today) = (tx.organisation().as_str(), tx.now().date());
    let at_work: Vec<String> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::left_on.is_null().or(people::left_on.ge(today)))
        .select(people::id)
        .load(tx.conn())?;
    let at_work: HashSet<String> = at_work.into_iter().collect();
    let joined: Vec<String> = memberships::table
        .filter(memberships::org_id.eq(organisation))
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .select(memberships::person_id)
        .load(tx.conn())?;
    let joined: HashSet<String> = joined
        .into_iter()
        .filter(|person| at_work.contains(person))
        .collect();
    let held: Vec<(String, String)> = membership_roles::table
        .inner_join(
            memberships::table.on(memberships::org_id
                .eq(membership_roles::org_id)
                .and(memberships::id.eq(membership_roles::membership_id))),
        )
        .filter(membership_roles::org_id.eq(organisation))
        .select((memberships::person_id, membership_roles::role))
        .load(tx.conn())?;
    let mut roles: HashMap<&'static str, HashSet<String>> = HashMap::new();
    for (person, role) in held {
        let role = Role::from_word(&role).ok_or(StoreError::Corrupt("membership_roles.role"))?;
        if joined.contains(&person) {
            roles.entry(role.as_str()).or_default().insert(person);
        }
    }
    Ok(People {
        at_work,
        joined,
        roles,
    })
}

/// One query.
pub(super) fn find_assessed(tx: &mut Read<'_>) -> Result<Assessed, StoreError> {
    let rows: Vec<(String, Option<NaiveDateTime>)> = assessments::table
        .filter(assessments::org_id.eq(tx.organisation().as_str()))
        .select((assessments::person_id, assessments::submitted_at))
        .load(tx.conn())?;
    let mut assessed = Assessed {
        begun: HashSet::new(),
        sent: HashSet::new(),
    };
    for (person, sent) in rows {
        if sent.is_some() {
            assessed.sent.insert(person.clone());
        }
        assessed.begun.insert(person);
    }
    Ok(assessed)
}

/// How often who approved a job description or decided on a skill, as Head of Profession or for them. Two queries.
pub(super) fn find_head_acts(tx: &mut Read<'_>) -> Result<HashMap<String, u64>, StoreError> {
    let organisation = tx.organisation().as_str();
    let approved: Vec<String> = job_events::table
        .filter(job_events::org_id.eq(organisation))
        .filter(job_events::act.eq("approve"))
        .select(job_events::person_id)
        .load(tx.conn())?;
    let decided: Vec<String> = review_events::table
        .filter(review_events::org_id.eq(organisation))
        .filter(review_events::capacity.eq("head"))
        .filter(review_events::act.eq("decide"))
        .select(review_events::person_id)
        .load(tx.conn())?;
    let mut acts: HashMap<String, u64> = HashMap::new();
    for person in approved.into_iter().chain(decided) {
        let count = acts.entry(person).or_default();
        *count = count.saturating_add(1);
    }
    Ok(acts)
}

impl People {
    fn in_role(&self, role: Role) -> HashSet<String> {
        self.roles.get(role.as_str()).cloned().unwrap_or_default()
    }

    /// The facts of members; those of line managers are left at nothing.
    pub(super) fn members(
        &self,
        finished: &HashSet<String>,
        assessed: &Assessed,
        acts: &HashMap<String, u64>,
    ) -> MemberFacts {
        let heads = self.in_role(Role::HeadOfProfession);
        let team: HashSet<String> = self.roles.values().flatten().cloned().collect();
        let count = |role| number(self.in_role(role).len());
        MemberFacts {
            shown_statement: among(&self.joined, &assessed.begun),
            heads_sent: among(&heads, &assessed.sent),
            deputies: count(Role::DeputyHeadOfProfession),
            head_acts: heads.iter().filter_map(|head| acts.get(head)).sum(),
            administrators: count(Role::Administrator),
            assessors: count(Role::Assessor),
            team_finished: among(&team, finished),
            ..MemberFacts::default()
        }
    }
}
