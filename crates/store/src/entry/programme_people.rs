//! The people of a programme: listed, given another role, taken out. The programme always keeps a manager.

use super::programmes::ProgrammeScope;
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{accounts, programme_members as members};
use crate::unit::{Entry, EntryWrite};
use diesel::dsl::count_star;
use diesel::prelude::*;
use engine::access::{Permit, ProgrammeRole, RunPilot};
use engine::ids::{AccountId, Id};

/// Most people of a programme.
pub const MOST_PEOPLE: usize = 200;

/// Somebody of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProgrammePerson {
    /// The account.
    pub account: AccountId,
    /// What they are called.
    pub name: String,
    /// The address that they sign in with.
    pub email: String,
    /// As what they work.
    pub role: ProgrammeRole,
    /// Whether they have chosen a password.
    pub has_joined: bool,
}

/// Everybody of the programme, by name. One query.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<RunPilot>,
) -> Result<Vec<ProgrammePerson>, StoreError> {
    type Row = (String, String, String, String, Option<String>);
    let rows: Vec<Row> = members::table
        .inner_join(accounts::table.on(accounts::id.eq(members::account_id)))
        .filter(members::programme_id.eq(scope.id().as_str()))
        .order((members::name, members::account_id))
        .select((
            members::account_id,
            members::name,
            accounts::email,
            members::role,
            accounts::password_hash,
        ))
        .load(tx.conn())?;
    rows.into_iter()
        .map(|(account, name, email, role, password)| {
            Ok(ProgrammePerson {
                account: AccountId::from_text(account),
                name,
                email,
                role: ProgrammeRole::from_word(&role)
                    .ok_or(StoreError::Corrupt("programme_members.role"))?,
                has_joined: password.is_some(),
            })
        })
        .collect()
}

/// What came of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is done.
    Done,
    /// The programme would have no manager left; nothing was changed.
    LastManager,
}

/// Adds somebody. False, and nothing changed, when the programme has [`MOST_PEOPLE`] already.
///
/// # Errors
/// [`StoreError::Conflict`] when the account is of the programme already.
pub fn add(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<RunPilot>,
    account: &AccountId,
    (name, role): (&str, ProgrammeRole),
) -> Result<bool, StoreError> {
    let count: i64 = members::table
        .filter(members::programme_id.eq(scope.id().as_str()))
        .select(count_star())
        .first(tx.conn())?;
    if usize::try_from(count).is_ok_and(|count| count >= MOST_PEOPLE) {
        return Ok(false);
    }
    super::programmes::insert_member(tx, scope.id(), account, (name, role))?;
    Ok(true)
}

/// Gives somebody another role.
///
/// # Errors
/// [`StoreError::NotFound`] if the account is not of the programme.
pub fn change_role(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<RunPilot>,
    account: &AccountId,
    role: ProgrammeRole,
) -> Result<Changed, StoreError> {
    if role != ProgrammeRole::Manager && is_last_manager(tx, scope, account)? {
        return Ok(Changed::LastManager);
    }
    let row = members::table
        .filter(members::programme_id.eq(scope.id().as_str()))
        .filter(members::account_id.eq(account.as_str()));
    let changed = diesel::update(row)
        .set(members::role.eq(role.as_str()))
        .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::NotFound("member of the programme"));
    }
    let by = scope.member().account.clone();
    let entry = AuditEntry::new("change-member-role", "account", account.as_str());
    tx.audit(Some(&by), entry.with(&role.as_str()))?;
    Ok(Changed::Done)
}

/// Takes somebody out of the programme. Their account stays.
///
/// # Errors
/// [`StoreError::NotFound`] if the account is not of the programme.
pub fn remove(
    tx: &mut EntryWrite<'_>,
    scope: &ProgrammeScope,
    _permit: &Permit<RunPilot>,
    account: &AccountId,
) -> Result<Changed, StoreError> {
    if is_last_manager(tx, scope, account)? {
        return Ok(Changed::LastManager);
    }
    let row = members::table
        .filter(members::programme_id.eq(scope.id().as_str()))
        .filter(members::account_id.eq(account.as_str()));
    if diesel::delete(row).execute(tx.conn())? == 0 {
        return Err(StoreError::NotFound("member of the programme"));
    }
    let by = scope.member().account.clone();
    let entry = AuditEntry::new("remove-member", "account", account.as_str());
    tx.audit(Some(&by), entry)?;
    Ok(Changed::Done)
}

/// Whether the account is of the only manager. Writing units are serialisable, so that two managers cannot take each other
/// out at once.
fn is_last_manager(
    tx: &mut Entry<'_>,
    scope: &ProgrammeScope,
    account: &AccountId,
) -> Result<bool, StoreError> {
    let managers: Vec<String> = members::table
        .filter(members::programme_id.eq(scope.id().as_str()))
        .filter(members::role.eq(ProgrammeRole::Manager.as_str()))
        .select(members::account_id)
        .limit(2)
        .load(tx.conn())?;
    Ok(managers == [account.as_str().to_owned()])
}
