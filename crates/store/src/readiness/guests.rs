//! Guests of a round for whoever leads it: naming one, another address, the link once more. What opens the link is in
//! [`crate::entry::guests`].

use super::read::MISSING;
use super::write::{Acted, SUBJECT, act_keeping, insert_respondent};
use crate::audit::AuditEntry;
use crate::columns::{AsText, Moment};
use crate::entry::outbox;
use crate::error::StoreError;
use crate::schema::{readiness_answers, readiness_guests, readiness_respondents, readiness_rounds};
use crate::unit::{Read, Write};
use diesel::dsl::exists;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, QueryDsl, RunQueryDsl,
};
use engine::access::{LeadReadiness, Permit};
use engine::email::EmailAddress;
use engine::ids::{Id, MailId, ReadinessGuestId, ReadinessRoundId, RespondentId};
use engine::people::PersonName;
use engine::readiness::Role;
use engine::readiness::round::{Respondent, Round, RoundAct, RoundRefused, RoundState, Who};
use engine::time::Instant;

const GONE: StoreError = StoreError::NotFound("guest");

/// Somebody to be named who is not in the people list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGuest {
    /// What they are called.
    pub name: PersonName,
    /// Where their link is sent.
    pub email: EmailAddress,
    /// As what they answer.
    pub role: Role,
}

/// What came of an act about a guest. Only [`GuestActed::Done`] has changed anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuestActed {
    /// It is done.
    Done,
    /// Another guest of the round has this address.
    SameAddress,
    /// The rules refuse it.
    Refused(RoundRefused),
}

/// A guest as whoever leads the round sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuestRead {
    /// Who they are in the round.
    pub respondent: RespondentId,
    /// As what they answer.
    pub role: Role,
    /// What they are called.
    pub name: String,
    /// Where their link is sent.
    pub email: String,
    /// When it was last sent.
    pub sent: Option<Instant>,
    /// Whether they have answered anything; not what.
    pub has_answered: bool,
    /// Whether their sheet is locked.
    pub is_locked: bool,
}

/// A guest of a round. Two queries.
///
/// # Errors
/// [`StoreError::NotFound`] if the round has no such guest.
pub fn load_guest(
    tx: &mut Read<'_>,
    _permit: &Permit<LeadReadiness>,
    round: &ReadinessRoundId,
    respondent: &RespondentId,
) -> Result<GuestRead, StoreError> {
    type Row = (
        AsText<RespondentId>,
        AsText<Role>,
        String,
        String,
        Option<Moment>,
        Option<Moment>,
    );
    let row: Option<Row> = readiness_respondents::table
        .inner_join(
            readiness_guests::table.on(readiness_guests::org_id
                .eq(readiness_respondents::org_id)
                .and(readiness_respondents::guest_id.eq(readiness_guests::id.nullable()))),
        )
        .filter(readiness_respondents::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::round_id.eq(round.as_str()))
        .filter(readiness_respondents::id.eq(respondent.as_str()))
        .select((
            readiness_respondents::id,
            readiness_respondents::role,
            readiness_guests::name,
            readiness_guests::email,
            readiness_guests::sent_at,
            readiness_respondents::locked_at,
        ))
        .first(tx.conn())
        .optional()?;
    let (respondent, role, name, email, sent, locked) = row.ok_or(GONE)?;
    let answers = readiness_answers::table
        .filter(readiness_answers::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_answers::respondent_id.eq(respondent.0.as_str()));
    let has_answered: bool = diesel::select(exists(answers)).get_result(tx.conn())?;
    Ok(GuestRead {
        respondent: respondent.into_inner(),
        role: role.into_inner(),
        name,
        email,
        sent: sent.map(Instant::from),
        has_answered,
        is_locked: locked.is_some(),
    })
}

/// Names a guest. In a round that is open already they get their link at once. `seen` is the version of the round that
/// the form was made from.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such round; [`StoreError::Conflict`] if it was changed since.
pub fn name_guest(
    tx: &mut Write<'_>,
    permit: Permit<LeadReadiness>,
    round: &ReadinessRoundId,
    seen: u64,
    new: &NewGuest,
) -> Result<GuestActed, StoreError> {
    if is_taken(tx, round, &new.email, None)? {
        tx.leave_unchanged();
        return Ok(GuestActed::SameAddress);
    }
    let guest: ReadinessGuestId = tx.new_id();
    let respondent = Respondent {
        id: tx.new_id(),
        role: new.role,
        who: Who::Guest,
    };
    let act = RoundAct::Name(respondent.clone());
    let acted = act_keeping(tx, permit, round, seen, &act, |tx, round| {
        insert(tx, &round.id, &guest, new)?;
        insert_respondent(tx, &round.id, &respondent, Some(&guest))
    })?;
    Ok(match acted {
        Acted::Done => GuestActed::Done,
        Acted::Refused(refused) => GuestActed::Refused(refused),
    })
}

fn insert(
    tx: &mut Write<'_>,
    round: &ReadinessRoundId,
    guest: &ReadinessGuestId,
    new: &NewGuest,
) -> Result<(), StoreError> {
    diesel::insert_into(readiness_guests::table)
        .values((
            readiness_guests::id.eq(guest.as_str()),
            readiness_guests::org_id.eq(tx.organisation().as_str()),
            readiness_guests::round_id.eq(round.as_str()),
            readiness_guests::name.eq(new.name.as_str()),
            readiness_guests::email.eq(new.email.as_str()),
            readiness_guests::email_key.eq(new.email.key()),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Whether another guest of the round than `but` has this address.
fn is_taken(
    tx: &mut Read<'_>,
    round: &ReadinessRoundId,
    email: &EmailAddress,
    but: Option<&ReadinessGuestId>,
) -> Result<bool, StoreError> {
    let holders: Vec<AsText<ReadinessGuestId>> = readiness_guests::table
        .filter(readiness_guests::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_guests::round_id.eq(round.as_str()))
        .filter(readiness_guests::email_key.eq(email.key()))
        .select(readiness_guests::id)
        .load(tx.conn())?;
    Ok(holders.iter().any(|holder| Some(&holder.0) != but))
}

/// Gives a guest another address. In an open round the link goes there, and the older one is void.
///
/// # Errors
/// [`StoreError::NotFound`] if the round has no such guest.
pub fn correct_address(
    tx: &mut Write<'_>,
    _permit: Permit<LeadReadiness>,
    round: &ReadinessRoundId,
    respondent: &RespondentId,
    email: &EmailAddress,
) -> Result<GuestActed, StoreError> {
    let (guest, state) = find(tx, round, respondent)?;
    if !matches!(state, RoundState::Preparing | RoundState::Answering) {
        tx.leave_unchanged();
        return Ok(GuestActed::Refused(RoundRefused::NotNow));
    }
    if is_taken(tx, round, email, Some(&guest))? {
        tx.leave_unchanged();
        return Ok(GuestActed::SameAddress);
    }
    let row = readiness_guests::table
        .filter(readiness_guests::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_guests::id.eq(guest.as_str()));
    diesel::update(row)
        .set((
            readiness_guests::email.eq(email.as_str()),
            readiness_guests::email_key.eq(email.key()),
        ))
        .execute(tx.conn())?;
    if state == RoundState::Answering {
        send(tx, &guest)?;
    }
    tx.audit(AuditEntry::new(
        "correct-readiness-guest",
        SUBJECT,
        round.as_str(),
    ))?;
    Ok(GuestActed::Done)
}

/// Sends a guest of an open round their link once more. The older one is void.
///
/// # Errors
/// [`StoreError::NotFound`] if the round has no such guest.
pub fn send_again(
    tx: &mut Write<'_>,
    _permit: Permit<LeadReadiness>,
    round: &ReadinessRoundId,
    respondent: &RespondentId,
) -> Result<GuestActed, StoreError> {
    let (guest, state) = find(tx, round, respondent)?;
    if state != RoundState::Answering {
        tx.leave_unchanged();
        return Ok(GuestActed::Refused(RoundRefused::NotNow));
    }
    send(tx, &guest)?;
    tx.audit(AuditEntry::new(
        "send-readiness-guest-link",
        SUBJECT,
        round.as_str(),
    ))?;
    Ok(GuestActed::Done)
}

fn find(
    tx: &mut Read<'_>,
    round: &ReadinessRoundId,
    respondent: &RespondentId,
) -> Result<(ReadinessGuestId, RoundState), StoreError> {
    type Row = (Option<AsText<ReadinessGuestId>>, AsText<RoundState>);
    let row: Option<Row> = readiness_respondents::table
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_respondents::org_id)
                .and(readiness_rounds::id.eq(readiness_respondents::round_id))),
        )
        .filter(readiness_respondents::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_respondents::round_id.eq(round.as_str()))
        .filter(readiness_respondents::id.eq(respondent.as_str()))
        .select((readiness_respondents::guest_id, readiness_rounds::state))
        .first(tx.conn())
        .optional()?;
    let (guest, state) = row.ok_or(MISSING)?;
    Ok((guest.ok_or(GONE)?.into_inner(), state.into_inner()))
}

/// Puts a mail with a new link into the outbox, and voids the older link. The token is made when the mail is sent, and its
/// hash is kept then.
fn send(tx: &mut Write<'_>, guest: &ReadinessGuestId) -> Result<(), StoreError> {
    let now = tx.now();
    let row = readiness_guests::table
        .filter(readiness_guests::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_guests::id.eq(guest.as_str()));
    diesel::update(row)
        .set((
            readiness_guests::token_hash.eq(None::<String>),
            readiness_guests::sent_at.eq(Some(now.utc())),
        ))
        .execute(tx.conn())?;
    outbox::drop_of_guest(tx.conn(), guest, now)?;
    let (mail, organisation): (MailId, _) = (tx.new_id(), tx.organisation());
    outbox::insert_for_guest(tx.conn(), &mail, organisation, guest, now)
}

/// Sends their links to guests for whom a sheet waits from now on: all when a round is opened, and who is named later.
pub(super) fn tell(tx: &mut Write<'_>, round: &Round, act: &RoundAct) -> Result<(), StoreError> {
    let is_concerned = |respondent: &Respondent| match act {
        RoundAct::Open => respondent.who == Who::Guest,
        RoundAct::Name(named) => named.who == Who::Guest && named.id == respondent.id,
        _ => false,
    };
    if round.state != RoundState::Answering {
        return Ok(());
    }
    let concerned = round.respondents.iter().filter(|one| is_concerned(one));
    for respondent in concerned {
        let (guest, _) = find(tx, &round.id, &respondent.id)?;
        send(tx, &guest)?;
    }
    Ok(())
}

/// Removes a guest with their mails, once nothing refers to them any more.
pub(super) fn delete(tx: &mut Write<'_>, guest: &ReadinessGuestId) -> Result<(), StoreError> {
    outbox::remove_of_guest(tx.conn(), guest)?;
    let row = readiness_guests::table
        .filter(readiness_guests::org_id.eq(tx.organisation().as_str()))
        .filter(readiness_guests::id.eq(guest.as_str()));
    diesel::delete(row).execute(tx.conn())?;
    Ok(())
}
