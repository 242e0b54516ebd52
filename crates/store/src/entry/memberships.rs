//! Memberships as the door: the one place that proves one and makes a scope.

use crate::error::StoreError;
use crate::schema::{membership_roles, memberships, organisations, people, posts};
use crate::unit::{Entry, Scope};
use diesel::dsl::exists;
use diesel::prelude::*;
use engine::access::{Member, Role};
use engine::ids::{AccountId, Id, MembershipId, OrganisationId, PersonId};
use engine::organisations::Organisation;

/// An organisation with the scope of one of its members, just proved.
#[derive(Clone, Debug)]
pub struct Admission {
    /// The scope in which the member works.
    pub scope: Scope,
    /// The organisation.
    pub organisation: Organisation,
    /// The member's name.
    pub name: String,
}

/// Proves that `account` is a member of the organisation called `slug`: joined, not suspended, not left.
/// Everything is read now, so a change of roles, a move or leaving counts from the next request.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn prove(
    tx: &mut Entry<'_>,
    account: &AccountId,
    slug: &str,
) -> Result<Option<Admission>, StoreError> {
    let Some(organisation) = crate::organisations::find_by_slug(tx, slug)? else {
        return Ok(None);
    };
    let found: Option<(String, String, String)> = memberships::table
        .inner_join(
            people::table.on(people::org_id
                .eq(memberships::org_id)
                .and(people::id.eq(memberships::person_id))),
        )
        .filter(memberships::org_id.eq(organisation.id.as_str()))
        .filter(memberships::account_id.eq(account.as_str()))
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .filter(people::left_on.is_null())
        .select((memberships::id, people::id, people::name))
        .first(tx.conn())
        .optional()?;
    let Some((membership, person, name)) = found else {
        return Ok(None);
    };
    let roles: Vec<String> = membership_roles::table
        .filter(membership_roles::org_id.eq(organisation.id.as_str()))
        .filter(membership_roles::membership_id.eq(&membership))
        .select(membership_roles::role)
        .load(tx.conn())?;
    let reports = posts::table
        .inner_join(
            people::table.on(people::org_id
                .eq(posts::org_id)
                .and(people::id.eq(posts::person_id))),
        )
        .filter(posts::org_id.eq(organisation.id.as_str()))
        .filter(posts::manager_id.eq(&person))
        .filter(posts::ended_on.is_null())
        .filter(people::left_on.is_null());
    let manages: bool = diesel::select(exists(reports)).get_result(tx.conn())?;
    let roles = roles
        .iter()
        .map(|word| Role::from_word(word).ok_or(StoreError::Corrupt("membership_roles.role")))
        .collect::<Result<_, _>>()?;
    let member = Member {
        account: account.clone(),
        membership: MembershipId::from_text(membership),
        person: PersonId::from_text(person),
        roles,
        manages,
    };
    let scope = Scope::proved(organisation.id.clone(), member);
    Ok(Some(Admission {
        scope,
        organisation,
        name,
    }))
}

/// Proves the membership of an account that may enter one organisation and no other.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn prove_only(
    tx: &mut Entry<'_>,
    account: &AccountId,
) -> Result<Option<Admission>, StoreError> {
    match list_doors(tx, account)?.as_slice() {
        [door] => prove(tx, account, &door.slug),
        _ => Ok(None),
    }
}

/// An organisation that an account may enter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Door {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// The organisations that an account may enter, by name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_doors(tx: &mut Entry<'_>, account: &AccountId) -> Result<Vec<Door>, StoreError> {
    let rows: Vec<(String, String, String)> = memberships::table
        .inner_join(organisations::table.on(organisations::id.eq(memberships::org_id)))
        .inner_join(
            people::table.on(people::org_id
                .eq(memberships::org_id)
                .and(people::id.eq(memberships::person_id))),
        )
        .filter(memberships::account_id.eq(account.as_str()))
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .filter(people::left_on.is_null())
        .order((organisations::name, organisations::id))
        .select((organisations::id, organisations::slug, organisations::name))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(id, slug, name)| Door {
            organisation: OrganisationId::from_text(id),
            slug,
            name,
        })
        .collect())
}

/// An organisation that an account could once enter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClosedDoor {
    /// The organisation's name.
    pub name: String,
    /// Whether the person has left; otherwise an administrator has stopped the access.
    pub has_left: bool,
}

/// The organisations that an account had joined and may not enter any more, by name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_closed_doors(
    tx: &mut Entry<'_>,
    account: &AccountId,
) -> Result<Vec<ClosedDoor>, StoreError> {
    let rows: Vec<(String, Option<chrono::NaiveDate>)> = memberships::table
        .inner_join(organisations::table.on(organisations::id.eq(memberships::org_id)))
        .inner_join(
            people::table.on(people::org_id
                .eq(memberships::org_id)
                .and(people::id.eq(memberships::person_id))),
        )
        .filter(memberships::account_id.eq(account.as_str()))
        .filter(memberships::joined_at.is_not_null())
        .filter(
            memberships::suspended_at
                .is_not_null()
                .or(people::left_on.is_not_null()),
        )
        .order((organisations::name, organisations::id))
        .select((organisations::name, people::left_on))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(name, left)| ClosedDoor {
            name,
            has_left: left.is_some(),
        })
        .collect())
}
