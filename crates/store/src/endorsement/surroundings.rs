//! The people around a review: line managers, who stands in, who reads whom, and who may be asked.

use super::evidence::shown_by_work;
use crate::error::StoreError;
use crate::people;
use crate::schema::{endorsements, membership_roles, memberships, people as persons, posts};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::{PersonFacts, Role};
use engine::endorsement::{Around, Candidate, Capacity, Circle};
use engine::ids::{Id, PersonId};
use sfia::{Framework, Level, SkillCode};
use std::collections::{HashMap, HashSet};

/// What [`Around`] is made of.
#[derive(Debug)]
pub struct Surroundings {
    /// The facts about the person whose review it is.
    pub facts: PersonFacts,
    line: Vec<(PersonId, PersonId)>,
    circle: Circle,
    candidates: Vec<Candidate>,
    evidenced: Vec<(SkillCode, Level)>,
}

impl Surroundings {
    /// The same, as the engine takes it.
    #[must_use]
    pub fn around<'a>(&'a self, framework: &'a Framework) -> Around<'a> {
        Around {
            framework,
            managers: &self.facts.managers,
            delegates: &self.facts.delegates,
            circle: &self.circle,
            candidates: &self.candidates,
            evidenced: &self.evidenced,
        }
    }

    /// The same people around somebody else with these line managers.
    #[must_use]
    pub fn around_other<'a>(
        &'a self,
        framework: &'a Framework,
        managers: &'a [PersonId],
    ) -> Around<'a> {
        Around {
            managers,
            delegates: &[],
            evidenced: &[],
            ..self.around(framework)
        }
    }

    /// The line managers of somebody of the organisation.
    #[must_use]
    pub fn managers_of(&self, person: &PersonId) -> Vec<PersonId> {
        let of = |(report, _): &&(PersonId, PersonId)| report == person;
        let found = self.line.iter().filter(of);
        found.map(|(_, manager)| manager.clone()).collect()
    }

    /// Everybody who may be asked to read, decide or moderate.
    #[must_use]
    pub fn candidates(&self) -> &[Candidate] {
        &self.candidates
    }

    /// Those who have one of these roles.
    pub(super) fn with_roles<'a>(
        &'a self,
        roles: &'a [Role],
    ) -> impl Iterator<Item = &'a PersonId> {
        self.candidates
            .iter()
            .filter(|one| one.roles.has_any(roles))
            .map(|one| &one.person)
    }
}

/// The people around one person's review. A handful of queries whose size is the number of people, a few milliseconds
/// for 5,000.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such person.
pub fn surroundings(tx: &mut Read<'_>, person: &PersonId) -> Result<Surroundings, StoreError> {
    let facts = people::facts(tx, person)?;
    let line = line(tx)?;
    let candidates = candidates(tx, &line)?;
    let readings = readings(tx)?;
    let evidenced = shown_by_work(tx, person)?;
    let links = line
        .iter()
        .map(|(report, manager)| (manager.clone(), report.clone()));
    Ok(Surroundings {
        facts,
        circle: Circle::new(links, readings),
        line,
        candidates,
        evidenced,
    })
}

/// The present reporting line: each person with each of their managers.
fn line(tx: &mut Read<'_>) -> Result<Vec<(PersonId, PersonId)>, StoreError> {
    let rows: Vec<(String, Option<String>)> = posts::table
        .filter(posts::org_id.eq(tx.organisation().as_str()))
        .filter(posts::ended_on.is_null())
        .filter(posts::manager_id.is_not_null())
        .select((posts::person_id, posts::manager_id))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .filter_map(|(person, manager)| {
            Some((PersonId::from_text(person), PersonId::from_text(manager?)))
        })
        .collect())
}

/// Second readings and decisions that were not superseded, reader first.
fn readings(tx: &mut Read<'_>) -> Result<Vec<(PersonId, PersonId)>, StoreError> {
    let beyond = [Capacity::SecondReader.as_str(), Capacity::Head.as_str()];
    let rows: Vec<(String, String)> = endorsements::table
        .filter(endorsements::org_id.eq(tx.organisation().as_str()))
        .filter(endorsements::superseded_at.is_null())
        .filter(endorsements::capacity.eq_any(beyond))
        .select((endorsements::reader_id, endorsements::person_id))
        .distinct()
        .load(tx.conn())?;
    let people = |(reader, person)| (PersonId::from_text(reader), PersonId::from_text(person));
    Ok(rows.into_iter().map(people).collect())
}

/// Members at work, or from outside, who have a role or to whom somebody reports, by person.
fn candidates(
    tx: &mut Read<'_>,
    line: &[(PersonId, PersonId)],
) -> Result<Vec<Candidate>, StoreError> {
    let managing: HashSet<&PersonId> = line.iter().map(|(_, manager)| manager).collect();
    let mut managers: HashMap<&PersonId, Vec<PersonId>> = HashMap::new();
    for (person, manager) in line {
        managers.entry(person).or_default().push(manager.clone());
    }
    let rows: Vec<(String, Option<String>, Option<String>)> = memberships::table
        .inner_join(
            persons::table.on(persons::org_id
                .eq(memberships::org_id)
                .and(persons::id.eq(memberships::person_id))),
        )
        .left_join(
            membership_roles::table.on(membership_roles::org_id
                .eq(memberships::org_id)
                .and(membership_roles::membership_id.eq(memberships::id))),
        )
        .left_join(
            posts::table.on(posts::org_id
                .eq(memberships::org_id)
                .and(posts::person_id.eq(memberships::person_id))
                .and(posts::ended_on.is_null())
                .and(posts::is_main)),
        )
        .filter(memberships::org_id.eq(tx.organisation().as_str()))
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .filter(persons::left_on.is_null())
        .order((memberships::person_id, membership_roles::role.nullable()))
        .select((
            memberships::person_id,
            membership_roles::role.nullable(),
            posts::id.nullable(),
        ))
        .load(tx.conn())?;
    let mut found: Vec<(PersonId, Vec<Role>, bool)> = Vec::new();
    for (person, role, post) in rows {
        let person = PersonId::from_text(person);
        if found.last().is_none_or(|(last, ..)| *last != person) {
            found.push((person, Vec::new(), post.is_some()));
        }
        if let Some((_, roles, _)) = found.last_mut() {
            roles.extend(role.as_deref().and_then(Role::from_word));
        }
    }
    Ok(found
        .into_iter()
        .filter(|(person, roles, _)| !roles.is_empty() || managing.contains(person))
        .map(|(person, roles, has_post)| Candidate {
            manages: managing.contains(&person),
            managers: managers.get(&person).cloned().unwrap_or_default(),
            roles: roles.into_iter().collect(),
            has_post,
            person,
        })
        .collect())
}
