//! What the policy needs to know of a person before it decides about them.

use crate::error::StoreError;
use crate::schema::{delegations, people, posts, review_skills, reviews};
use crate::unit::Read;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl,
};
use engine::access::PersonFacts;
use engine::ids::{Id, PersonId};

/// The facts about one person: whose record it is, who their present line managers are, who else reads their skills, and
/// whether blind ratings are due. Four queries.
///
/// # Errors
/// [`StoreError::NotFound`] when the organisation has no such person.
pub fn facts(tx: &mut Read<'_>, person: &PersonId) -> Result<PersonFacts, StoreError> {
    let organisation = tx.organisation().as_str();
    let found: Option<String> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::id.eq(person.as_str()))
        .select(people::id)
        .first(tx.conn())
        .optional()?;
    let id = found.ok_or(StoreError::NotFound("person"))?;
    let managers: Vec<Option<String>> = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::person_id.eq(&id))
        .filter(posts::ended_on.is_null())
        .filter(posts::manager_id.is_not_null())
        .select(posts::manager_id)
        .load(tx.conn())?;
    let managers: Vec<PersonId> = managers
        .into_iter()
        .flatten()
        .map(PersonId::from_text)
        .collect();
    let delegates = delegates_of(tx, &managers)?;
    let person = PersonId::from_text(id);
    let (blind_due, second_readers) = under_review(tx, &person)?;
    Ok(PersonFacts {
        blind_due,
        delegates,
        second_readers,
        ..PersonFacts::of(person, managers)
    })
}

/// Who stands in for these line managers today.
fn delegates_of(tx: &mut Read<'_>, managers: &[PersonId]) -> Result<Vec<PersonId>, StoreError> {
    if managers.is_empty() {
        return Ok(Vec::new());
    }
    let (organisation, today) = (tx.organisation().as_str(), tx.now().date());
    let managers: Vec<&str> = managers.iter().map(Id::as_str).collect();
    let found: Vec<String> = delegations::table
        .filter(delegations::org_id.eq(organisation))
        .filter(delegations::manager_id.eq_any(managers))
        .filter(delegations::ended_at.is_null())
        .filter(delegations::from_on.le(today))
        .filter(delegations::until_on.ge(today))
        .select(delegations::delegate_id)
        .load(tx.conn())?;
    Ok(found.into_iter().map(PersonId::from_text).collect())
}

/// Whether critical skills of the present review wait to be rated blind, and who was chosen to read a skill second.
fn under_review(tx: &mut Read<'_>, person: &PersonId) -> Result<(bool, Vec<PersonId>), StoreError> {
    type Found = (String, bool, Option<i16>, Option<String>);
    let rows: Vec<Found> = review_skills::table
        .inner_join(
            reviews::table.on(reviews::org_id
                .eq(review_skills::org_id)
                .and(reviews::id.eq(review_skills::review_id))),
        )
        .filter(review_skills::org_id.eq(tx.organisation().as_str()))
        .filter(reviews::person_id.eq(person.as_str()))
        .filter(reviews::replaced_at.is_null())
        .filter(review_skills::state.eq_any(["waiting", "second-reader"]))
        .select((
            review_skills::state,
            review_skills::critical,
            review_skills::claimed,
            review_skills::second_reader_id,
        ))
        .load(tx.conn())?;
    let waits = |(state, critical, claimed, _): &Found| {
        state == "waiting" && *critical && claimed.is_some()
    };
    let blind_due = rows.iter().any(waits);
    let second = rows.into_iter().filter_map(|(.., reader)| reader);
    Ok((blind_due, second.map(PersonId::from_text).collect()))
}
