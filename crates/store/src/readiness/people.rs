//! Whom a round can be given to, and telling them that it waits.

use crate::columns::AsText;
use crate::endorsement::send_notices;
use crate::error::StoreError;
use crate::schema::{people, posts};
use crate::unit::{Read, Write};
use diesel::dsl::{count, count_star};
use diesel::{
    AggregateExpressionMethods, BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl,
    RunQueryDsl,
};
use engine::access::{LeadReadiness, Permit};
use engine::ids::{Id, PersonId};
use engine::readiness::Role;
use engine::readiness::round::{Respondent, Round, RoundAct, RoundState, Who};
use std::collections::{BTreeMap, BTreeSet};

/// Somebody at work, found by their address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtWork {
    /// The address as it is compared.
    pub email_key: String,
    /// Who it is.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
}

/// The people at work with one of these addresses, as they are compared.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_at_work(
    tx: &mut Read<'_>,
    _permit: &Permit<LeadReadiness>,
    email_keys: &[String],
) -> Result<Vec<AtWork>, StoreError> {
    let rows: Vec<(String, AsText<PersonId>, String)> = people::table
        .filter(people::org_id.eq(tx.organisation().as_str()))
        .filter(people::email_key.eq_any(email_keys))
        .filter(people::left_on.is_null())
        .order((people::email_key, people::id))
        .select((people::email_key, people::id, people::name))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(email_key, person, name)| AtWork {
            email_key,
            person: person.into_inner(),
            name,
        })
        .collect())
}

/// How many people the organisation has for the roles of which several are asked: line managers and staff. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_for_roles(
    tx: &mut Read<'_>,
    _permit: &Permit<LeadReadiness>,
) -> Result<BTreeMap<Role, usize>, StoreError> {
    let organisation = tx.organisation().as_str();
    let staff: i64 = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::left_on.is_null())
        .select(count_star())
        .first(tx.conn())?;
    let managers: i64 = posts::table
        .inner_join(
            people::table.on(people::org_id
                .eq(posts::org_id)
                .and(people::id.eq(posts::person_id))),
        )
        .filter(posts::org_id.eq(organisation))
        .filter(posts::ended_on.is_null())
        .filter(people::left_on.is_null())
        .filter(posts::manager_id.is_not_null())
        .select(count(posts::manager_id).aggregate_distinct())
        .first(tx.conn())?;
    let count = |number: i64| usize::try_from(number).unwrap_or_default();
    Ok(BTreeMap::from([
        (Role::Staff, count(staff)),
        (Role::Manager, count(managers)),
    ]))
}

/// Sends a notice to those for whom a sheet waits from now on: everybody when a round is opened, and who is named later.
pub(super) fn tell(tx: &mut Write<'_>, round: &Round, act: &RoundAct) -> Result<(), StoreError> {
    let own = |respondent: &Respondent| match &respondent.who {
        Who::Member(person) => Some(person.clone()),
        Who::Guest => None,
    };
    let mut concerned: BTreeSet<PersonId> = match act {
        RoundAct::Open => round.respondents.iter().filter_map(own).collect(),
        RoundAct::Name(respondent) if round.state == RoundState::Answering => {
            own(respondent).into_iter().collect()
        }
        _ => return Ok(()),
    };
    if let Some(member) = tx.actor().member() {
        concerned.remove(&member.person);
    }
    send_notices(tx, &concerned)
}
