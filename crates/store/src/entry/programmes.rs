//! Programmes of a professional society, and their people: the door to a programme, and from it to one of its councils.
//! They see organisations and totals, never a person.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{memberships, organisations, people, programme_members, programmes};
use crate::unit::{Entry, EntryWrite, Scope};
use diesel::dsl::count_star;
use diesel::prelude::*;
use engine::access::{Actor, ProgrammeMember, ProgrammeRole};
use engine::disclosure::Total;
use engine::ids::{AccountId, Id, ProgrammeId};
use engine::organisations::Organisation;

/// A programme with somebody of it who was just proved. Its fields cannot be set elsewhere.
#[derive(Clone, Debug)]
pub struct ProgrammeScope {
    id: ProgrammeId,
    slug: String,
    name: String,
    own_name: String,
    member: ProgrammeMember,
}

impl ProgrammeScope {
    /// The programme's name in addresses.
    #[must_use]
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// The programme's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name of whoever was proved.
    #[must_use]
    pub fn own_name(&self) -> &str {
        &self.own_name
    }

    /// Who was proved, and as what they work.
    #[must_use]
    pub fn member(&self) -> &ProgrammeMember {
        &self.member
    }

    /// Whoever was proved, as the policy sees them.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Programme(self.member.clone())
    }

    pub(crate) fn id(&self) -> &ProgrammeId {
        &self.id
    }
}

/// A council of the programme with the scope of somebody of the programme in it, just proved.
#[derive(Clone, Debug)]
pub struct CouncilAdmission {
    /// The scope in which they work.
    pub scope: Scope,
    /// The council.
    pub organisation: Organisation,
}

/// Proves that `account` is of the programme called `slug`, and as what.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn prove(
    tx: &mut Entry<'_>,
    account: &AccountId,
    slug: &str,
) -> Result<Option<ProgrammeScope>, StoreError> {
    type Row = (String, String, String, String, String);
    let row: Option<Row> = programme_members::table
        .inner_join(programmes::table.on(programmes::id.eq(programme_members::programme_id)))
        .filter(programme_members::account_id.eq(account.as_str()))
        .filter(programmes::slug.eq(slug))
        .select((
            programmes::id,
            programmes::slug,
            programmes::name,
            programme_members::name,
            programme_members::role,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((id, slug, name, own_name, role)) = row else {
        return Ok(None);
    };
    let role = ProgrammeRole::from_word(&role);
    Ok(Some(ProgrammeScope {
        id: ProgrammeId::from_text(id),
        slug,
        name,
        own_name,
        member: ProgrammeMember {
            account: account.clone(),
            role: role.ok_or(StoreError::Corrupt("programme_members.role"))?,
        },
    }))
}

/// Proves that the council called `slug` is in the programme.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn prove_council(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    slug: &str,
) -> Result<Option<CouncilAdmission>, StoreError> {
    let Some(organisation) = crate::organisations::find_by_slug(tx, slug)? else {
        return Ok(None);
    };
    let of: Option<String> = organisations::table
        .filter(organisations::id.eq(organisation.id.as_str()))
        .select(organisations::programme_id)
        .first(tx.conn())?;
    if of.as_deref() != Some(scope.id.as_str()) {
        return Ok(None);
    }
    Ok(Some(CouncilAdmission {
        scope: Scope::proved(organisation.id.clone(), scope.actor()),
        organisation,
    }))
}

/// The programmes that an account is of: slug and name, by name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_doors(
    tx: &mut Entry<'_>,
    account: &AccountId,
) -> Result<Vec<(String, String)>, StoreError> {
    Ok(programme_members::table
        .inner_join(programmes::table.on(programmes::id.eq(programme_members::programme_id)))
        .filter(programme_members::account_id.eq(account.as_str()))
        .order((programmes::name, programmes::id))
        .select((programmes::slug, programmes::name))
        .load(tx.conn())?)
}

/// Proves that an account is of one programme, and belongs to no organisation.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn prove_only(
    tx: &mut Entry<'_>,
    account: &AccountId,
) -> Result<Option<ProgrammeScope>, StoreError> {
    match list_doors(tx, account)?.as_slice() {
        [(slug, _)] if super::memberships::list_doors(tx, account)?.is_empty() => {
            prove(tx, account, slug)
        }
        _ => Ok(None),
    }
}

/// Adds a programme with its first manager.
///
/// # Errors
/// [`StoreError::Conflict`] when the slug is taken.
pub fn insert(
    tx: &mut EntryWrite<'_>,
    name: &str,
    slug: &str,
    manager: &AccountId,
    manager_name: &str,
) -> Result<ProgrammeId, StoreError> {
    let id: ProgrammeId = tx.new_id();
    let now = tx.now().utc();
    diesel::insert_into(programmes::table)
        .values((
            programmes::id.eq(id.as_str()),
            programmes::slug.eq(slug),
            programmes::name.eq(name),
            programmes::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    insert_member(tx, &id, manager, (manager_name, ProgrammeRole::Manager))?;
    tx.audit(None, AuditEntry::new("create", "programme", id.as_str()))?;
    Ok(id)
}

/// Adds somebody to a programme, by their name and as what.
///
/// # Errors
/// [`StoreError::Conflict`] when the account is of the programme already.
pub fn insert_member(
    tx: &mut EntryWrite<'_>,
    programme: &ProgrammeId,
    account: &AccountId,
    (name, role): (&str, ProgrammeRole),
) -> Result<(), StoreError> {
    let now = tx.now().utc();
    diesel::insert_into(programme_members::table)
        .values((
            programme_members::programme_id.eq(programme.as_str()),
            programme_members::account_id.eq(account.as_str()),
            programme_members::name.eq(name),
            programme_members::created_at.eq(now),
            programme_members::role.eq(role.as_str()),
        ))
        .execute(tx.conn())?;
    tx.audit(
        None,
        AuditEntry::new("add-member", "programme", programme.as_str()).with(&role.as_str()),
    )
}

/// The only programme, or none when there are none or several.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_only(tx: &mut Entry<'_>) -> Result<Option<ProgrammeId>, StoreError> {
    let ids: Vec<String> = programmes::table
        .select(programmes::id)
        .limit(2)
        .load(tx.conn())?;
    Ok(match ids.as_slice() {
        [only] => Some(ProgrammeId::from_text(only.clone())),
        _ => None,
    })
}

/// A council of the programme with how many people it has, as far as that may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilLine {
    /// The council's name.
    pub name: String,
    /// Its kind, as stored.
    pub kind: String,
    /// The edition of the framework in use.
    pub edition: i16,
    /// People on its list.
    pub people: Total,
    /// Those of them who have joined.
    pub joined: Total,
}

/// The councils of a programme, by name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_councils(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
) -> Result<Vec<CouncilLine>, StoreError> {
    let rows: Vec<(String, String, String, i16)> = organisations::table
        .filter(organisations::programme_id.eq(scope.id.as_str()))
        .order((organisations::name, organisations::id))
        .select((
            organisations::id,
            organisations::name,
            organisations::kind,
            organisations::edition,
        ))
        .load(tx.conn())?;
    let ids: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
    let people: Vec<(String, i64)> = people::table
        .filter(people::org_id.eq_any(ids.clone()))
        .filter(people::left_on.is_null())
        .group_by(people::org_id)
        .select((people::org_id, count_star()))
        .load(tx.conn())?;
    let joined: Vec<(String, i64)> = memberships::table
        .inner_join(
            people::table.on(people::org_id
                .eq(memberships::org_id)
                .and(people::id.eq(memberships::person_id))),
        )
        .filter(memberships::org_id.eq_any(ids))
        .filter(memberships::joined_at.is_not_null())
        .filter(people::left_on.is_null())
        .group_by(memberships::org_id)
        .select((memberships::org_id, count_star()))
        .load(tx.conn())?;
    let count = |counts: &[(String, i64)], id: &str| {
        let found = counts.iter().find(|(org, _)| org == id);
        found.map_or(0, |(_, count)| count.unsigned_abs())
    };
    Ok(rows
        .into_iter()
        .map(|(id, name, kind, edition)| CouncilLine {
            people: Total::of_all(count(&people, &id)),
            joined: Total::of_part(count(&joined, &id), count(&people, &id)),
            name,
            kind,
            edition,
        })
        .collect())
}
