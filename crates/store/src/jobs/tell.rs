//! Who gets a notice of a step on the way of a job description: that something waits, without its words.

use crate::endorsement::send_notices;
use crate::error::StoreError;
use crate::schema::{membership_roles, memberships};
use crate::unit::Write;
use diesel::{BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl};
use engine::access::Role;
use engine::ids::{Id, PersonId};
use engine::jobs::approval::{Around, Change, JobDescription, Party, Tell};
use std::collections::{BTreeMap, BTreeSet};

/// Puts notices into the outbox for those whom a change concerns, but not for `by`, who made it.
pub(super) fn tell(
    tx: &mut Write<'_>,
    (after, change): (&JobDescription, &Change),
    around: &Around<'_>,
    reviewers: &[PersonId],
    by: &PersonId,
) -> Result<(), StoreError> {
    let mut concerned: BTreeSet<PersonId> = BTreeSet::new();
    for whom in change.tells() {
        match whom {
            Tell::Reviewers => concerned.extend(reviewers.iter().cloned()),
            Tell::Authors => {
                let newest = after.newest();
                concerned.extend(
                    newest
                        .into_iter()
                        .flat_map(|one| one.authors.iter().cloned()),
                );
            }
            Tell::Next => {
                let deciders = deciders(tx)?;
                let next = after.next_among(&deciders, tx.now(), around);
                concerned.extend(next.into_iter().cloned());
            }
        }
    }
    concerned.remove(by);
    send_notices(tx, &concerned)
}

/// Everybody who can sign in with a role by which job descriptions are checked or approved. One query.
fn deciders(tx: &mut Write<'_>) -> Result<Vec<Party>, StoreError> {
    let roles = [
        Role::HrAdviser,
        Role::HeadOfProfession,
        Role::DeputyHeadOfProfession,
        Role::Sponsor,
    ]
    .map(Role::as_str);
    let rows: Vec<(String, String)> = memberships::table
        .inner_join(
            membership_roles::table.on(membership_roles::org_id
                .eq(memberships::org_id)
                .and(membership_roles::membership_id.eq(memberships::id))),
        )
        .filter(memberships::org_id.eq(tx.organisation().as_str()))
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .filter(membership_roles::role.eq_any(roles))
        .order((memberships::person_id, membership_roles::role))
        .select((memberships::person_id, membership_roles::role))
        .load(tx.conn())?;
    let mut people: BTreeMap<String, Vec<Role>> = BTreeMap::new();
    for (person, role) in rows {
        let role = Role::from_word(&role).ok_or(StoreError::Corrupt("membership_roles.role"))?;
        people.entry(person).or_default().push(role);
    }
    let party = |(person, roles): (String, Vec<Role>)| Party {
        person: PersonId::from_text(person),
        roles: roles.into_iter().collect(),
        // Decides about writing alone.
        manages: false,
    };
    Ok(people.into_iter().map(party).collect())
}
