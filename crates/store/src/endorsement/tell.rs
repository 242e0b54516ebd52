//! Notices: a mail that says that something waits, and nothing about whom or what.

use super::surroundings;
use crate::columns::Moment;
use crate::entry::outbox::NOTICE;
use crate::error::StoreError;
use crate::people;
use crate::schema::{memberships, outbox};
use crate::unit::Write;
use diesel::{ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::Role;
use engine::endorsement::Tell;
use engine::ids::{Id, MailId, PersonId};
use std::collections::BTreeSet;

/// Puts a notice into the outbox for everybody concerned but `except`, who did it. Who has one waiting gets no second.
/// `deciders` are those to whom the rules send what is to be decided.
pub(super) fn queue(
    tx: &mut Write<'_>,
    person: &PersonId,
    tell: &[Tell],
    deciders: &BTreeSet<PersonId>,
    except: Option<&PersonId>,
) -> Result<(), StoreError> {
    let mut concerned = BTreeSet::new();
    for whom in tell {
        match whom {
            Tell::Owner => {
                concerned.insert(person.clone());
            }
            Tell::FirstReaders => {
                let facts = people::facts(tx, person)?;
                concerned.extend(facts.managers);
                concerned.extend(facts.delegates);
            }
            Tell::SecondReader(reader) => {
                concerned.insert(reader.clone());
            }
            Tell::Deciders(_) => concerned.extend(deciders.iter().cloned()),
            Tell::Administrators => {
                let around = surroundings(tx, person)?;
                concerned.extend(around.with_roles(&[Role::Administrator]).cloned());
            }
        }
    }
    if let Some(except) = except {
        concerned.remove(except);
    }
    send(tx, &concerned)
}

/// Adds a notice for each of these people who can sign in and has none waiting.
pub(crate) fn send(tx: &mut Write<'_>, people: &BTreeSet<PersonId>) -> Result<(), StoreError> {
    if people.is_empty() {
        return Ok(());
    }
    let (organisation, now) = (tx.organisation().as_str(), tx.now());
    let ids: Vec<&str> = people.iter().map(Id::as_str).collect();
    let accounts: Vec<String> = memberships::table
        .filter(memberships::org_id.eq(organisation))
        .filter(memberships::person_id.eq_any(ids))
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .order(memberships::account_id)
        .select(memberships::account_id)
        .load(tx.conn())?;
    let waiting: Vec<String> = memberships::table
        .inner_join(outbox::table.on(outbox::account_id.eq(memberships::account_id.nullable())))
        .filter(memberships::org_id.eq(organisation))
        .filter(outbox::org_id.eq(Some(organisation)))
        .filter(memberships::account_id.eq_any(accounts.clone()))
        .filter(outbox::sent_at.is_null())
        .filter(outbox::gave_up_at.is_null())
        .select(memberships::account_id)
        .load(tx.conn())?;
    for account in accounts.iter().filter(|one| !waiting.contains(one)) {
        let id: MailId = tx.new_id();
        diesel::insert_into(outbox::table)
            .values((
                outbox::id.eq(id.as_str()),
                outbox::template.eq(NOTICE),
                outbox::account_id.eq(account),
                outbox::created_at.eq(Moment::from(now)),
                outbox::next_attempt_at.eq(Moment::from(now)),
                outbox::attempts.eq(0_i16),
                outbox::org_id.eq(Some(organisation)),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
