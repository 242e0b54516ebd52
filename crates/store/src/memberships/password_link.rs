//! Links for a new password that an administrator asks for, because somebody has forgotten theirs.

use super::handover::{LinkToHandOver, keep_handover, list_open};
use super::{Delivery, Invitation};
use crate::audit::AuditEntry;
use crate::entry::outbox;
use crate::error::StoreError;
use crate::schema::{accounts, memberships, people, programme_members, sign_in_links};
use crate::unit::{Read, Write};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::dsl::exists;
use diesel::prelude::*;
use engine::access::{Actor, ChangeMembership, Permit};
use engine::accounts::PASSWORD_LINK_HOURS;
use engine::ids::{AccountId, Id, InvitationId, MailId, PersonId, PreviewId};

/// The purpose of a link that lets somebody choose a new password, as stored and as in its token.
pub const PASSWORD_PURPOSE: &str = "password";

/// What came of asking for a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PasswordLink {
    /// It was made.
    Made(InvitationId),
    /// The account opens more than this organisation, so no administrator of one may be handed its link.
    OpensMore,
}

/// Makes a link for a new password of the person of the permit, and ends earlier ones. The password that they have
/// goes on working until the link is used.
///
/// By hand it is refused to an administrator where the account also belongs elsewhere: with the link they could go
/// where they have no business. The command line may, and so may mail, which only the owner reads.
///
/// # Errors
/// [`StoreError::NotFound`] for somebody who has not joined, whose access is stopped, or who has left.
pub fn make_password_link(
    tx: &mut Write<'_>,
    permit: Permit<ChangeMembership>,
    delivery: Delivery,
) -> Result<PasswordLink, StoreError> {
    let person = permit.resource();
    let (membership, account) =
        find_joined(tx, person)?.ok_or(StoreError::NotFound("membership"))?;
    let sees_link = delivery == Delivery::ByHand && !matches!(tx.actor(), Actor::System);
    if sees_link && opens_more(tx, &account)? {
        tx.audit(AuditEntry::new(
            "refuse-password-link",
            "person",
            person.as_str(),
        ))?;
        return Ok(PasswordLink::OpensMore);
    }
    let (organisation, now) = (tx.organisation().clone(), tx.now());
    end_password_links(tx.conn(), &account, now.utc())?;
    let link: InvitationId = tx.new_id();
    diesel::insert_into(sign_in_links::table)
        .values((
            sign_in_links::id.eq(link.as_str()),
            sign_in_links::purpose.eq(PASSWORD_PURPOSE),
            sign_in_links::account_id.eq(account.as_str()),
            sign_in_links::org_id.eq(organisation.as_str()),
            sign_in_links::membership_id.eq(&membership),
            sign_in_links::created_at.eq(now.utc()),
            sign_in_links::expires_at.eq(now.plus_seconds(PASSWORD_LINK_HOURS * 3600).utc()),
        ))
        .execute(tx.conn())?;
    if delivery == Delivery::Mail {
        let mail: MailId = tx.new_id();
        outbox::insert_row(tx.conn(), &mail, "new-password", &account, Some(&link), now)?;
    }
    tx.audit(AuditEntry::new(
        "make-password-link",
        "person",
        person.as_str(),
    ))?;
    Ok(PasswordLink::Made(link))
}

/// Keeps which link was just made, so that its maker can see it once the form is done.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn keep_password_link(
    tx: &mut Write<'_>,
    person: &PersonId,
    link: InvitationId,
) -> Result<PreviewId, StoreError> {
    let person = person.clone();
    keep_handover(tx, &[Invitation { person, link }])
}

/// One's own link for the person of the permit, while it is open.
///
/// # Errors
/// [`StoreError::NotFound`] when somebody else made it, or its day is over.
pub fn find_password_link(
    tx: &mut Read<'_>,
    permit: &Permit<ChangeMembership>,
    id: &PreviewId,
) -> Result<Option<LinkToHandOver>, StoreError> {
    let open = list_open(tx, PASSWORD_PURPOSE, id)?;
    Ok(open
        .into_iter()
        .find(|link| link.person.id == *permit.resource()))
}

/// Ends the account's open links for a new password, whoever made them.
pub(crate) fn end_password_links(
    conn: &mut crate::connection::Conn,
    account: &AccountId,
    now: NaiveDateTime,
) -> Result<(), StoreError> {
    diesel::update(
        sign_in_links::table
            .filter(sign_in_links::account_id.eq(account.as_str()))
            .filter(sign_in_links::purpose.eq(PASSWORD_PURPOSE))
            .filter(sign_in_links::used_at.is_null()),
    )
    .set(sign_in_links::used_at.eq(Some(now)))
    .execute(conn)?;
    Ok(())
}

/// The membership and the account of somebody who can sign in.
fn find_joined(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Option<(String, AccountId)>, StoreError> {
    let organisation = tx.organisation().as_str();
    let row: Option<(String, String)> = memberships::table
        .inner_join(
            people::table.on(people::org_id
                .eq(memberships::org_id)
                .and(people::id.eq(memberships::person_id))),
        )
        .filter(memberships::org_id.eq(organisation))
        .filter(memberships::person_id.eq(person.as_str()))
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .filter(people::left_on.is_null())
        .select((memberships::id, memberships::account_id))
        .first(tx.conn())
        .optional()?;
    Ok(row.map(|(membership, account)| (membership, AccountId::from_text(account))))
}

/// Whether the account belongs to another organisation too, or runs a programme.
fn opens_more(tx: &mut Read<'_>, account: &AccountId) -> Result<bool, StoreError> {
    let organisation = tx.organisation().as_str();
    let elsewhere = memberships::table
        .filter(memberships::account_id.eq(account.as_str()))
        .filter(memberships::org_id.ne(organisation))
        .filter(memberships::joined_at.is_not_null());
    let elsewhere: bool = diesel::select(exists(elsewhere)).get_result(tx.conn())?;
    let runs = programme_members::table.filter(programme_members::account_id.eq(account.as_str()));
    let runs: bool = diesel::select(exists(runs)).get_result(tx.conn())?;
    Ok(elsewhere || runs)
}

/// How an administrator stands who needs a link from the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdministratorStanding {
    /// Nobody with this address is an administrator here.
    Unknown,
    /// Was invited and has not come in yet.
    Invited(PersonId),
    /// Can sign in, and may have forgotten the password.
    Joined(PersonId),
    /// An administrator has stopped the access, or the person has left.
    Barred,
}

/// The administrator who signs in with an address, for the command line.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_administrator(
    tx: &mut Read<'_>,
    email_key: &str,
) -> Result<AdministratorStanding, StoreError> {
    type Row = (
        String,
        Option<NaiveDateTime>,
        Option<NaiveDateTime>,
        Option<NaiveDate>,
    );
    use crate::schema::membership_roles as roles;
    let organisation = tx.organisation().as_str();
    let row: Option<Row> = memberships::table
        .inner_join(
            people::table.on(people::org_id
                .eq(memberships::org_id)
                .and(people::id.eq(memberships::person_id))),
        )
        .inner_join(accounts::table.on(accounts::id.eq(memberships::account_id)))
        .inner_join(
            roles::table.on(roles::org_id
                .eq(memberships::org_id)
                .and(roles::membership_id.eq(memberships::id))),
        )
        .filter(memberships::org_id.eq(organisation))
        .filter(accounts::email_key.eq(email_key))
        .filter(roles::role.eq(engine::access::Role::Administrator.as_str()))
        .select((
            people::id,
            memberships::joined_at,
            memberships::suspended_at,
            people::left_on,
        ))
        .first(tx.conn())
        .optional()?;
    Ok(match row {
        None => AdministratorStanding::Unknown,
        Some((_, _, suspended, left)) if suspended.is_some() || left.is_some() => {
            AdministratorStanding::Barred
        }
        Some((person, Some(_), _, _)) => AdministratorStanding::Joined(PersonId::from_text(person)),
        Some((person, None, _, _)) => AdministratorStanding::Invited(PersonId::from_text(person)),
    })
}
