//! Links that let somebody choose a password: each works once.

use crate::error::StoreError;
use crate::memberships::INVITATION_PURPOSE;
use crate::schema::{accounts, memberships, organisations, people, sign_in_links as links};
use crate::unit::{Entry, EntryWrite};
use diesel::prelude::*;
use engine::ids::{AccountId, Id, InvitationId};
use engine::people::PersonName;
use engine::time::Instant;

/// A link that can still be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenLink {
    /// Its row.
    pub id: InvitationId,
    /// What it is for, as stored.
    pub purpose: String,
    /// The account whose password it lets somebody choose.
    pub account: AccountId,
    /// The account's address.
    pub email: String,
    /// Whether the account has a password already.
    pub has_password: bool,
    /// The organisation that invites, if it is one.
    pub organisation: Option<String>,
    /// The invited person's name, if an organisation invites.
    pub person: Option<String>,
    /// Whether the person has no name yet but an address in its place.
    pub is_nameless: bool,
    /// When it was made.
    pub made: Instant,
    /// When it ends.
    pub ends: Instant,
}

/// Adds a link for an account, for up to `seconds`. Earlier links for the same purpose stop working.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn insert(
    tx: &mut EntryWrite<'_>,
    purpose: &str,
    account: &AccountId,
    seconds: i64,
) -> Result<InvitationId, StoreError> {
    let now = tx.now();
    let id: InvitationId = tx.new_id();
    diesel::update(
        links::table
            .filter(links::account_id.eq(account.as_str()))
            .filter(links::purpose.eq(purpose))
            .filter(links::org_id.is_null())
            .filter(links::used_at.is_null()),
    )
    .set(links::used_at.eq(Some(now.utc())))
    .execute(tx.conn())?;
    diesel::insert_into(links::table)
        .values((
            links::id.eq(id.as_str()),
            links::purpose.eq(purpose),
            links::account_id.eq(account.as_str()),
            links::created_at.eq(now.utc()),
            links::expires_at.eq(now.plus_seconds(seconds).utc()),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// The link, if it was not used, is not past its end, and its membership still stands.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_open(tx: &mut Entry<'_>, id: &InvitationId) -> Result<Option<OpenLink>, StoreError> {
    type Row = (
        (
            String,
            String,
            String,
            chrono::NaiveDateTime,
            chrono::NaiveDateTime,
        ),
        (String, Option<String>),
        Option<(String, Option<chrono::NaiveDateTime>)>,
        Option<String>,
        Option<(String, String, Option<chrono::NaiveDate>)>,
    );
    let now = tx.now().utc();
    let row: Option<Row> = links::table
        .inner_join(accounts::table.on(accounts::id.eq(links::account_id)))
        .left_join(
            memberships::table.on(memberships::org_id
                .nullable()
                .eq(links::org_id)
                .and(memberships::id.nullable().eq(links::membership_id))),
        )
        .left_join(organisations::table.on(organisations::id.nullable().eq(links::org_id)))
        .left_join(
            people::table.on(people::org_id
                .nullable()
                .eq(memberships::org_id.nullable())
                .and(people::id.nullable().eq(memberships::person_id.nullable()))),
        )
        .filter(links::id.eq(id.as_str()))
        .filter(links::used_at.is_null())
        .filter(links::expires_at.gt(now))
        .select((
            (
                links::id,
                links::purpose,
                links::account_id,
                links::created_at,
                links::expires_at,
            ),
            (accounts::email, accounts::password_hash),
            (memberships::id, memberships::suspended_at).nullable(),
            organisations::name.nullable(),
            (people::name, people::email, people::left_on).nullable(),
        ))
        .first(tx.conn())
        .optional()?;
    Ok(
        row.and_then(|(link, account, membership, organisation, person)| {
            let barred = membership.is_some_and(|(_, suspended)| suspended.is_some())
                || person.as_ref().is_some_and(|(_, _, left)| left.is_some());
            (!barred).then(|| OpenLink {
                id: InvitationId::from_text(link.0),
                purpose: link.1,
                account: AccountId::from_text(link.2),
                email: account.0,
                has_password: account.1.is_some(),
                organisation,
                is_nameless: person
                    .as_ref()
                    .is_some_and(|(name, email, _)| name.eq_ignore_ascii_case(email)),
                person: person.map(|(name, _, _)| name),
                made: Instant::from_utc(link.3),
                ends: Instant::from_utc(link.4),
            })
        }),
    )
}

/// Marks a link as used and, if it invites, lets its membership join. False when somebody used it first.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn take_up(tx: &mut EntryWrite<'_>, id: &InvitationId) -> Result<bool, StoreError> {
    let now = tx.now().utc();
    let used = diesel::update(
        links::table
            .find(id.as_str())
            .filter(links::used_at.is_null())
            .filter(links::expires_at.gt(now)),
    )
    .set(links::used_at.eq(Some(now)))
    .execute(tx.conn())?;
    if used == 0 {
        return Ok(false);
    }
    let (purpose, organisation, membership): (String, Option<String>, Option<String>) =
        links::table
            .find(id.as_str())
            .select((links::purpose, links::org_id, links::membership_id))
            .first(tx.conn())?;
    if let (Some(organisation), Some(membership)) = (organisation, membership)
        && purpose == INVITATION_PURPOSE
    {
        diesel::update(
            memberships::table
                .filter(memberships::org_id.eq(&organisation))
                .filter(memberships::id.eq(&membership))
                .filter(memberships::joined_at.is_null()),
        )
        .set(memberships::joined_at.eq(Some(now)))
        .execute(tx.conn())?;
        tx.audit(
            None,
            crate::audit::AuditEntry::new("join", "membership", &membership),
        )?;
    }
    Ok(true)
}

/// Gives the person of a link their own name. The caller has found that they have none.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn name_person(
    tx: &mut EntryWrite<'_>,
    id: &InvitationId,
    name: &PersonName,
) -> Result<(), StoreError> {
    let person: Option<(String, String)> = links::table
        .inner_join(
            memberships::table.on(memberships::org_id
                .nullable()
                .eq(links::org_id)
                .and(memberships::id.nullable().eq(links::membership_id))),
        )
        .filter(links::id.eq(id.as_str()))
        .select((memberships::org_id, memberships::person_id))
        .first(tx.conn())
        .optional()?;
    let Some((organisation, person)) = person else {
        return Ok(());
    };
    diesel::update(
        people::table
            .filter(people::org_id.eq(&organisation))
            .filter(people::id.eq(&person)),
    )
    .set((
        people::name.eq(name.as_str()),
        people::name_key.eq(name.key()),
        people::version.eq(people::version + 1),
    ))
    .execute(tx.conn())?;
    tx.audit(
        None,
        crate::audit::AuditEntry::new("give-name", "person", &person),
    )
}
