//! Mail waiting to be sent: taken under a lease, tried again later and later, given up after some days.

use crate::error::StoreError;
use crate::schema::{organisations, outbox};
use crate::unit::EntryWrite;
use diesel::prelude::*;
use engine::ids::{AccountId, Id, InvitationId, MailId, OrganisationId, ReadinessGuestId};

/// Seconds for which one worker has a mail to itself.
const LEASE_SECONDS: i64 = 120;
/// Attempts after which a mail is given up: over about two days.
pub(crate) const GIVEN_UP_AFTER: i16 = 12;
/// The template of the digest that reminds people of open campaigns.
pub const REMINDER: &str = "reminder";
/// The template of the mail with a link for somebody of a programme.
pub const PROGRAMME_INVITATION: &str = "programme-invitation";
/// The template of the notice that something waits.
pub const NOTICE: &str = "something-waits";
/// The template of the mail with a guest's link.
const GUEST: &str = "readiness-guest";

/// To whom a mail goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Addressee {
    /// To the address of an account.
    Account(AccountId),
    /// To a guest of a readiness round.
    Guest(ReadinessGuestId),
}

/// A mail to send now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingMail {
    /// Its row; also its Message-ID, so that a mail sent twice is recognised.
    pub id: MailId,
    /// The template that it is made from.
    pub template: String,
    /// To whom.
    pub to: Addressee,
    /// The link that it carries.
    pub link: Option<InvitationId>,
    /// The slug of the organisation in which something waits, for a notice that leads to its home page.
    pub organisation: Option<String>,
    /// Attempts before this one.
    pub attempts: i16,
}

/// Adds a mail in the same transaction as its cause.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn insert(
    tx: &mut EntryWrite<'_>,
    template: &str,
    account: &AccountId,
    link: Option<&InvitationId>,
) -> Result<MailId, StoreError> {
    let id: MailId = tx.new_id();
    let now = tx.now();
    insert_row(tx.conn(), &id, template, account, link, now)?;
    Ok(id)
}

/// Adds a mail inside another kind of unit.
pub(crate) fn insert_row(
    conn: &mut crate::connection::Conn,
    id: &MailId,
    template: &str,
    account: &AccountId,
    link: Option<&InvitationId>,
    now: engine::time::Instant,
) -> Result<(), StoreError> {
    let now = now.utc();
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(id.as_str()),
            outbox::template.eq(template),
            outbox::account_id.eq(account.as_str()),
            outbox::link_id.eq(link.map(Id::as_str)),
            outbox::created_at.eq(now),
            outbox::next_attempt_at.eq(now),
            outbox::attempts.eq(0),
        ))
        .execute(conn)?;
    Ok(())
}

/// Adds a notice for somebody of a programme: it leads to the first page of whoever signs in. Who has one waiting gets no
/// second.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn insert_notice(tx: &mut EntryWrite<'_>, account: &AccountId) -> Result<(), StoreError> {
    let (id, now) = (tx.new_id(), tx.now());
    insert_notice_row(tx.conn(), &id, account, now)
}

/// [`insert_notice`] inside another kind of unit.
pub(crate) fn insert_notice_row(
    conn: &mut crate::connection::Conn,
    id: &MailId,
    account: &AccountId,
    now: engine::time::Instant,
) -> Result<(), StoreError> {
    let waiting = outbox::table
        .filter(outbox::template.eq(NOTICE))
        .filter(outbox::account_id.eq(account.as_str()))
        .filter(outbox::org_id.is_null())
        .filter(outbox::sent_at.is_null())
        .filter(outbox::gave_up_at.is_null());
    if diesel::select(diesel::dsl::exists(waiting)).get_result(conn)? {
        return Ok(());
    }
    insert_row(conn, id, NOTICE, account, None, now)
}

/// Adds the mail with a guest's link inside another kind of unit.
pub(crate) fn insert_for_guest(
    conn: &mut crate::connection::Conn,
    id: &MailId,
    organisation: &OrganisationId,
    guest: &ReadinessGuestId,
    now: engine::time::Instant,
) -> Result<(), StoreError> {
    let now = now.utc();
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(id.as_str()),
            outbox::template.eq(GUEST),
            outbox::org_id.eq(organisation.as_str()),
            outbox::guest_id.eq(guest.as_str()),
            outbox::created_at.eq(now),
            outbox::next_attempt_at.eq(now),
            outbox::attempts.eq(0),
        ))
        .execute(conn)?;
    Ok(())
}

/// Gives up the mails to a guest that wait, because a newer one takes their place.
pub(crate) fn drop_of_guest(
    conn: &mut crate::connection::Conn,
    guest: &ReadinessGuestId,
    now: engine::time::Instant,
) -> Result<(), StoreError> {
    let waiting = outbox::table
        .filter(outbox::guest_id.eq(guest.as_str()))
        .filter(outbox::sent_at.is_null())
        .filter(outbox::gave_up_at.is_null());
    diesel::update(waiting)
        .set(outbox::gave_up_at.eq(Some(now.utc())))
        .execute(conn)?;
    Ok(())
}

/// Removes a guest's mails, of which those that wait are not sent.
pub(crate) fn remove_of_guest(
    conn: &mut crate::connection::Conn,
    guest: &ReadinessGuestId,
) -> Result<(), StoreError> {
    diesel::delete(outbox::table.filter(outbox::guest_id.eq(guest.as_str()))).execute(conn)?;
    Ok(())
}

/// Adds reminders inside another kind of unit, many to a statement.
pub(crate) fn insert_reminders(
    conn: &mut crate::connection::Conn,
    mails: &[(MailId, &AccountId)],
    now: engine::time::Instant,
) -> Result<(), StoreError> {
    let now = now.utc();
    let rows: Vec<_> = mails
        .iter()
        .map(|(id, account)| {
            (
                outbox::id.eq(id.as_str()),
                outbox::template.eq(REMINDER),
                outbox::account_id.eq(account.as_str()),
                outbox::created_at.eq(now),
                outbox::next_attempt_at.eq(now),
                outbox::attempts.eq(0),
            )
        })
        .collect();
    insert_many!(conn, outbox::table, rows)?;
    Ok(())
}

/// Takes up to `most` mails that are due, for two minutes.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn lease(tx: &mut EntryWrite<'_>, most: i64) -> Result<Vec<WaitingMail>, StoreError> {
    let now = tx.now().utc();
    type Found = (
        (String, String, Option<String>, Option<String>),
        (Option<String>, i16, Option<String>),
    );
    let rows: Vec<Found> = outbox::table
        .left_join(organisations::table.on(outbox::org_id.eq(organisations::id.nullable())))
        .filter(outbox::sent_at.is_null())
        .filter(outbox::gave_up_at.is_null())
        .filter(outbox::next_attempt_at.le(now))
        .filter(
            outbox::leased_until
                .is_null()
                .or(outbox::leased_until.lt(now)),
        )
        .order((outbox::next_attempt_at, outbox::id))
        .limit(most)
        .select((
            (
                outbox::id,
                outbox::template,
                outbox::account_id,
                outbox::guest_id,
            ),
            (
                outbox::link_id,
                outbox::attempts,
                organisations::slug.nullable(),
            ),
        ))
        .load(tx.conn())?;
    let ids: Vec<&str> = rows.iter().map(|row| row.0.0.as_str()).collect();
    let until = tx.now().plus_seconds(LEASE_SECONDS).utc();
    diesel::update(outbox::table.filter(outbox::id.eq_any(ids)))
        .set(outbox::leased_until.eq(Some(until)))
        .execute(tx.conn())?;
    rows.into_iter()
        .map(
            |((id, template, account, guest), (link, attempts, organisation))| {
                Ok(WaitingMail {
                    organisation,
                    id: MailId::from_text(id),
                    template,
                    to: addressee(account, guest)?,
                    link: link.map(InvitationId::from_text),
                    attempts,
                })
            },
        )
        .collect()
}

fn addressee(account: Option<String>, guest: Option<String>) -> Result<Addressee, StoreError> {
    match (account, guest) {
        (Some(account), None) => Ok(Addressee::Account(AccountId::from_text(account))),
        (None, Some(guest)) => Ok(Addressee::Guest(ReadinessGuestId::from_text(guest))),
        _ => Err(StoreError::Corrupt("outbox.account_id")),
    }
}

/// Notes that a mail was handed to the mail server.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn sent(tx: &mut EntryWrite<'_>, mail: &MailId) -> Result<(), StoreError> {
    let now = tx.now().utc();
    diesel::update(outbox::table.find(mail.as_str()))
        .set(outbox::sent_at.eq(Some(now)))
        .execute(tx.conn())?;
    Ok(())
}

/// Notes a failed attempt: the next comes after 1, 2, 4 ... minutes, at most 8 hours.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn failed(tx: &mut EntryWrite<'_>, mail: &WaitingMail) -> Result<(), StoreError> {
    let attempts = mail.attempts.saturating_add(1);
    let wait = 60_i64
        .saturating_mul(1 << attempts.clamp(1, 9).saturating_sub(1))
        .min(8 * 3600);
    let (now, next) = (tx.now().utc(), tx.now().plus_seconds(wait).utc());
    let gave_up = (attempts >= GIVEN_UP_AFTER).then_some(now);
    diesel::update(outbox::table.find(mail.id.as_str()))
        .set((
            outbox::attempts.eq(attempts),
            outbox::next_attempt_at.eq(next),
            outbox::leased_until.eq(None::<chrono::NaiveDateTime>),
            outbox::gave_up_at.eq(gave_up),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Gives up all notices that something waits: for the demonstration, whose story nobody is to be told by mail.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn drop_notices(tx: &mut EntryWrite<'_>) -> Result<(), StoreError> {
    let now = tx.now().utc();
    diesel::update(
        outbox::table
            .filter(outbox::template.eq(NOTICE).or(outbox::org_id.is_not_null()))
            .filter(outbox::sent_at.is_null())
            .filter(outbox::gave_up_at.is_null()),
    )
    .set(outbox::gave_up_at.eq(Some(now)))
    .execute(tx.conn())?;
    Ok(())
}

/// Gives up a mail that has no meaning any more, such as one with a link that was used.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn drop_mail(tx: &mut EntryWrite<'_>, mail: &MailId) -> Result<(), StoreError> {
    let now = tx.now().utc();
    diesel::update(outbox::table.find(mail.as_str()))
        .set(outbox::gave_up_at.eq(Some(now)))
        .execute(tx.conn())?;
    Ok(())
}

/// Puts a mail off until a moment, as when it must not go out at night. That is no failed attempt.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn postpone(
    tx: &mut EntryWrite<'_>,
    mail: &MailId,
    until: engine::time::Instant,
) -> Result<(), StoreError> {
    diesel::update(outbox::table.find(mail.as_str()))
        .set((
            outbox::next_attempt_at.eq(until.utc()),
            outbox::leased_until.eq(None::<chrono::NaiveDateTime>),
        ))
        .execute(tx.conn())?;
    Ok(())
}
