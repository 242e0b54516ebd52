//! Inviting people: an account where there is none, a membership that waits, a link, and a mail where mail is sent.

use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{accounts, memberships, outbox, people, sign_in_links};
use crate::unit::{Read, Write};
use chrono::NaiveDateTime;
use diesel::{ExpressionMethods, Insertable, QueryDsl, RunQueryDsl};
use engine::access::{InvitePeople, Permit};
use engine::accounts::INVITATION_DAYS;
use engine::email::EmailAddress;
use engine::ids::{AccountId, Id, InvitationId, MailId, MembershipId, PersonId};
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// The purpose of a link that lets somebody join, as stored and as in its token.
pub const INVITATION_PURPOSE: &str = "invitation";

/// How links reach people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// By mail, through the outbox.
    Mail,
    /// By the administrator, who hands them over.
    ByHand,
}

/// One open invitation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Who is invited.
    pub person: PersonId,
    /// The link's row.
    pub link: InvitationId,
}

/// Who was invited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Invited {
    /// The new links, in the order asked for.
    pub invitations: Vec<Invitation>,
    /// People whose address is the account of somebody else in the organisation: an account is one human being,
    /// and its password may be known to the other.
    pub address_in_use: Vec<PersonId>,
    /// How many have joined already, were stopped, left, or are not people of this organisation.
    pub passed_over: usize,
}

#[derive(Serialize)]
struct Count {
    invited: usize,
}

/// A person to be invited, with what they have already.
struct Guest {
    person: PersonId,
    email: EmailAddress,
    membership: Option<(MembershipId, AccountId)>,
}

/// Invites those of `wanted` who work here and have not joined. Whoever has an open invitation gets a new link and
/// the old one stops working.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn invite(
    tx: &mut Write<'_>,
    _permit: Permit<InvitePeople>,
    wanted: &[PersonId],
    delivery: Delivery,
) -> Result<Invited, StoreError> {
    let guests = list_guests(tx, wanted)?;
    let account_of = accounts_for(tx, &guests)?;
    let taken = accounts_taken(tx)?;
    let mut invited = Invited {
        passed_over: wanted.len() - guests.len(),
        ..Invited::default()
    };
    let mut new_memberships = Vec::new();
    let mut links = Vec::new();
    let mut renewed = Vec::new();
    for guest in &guests {
        let Some(account) = account_of.get(&guest.email.key()) else {
            continue;
        };
        let held_by_other = taken
            .get(account.as_str())
            .is_some_and(|holder| *holder != guest.person.as_str());
        if held_by_other {
            invited.address_in_use.push(guest.person.clone());
            continue;
        }
        let membership = match &guest.membership {
            Some((membership, held)) => {
                renewed.push(membership.clone());
                if held != account {
                    set_account(tx, membership, account)?;
                }
                membership.clone()
            }
            None => {
                let id: MembershipId = tx.new_id();
                new_memberships.push((id.clone(), account.clone(), guest.person.clone()));
                id
            }
        };
        let link: InvitationId = tx.new_id();
        links.push((link.clone(), account.clone(), membership));
        invited.invitations.push(Invitation {
            person: guest.person.clone(),
            link,
        });
    }
    end_links(tx, &renewed)?;
    insert_memberships(tx, &new_memberships)?;
    insert_links(tx, &links)?;
    if delivery == Delivery::Mail {
        insert_mails(tx, &links)?;
    }
    let people = invited.invitations.iter().map(|i| i.person.as_str());
    tx.audit_each("invite", "person", people)?;
    // Said even when nobody could be invited: that somebody tried belongs in the trail, too.
    let organisation = tx.organisation();
    let count = Count {
        invited: invited.invitations.len(),
    };
    tx.audit(AuditEntry::new("invite-people", "organisation", organisation.as_str()).with(&count))?;
    Ok(invited)
}

/// Those of `wanted` who work here and have not joined or been stopped, in the order asked for.
fn list_guests(tx: &mut Read<'_>, wanted: &[PersonId]) -> Result<Vec<Guest>, StoreError> {
    type Standing = (
        String,
        String,
        String,
        Option<NaiveDateTime>,
        Option<NaiveDateTime>,
    );
    let organisation = tx.organisation().as_str();
    let ids: Vec<&str> = wanted.iter().map(Id::as_str).collect();
    let found: Vec<(String, String)> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::id.eq_any(&ids))
        .filter(people::left_on.is_null())
        .select((people::id, people::email))
        .load(tx.conn())?;
    let standings: Vec<Standing> = memberships::table
        .filter(memberships::org_id.eq(organisation))
        .filter(memberships::person_id.eq_any(&ids))
        .select((
            memberships::person_id,
            memberships::id,
            memberships::account_id,
            memberships::joined_at,
            memberships::suspended_at,
        ))
        .load(tx.conn())?;
    let mut standing: HashMap<String, (MembershipId, AccountId)> = HashMap::new();
    let mut settled: HashSet<String> = HashSet::new();
    for (person, membership, account, joined, suspended) in standings {
        if joined.is_some() || suspended.is_some() {
            settled.insert(person);
        } else {
            let membership = MembershipId::from_text(membership);
            standing.insert(person, (membership, AccountId::from_text(account)));
        }
    }
    let mut emails: HashMap<String, String> = found.into_iter().collect();
    wanted
        .iter()
        .filter(|person| !settled.contains(person.as_str()))
        // Taking the address out of the map passes over somebody who was asked for twice.
        .filter_map(|person| emails.remove(person.as_str()).map(|email| (person, email)))
        .map(|(person, email)| {
            Ok(Guest {
                person: person.clone(),
                email: EmailAddress::parse(&email)
                    .map_err(|_| StoreError::Corrupt("people.email"))?,
                membership: standing.remove(person.as_str()),
            })
        })
        .collect()
}

#[derive(Insertable)]
#[diesel(table_name = accounts)]
struct NewAccount<'a> {
    id: String,
    email: &'a str,
    email_key: String,
    created_at: NaiveDateTime,
}

/// The account of each address, by the address's key; made where there is none.
fn accounts_for(
    tx: &mut Write<'_>,
    guests: &[Guest],
) -> Result<HashMap<String, AccountId>, StoreError> {
    let keys: Vec<String> = guests.iter().map(|guest| guest.email.key()).collect();
    let found: Vec<(String, String)> = accounts::table
        .filter(accounts::email_key.eq_any(&keys))
        .select((accounts::email_key, accounts::id))
        .load(tx.conn())?;
    let mut account_of: HashMap<String, AccountId> = found
        .into_iter()
        .map(|(key, id)| (key, AccountId::from_text(id)))
        .collect();
    let now = tx.now().utc();
    let mut rows = Vec::new();
    for (guest, key) in guests.iter().zip(keys) {
        if account_of.contains_key(&key) {
            continue;
        }
        let id: AccountId = tx.new_id();
        rows.push(NewAccount {
            id: id.as_str().to_owned(),
            email: guest.email.as_str(),
            email_key: key.clone(),
            created_at: now,
        });
        account_of.insert(key, id);
    }
    insert_many!(tx.conn(), accounts::table, rows)?;
    Ok(account_of)
}

/// Who holds which account in the organisation, left and stopped people included.
fn accounts_taken(tx: &mut Read<'_>) -> Result<HashMap<String, String>, StoreError> {
    let organisation = tx.organisation().as_str();
    let rows: Vec<(String, String)> = memberships::table
        .filter(memberships::org_id.eq(organisation))
        .select((memberships::account_id, memberships::person_id))
        .load(tx.conn())?;
    Ok(rows.into_iter().collect())
}

/// A person's address changed before they joined: the invitation goes to the account of the new one.
fn set_account(
    tx: &mut Write<'_>,
    membership: &MembershipId,
    account: &AccountId,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    diesel::update(
        memberships::table
            .filter(memberships::org_id.eq(organisation))
            .filter(memberships::id.eq(membership.as_str())),
    )
    .set(memberships::account_id.eq(account.as_str()))
    .execute(tx.conn())?;
    Ok(())
}

fn end_links(tx: &mut Write<'_>, memberships: &[MembershipId]) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), tx.now().utc());
    let ids: Vec<&str> = memberships.iter().map(Id::as_str).collect();
    if ids.is_empty() {
        return Ok(());
    }
    diesel::update(
        sign_in_links::table
            .filter(sign_in_links::org_id.eq(organisation))
            .filter(sign_in_links::membership_id.eq_any(ids))
            .filter(sign_in_links::used_at.is_null()),
    )
    .set(sign_in_links::used_at.eq(now))
    .execute(tx.conn())?;
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = memberships)]
struct NewMembership<'a> {
    id: &'a str,
    org_id: &'a str,
    account_id: &'a str,
    person_id: &'a str,
    created_at: NaiveDateTime,
}

fn insert_memberships(
    tx: &mut Write<'_>,
    new: &[(MembershipId, AccountId, PersonId)],
) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), tx.now().utc());
    let rows: Vec<NewMembership<'_>> = new
        .iter()
        .map(|(id, account, person)| NewMembership {
            id: id.as_str(),
            org_id: organisation,
            account_id: account.as_str(),
            person_id: person.as_str(),
            created_at: now,
        })
        .collect();
    insert_many!(tx.conn(), memberships::table, rows)?;
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = sign_in_links)]
struct NewLink<'a> {
    id: &'a str,
    purpose: &'a str,
    account_id: &'a str,
    org_id: &'a str,
    membership_id: &'a str,
    created_at: NaiveDateTime,
    expires_at: NaiveDateTime,
}

type LinkIds = (InvitationId, AccountId, MembershipId);

fn insert_links(tx: &mut Write<'_>, links: &[LinkIds]) -> Result<(), StoreError> {
    let (organisation, now) = (tx.organisation().as_str(), tx.now());
    let rows: Vec<NewLink<'_>> = links
        .iter()
        .map(|(id, account, membership)| NewLink {
            id: id.as_str(),
            purpose: INVITATION_PURPOSE,
            account_id: account.as_str(),
            org_id: organisation,
            membership_id: membership.as_str(),
            created_at: now.utc(),
            expires_at: now.plus_days(INVITATION_DAYS).utc(),
        })
        .collect();
    insert_many!(tx.conn(), sign_in_links::table, rows)?;
    Ok(())
}

#[derive(Insertable)]
#[diesel(table_name = outbox)]
struct NewMail<'a> {
    id: String,
    template: &'a str,
    account_id: &'a str,
    link_id: &'a str,
    created_at: NaiveDateTime,
    next_attempt_at: NaiveDateTime,
    attempts: i16,
}

fn insert_mails(tx: &mut Write<'_>, links: &[LinkIds]) -> Result<(), StoreError> {
    let now = tx.now().utc();
    let rows: Vec<NewMail<'_>> = links
        .iter()
        .map(|(link, account, _)| NewMail {
            id: tx.new_id::<MailId>().as_str().to_owned(),
            template: INVITATION_PURPOSE,
            account_id: account.as_str(),
            link_id: link.as_str(),
            created_at: now,
            next_attempt_at: now,
            attempts: 0,
        })
        .collect();
    insert_many!(tx.conn(), outbox::table, rows)?;
    Ok(())
}
