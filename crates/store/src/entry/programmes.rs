//! Programmes of a professional society, and the people who run them. They see organisations and totals, never a person.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{memberships, organisations, people, programme_managers, programmes};
use crate::unit::{Entry, EntryWrite};
use diesel::dsl::count_star;
use diesel::prelude::*;
use engine::disclosure::Total;
use engine::ids::{AccountId, Id, ProgrammeId};

/// A programme whose manager was just proved. Its fields cannot be set elsewhere.
#[derive(Clone, Debug)]
pub struct ProgrammeScope {
    id: ProgrammeId,
    slug: String,
    name: String,
    manager: String,
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

    /// The manager's own name.
    #[must_use]
    pub fn manager(&self) -> &str {
        &self.manager
    }
}

/// Proves that `account` manages the programme called `slug`.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn prove(
    tx: &mut Entry<'_>,
    account: &AccountId,
    slug: &str,
) -> Result<Option<ProgrammeScope>, StoreError> {
    let row: Option<(String, String, String, String)> = programme_managers::table
        .inner_join(programmes::table.on(programmes::id.eq(programme_managers::programme_id)))
        .filter(programme_managers::account_id.eq(account.as_str()))
        .filter(programmes::slug.eq(slug))
        .select((
            programmes::id,
            programmes::slug,
            programmes::name,
            programme_managers::name,
        ))
        .first(tx.conn())
        .optional()?;
    Ok(row.map(|(id, slug, name, manager)| ProgrammeScope {
        id: ProgrammeId::from_text(id),
        slug,
        name,
        manager,
    }))
}

/// The programmes that an account manages: slug and name, by name.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_doors(
    tx: &mut Entry<'_>,
    account: &AccountId,
) -> Result<Vec<(String, String)>, StoreError> {
    Ok(programme_managers::table
        .inner_join(programmes::table.on(programmes::id.eq(programme_managers::programme_id)))
        .filter(programme_managers::account_id.eq(account.as_str()))
        .order((programmes::name, programmes::id))
        .select((programmes::slug, programmes::name))
        .load(tx.conn())?)
}

/// Proves that an account runs one programme, and belongs to no organisation.
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
    diesel::insert_into(programme_managers::table)
        .values((
            programme_managers::programme_id.eq(id.as_str()),
            programme_managers::account_id.eq(manager.as_str()),
            programme_managers::name.eq(manager_name),
            programme_managers::created_at.eq(now),
        ))
        .execute(tx.conn())?;
    tx.audit(None, AuditEntry::new("create", "programme", id.as_str()))?;
    Ok(id)
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
