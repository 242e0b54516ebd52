//! Whose levels the actor may not be told of yet.

use crate::columns::AsText;
use crate::endorsement::stands_in_for;
use crate::error::StoreError;
use crate::schema::{posts, review_skills, reviews};
use crate::unit::Read;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::{KeptBlind, PersonFacts};
use engine::ids::{Id, PersonId};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The people whom the actor still judges without seeing what they say: what finders of levels of several people leave
/// out. The rule is [`PersonFacts::is_kept_blind`]; the facts are those of [`super::facts`] for everybody whose skills
/// the actor reads. At most six queries, however many people there are.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn kept_blind(tx: &mut Read<'_>) -> Result<KeptBlind, StoreError> {
    let Some(member) = tx.actor().member() else {
        return Ok(KeptBlind::default());
    };
    let me = member.person.clone();
    let mut facts = first_read(tx, &me)?;
    for person in second_read(tx, &me)? {
        facts
            .entry(person.to_string())
            .or_insert_with(|| PersonFacts::of(person, Vec::new()))
            .second_readers
            .push(me.clone());
    }
    Ok(KeptBlind::of(tx.actor(), facts.values()))
}

/// The facts of those who report to the actor, or to somebody for whom the actor stands in today.
fn first_read(
    tx: &mut Read<'_>,
    me: &PersonId,
) -> Result<BTreeMap<String, PersonFacts>, StoreError> {
    let absent = stands_in_for(tx, me)?;
    let mut readers = absent.clone();
    readers.push(me.to_string());
    let rows: Vec<(String, Option<AsText<PersonId>>)> = posts::table
        .filter(posts::org_id.eq(tx.organisation().as_str()))
        .filter(posts::manager_id.eq_any(&readers))
        .filter(posts::ended_on.is_null())
        .select((posts::person_id, posts::manager_id))
        .load(tx.conn())?;
    let mut facts: BTreeMap<String, PersonFacts> = BTreeMap::new();
    for (person, manager) in rows {
        let own = facts
            .entry(person.clone())
            .or_insert_with(|| PersonFacts::of(PersonId::from_text(person), Vec::new()));
        let Some(manager) = manager.map(AsText::into_inner) else {
            continue;
        };
        if absent.iter().any(|one| one == manager.as_str()) {
            own.delegates.push(me.clone());
        }
        own.managers.push(manager);
    }
    let people: Vec<String> = facts.keys().cloned().collect();
    for person in blind_due(tx, &people)? {
        if let Some(own) = facts.get_mut(&person) {
            own.blind_due = true;
        }
    }
    Ok(facts)
}

/// Those of the people with critical skills in their present review that wait to be rated blind. Two queries and no join: SQLite
/// would go through all reviews of the council.
fn blind_due(tx: &mut Read<'_>, people: &[String]) -> Result<HashSet<String>, StoreError> {
    if people.is_empty() {
        return Ok(HashSet::new());
    }
    let present: Vec<(String, String)> = reviews::table
        .filter(reviews::org_id.eq(tx.organisation().as_str()))
        .filter(reviews::person_id.eq_any(people))
        .filter(reviews::replaced_at.is_null())
        .select((reviews::id, reviews::person_id))
        .load(tx.conn())?;
    let mut of: HashMap<String, String> = present.into_iter().collect();
    // The states are looked at here and not in the statement: an index over states would lead through the whole council.
    let rows: Vec<(String, String, bool, Option<i16>)> = review_skills::table
        .filter(review_skills::org_id.eq(tx.organisation().as_str()))
        .filter(review_skills::review_id.eq_any(of.keys()))
        .select((
            review_skills::review_id,
            review_skills::state,
            review_skills::critical,
            review_skills::claimed,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .filter(|(_, state, critical, claimed)| {
            state == "waiting" && *critical && claimed.is_some()
        })
        .filter_map(|(review, ..)| of.remove(&review))
        .collect())
}

/// Those with a skill for which the actor was chosen as the second reader and has not read it.
fn second_read(tx: &mut Read<'_>, me: &PersonId) -> Result<Vec<PersonId>, StoreError> {
    let rows: Vec<AsText<PersonId>> = review_skills::table
        .inner_join(
            reviews::table.on(reviews::org_id
                .eq(review_skills::org_id)
                .and(reviews::id.eq(review_skills::review_id))),
        )
        .filter(review_skills::org_id.eq(tx.organisation().as_str()))
        .filter(review_skills::second_reader_id.eq(me.as_str()))
        .filter(reviews::replaced_at.is_null())
        .select(reviews::person_id)
        .distinct()
        .load(tx.conn())?;
    Ok(rows.into_iter().map(AsText::into_inner).collect())
}
