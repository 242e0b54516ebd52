//! What the policy needs to know of a person before it decides about them.

use crate::error::StoreError;
use crate::schema::{people, posts};
use crate::unit::Read;
use diesel::{ExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl};
use engine::access::PersonFacts;
use engine::ids::{Id, PersonId};

/// The facts about one person: whose record it is and who their present line managers are.
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
    Ok(PersonFacts {
        person: PersonId::from_text(id),
        managers: managers
            .into_iter()
            .flatten()
            .map(PersonId::from_text)
            .collect(),
    })
}
