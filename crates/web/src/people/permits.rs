//! What most handlers of this area begin with: decisions, the day, the way a link travels.

use crate::problem::Problem;
use crate::request::Visit;
use chrono::NaiveDate;
use engine::access::{ChangeMembership, ManagePeople, Permit, ReadPerson, decide};
use engine::ids::{Id, PersonId};
use store::Read;
use store::memberships::Delivery;

/// The person named in the address.
///
/// # Errors
/// [`Problem::NotFound`] for what cannot be an identifier.
pub(super) fn person(visit: &Visit) -> Result<PersonId, Problem> {
    visit.param("person").map(PersonId::from_text)
}

/// Leave to read a person's entry.
///
/// # Errors
/// [`Problem::NotFound`] when there is nobody, or nothing for this actor.
pub(super) fn reading(tx: &mut Read<'_>, person: &PersonId) -> Result<Permit<ReadPerson>, Problem> {
    let facts = store::people::facts(tx, person)?;
    Ok(decide(tx.actor(), facts)?)
}

/// Leave to keep the list of people.
///
/// # Errors
/// [`Problem::NotFound`] for everybody else.
pub(super) fn managing(tx: &Read<'_>) -> Result<Permit<ManagePeople>, Problem> {
    Ok(decide(tx.actor(), ())?)
}

/// Leave to change somebody else's way in.
///
/// # Errors
/// [`Problem::NotFound`] for one's own, and without the role.
pub(super) fn membership(
    tx: &Read<'_>,
    person: &PersonId,
) -> Result<Permit<ChangeMembership>, Problem> {
    Ok(decide(tx.actor(), person.clone())?)
}

/// Today in London.
pub(super) fn today(visit: &Visit) -> NaiveDate {
    crate::kit::dates::london_day(visit.now().utc())
}

/// How a link travels: by mail where a mail server is configured, otherwise by the administrator.
pub(super) fn delivery(visit: &Visit) -> Delivery {
    if visit.app().settings.mail.server.is_some() {
        Delivery::Mail
    } else {
        Delivery::ByHand
    }
}
