//! Guests of a readiness round: the letter with their link, and the door that it opens, to one sheet.

use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{organisations, readiness_guests, readiness_respondents, readiness_rounds};
use crate::unit::{Entry, EntryWrite, Scope};
use chrono::NaiveDate;
use diesel::prelude::*;
use engine::access::Actor;
use engine::ids::{Id, ReadinessGuestId, RespondentId};
use engine::organisations::Organisation;
use engine::readiness::round::RoundState;
use engine::readiness::{Role, Stage};
use engine::time::Instant;

/// A guest with the scope of their one sheet, just proved.
#[derive(Clone, Debug)]
pub struct GuestAdmission {
    /// The scope in which they work.
    pub scope: Scope,
    /// The council that asks.
    pub organisation: Organisation,
    /// Their sheet.
    pub respondent: RespondentId,
    /// What they are called.
    pub name: String,
}

/// Where a round stands while its guests' links open their sheets.
const OPEN: [RoundState; 2] = [RoundState::Answering, RoundState::Meeting];

/// Proves a guest by the hash of their link's token, while the round is being answered or its claims are final, and not
/// before it was opened or after it was given up.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn prove(tx: &mut Entry<'_>, token_hash: &str) -> Result<Option<GuestAdmission>, StoreError> {
    type Row = (AsText<RespondentId>, String, String);
    let row: Option<Row> = readiness_guests::table
        .inner_join(
            readiness_respondents::table.on(readiness_respondents::org_id
                .eq(readiness_guests::org_id)
                .and(readiness_respondents::guest_id.eq(readiness_guests::id.nullable()))),
        )
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_guests::org_id)
                .and(readiness_rounds::id.eq(readiness_guests::round_id))),
        )
        .inner_join(organisations::table.on(organisations::id.eq(readiness_guests::org_id)))
        .filter(readiness_guests::token_hash.eq(token_hash))
        .filter(readiness_rounds::state.eq_any(OPEN.map(RoundState::as_str)))
        .select((
            readiness_respondents::id,
            organisations::slug,
            readiness_guests::name,
        ))
        .first(tx.conn())
        .optional()?;
    let Some((respondent, slug, name)) = row else {
        return Ok(None);
    };
    let organisation = crate::organisations::find_by_slug(tx, &slug)?;
    let organisation = organisation.ok_or(StoreError::NotFound("organisation"))?;
    let respondent = respondent.into_inner();
    let scope = Scope::proved(organisation.id.clone(), Actor::Guest(respondent.clone()));
    Ok(Some(GuestAdmission {
        scope,
        organisation,
        respondent,
        name,
    }))
}

/// What the mail with a guest's link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuestLetter {
    /// Where it goes.
    pub email: String,
    /// What they are called.
    pub name: String,
    /// The council that asks.
    pub organisation: String,
    /// For which stage.
    pub stage: Stage,
    /// As what they answer.
    pub role: Role,
    /// The day told to those who answer.
    pub closes: NaiveDate,
    /// When it was decided to send the link, which tells it from an older one.
    pub sent: Instant,
}

/// The letter of a guest to whom a link is to be sent, if their round is still being answered.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_letter(
    tx: &mut Entry<'_>,
    guest: &ReadinessGuestId,
) -> Result<Option<GuestLetter>, StoreError> {
    type Row = (
        (String, String, Option<Moment>),
        (String, AsText<Stage>, AsText<Role>, NaiveDate),
    );
    let row: Option<Row> = readiness_guests::table
        .inner_join(
            readiness_respondents::table.on(readiness_respondents::org_id
                .eq(readiness_guests::org_id)
                .and(readiness_respondents::guest_id.eq(readiness_guests::id.nullable()))),
        )
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_guests::org_id)
                .and(readiness_rounds::id.eq(readiness_guests::round_id))),
        )
        .inner_join(organisations::table.on(organisations::id.eq(readiness_guests::org_id)))
        .filter(readiness_guests::id.eq(guest.as_str()))
        .filter(readiness_rounds::state.eq(RoundState::Answering.as_str()))
        .select((
            (
                readiness_guests::email,
                readiness_guests::name,
                readiness_guests::sent_at,
            ),
            (
                organisations::name,
                readiness_rounds::stage,
                readiness_respondents::role,
                readiness_rounds::closes_on,
            ),
        ))
        .first(tx.conn())
        .optional()?;
    Ok(row.and_then(
        |((email, name, sent), (organisation, stage, role, closes))| {
            Some(GuestLetter {
                email,
                name,
                organisation,
                stage: stage.into_inner(),
                role: role.into_inner(),
                closes,
                sent: sent?.into(),
            })
        },
    ))
}

/// Keeps the hash of the token that stands in a guest's letter, from when on the link opens their sheet. Not done, and
/// false, when a newer link was asked for meanwhile.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn keep_token(
    tx: &mut EntryWrite<'_>,
    guest: &ReadinessGuestId,
    sent: Instant,
    token_hash: &str,
) -> Result<bool, StoreError> {
    let row = readiness_guests::table
        .filter(readiness_guests::id.eq(guest.as_str()))
        .filter(readiness_guests::sent_at.eq(Some(sent.utc())));
    let kept = diesel::update(row)
        .set(readiness_guests::token_hash.eq(Some(token_hash)))
        .execute(tx.conn())?;
    Ok(kept > 0)
}

/// Why a link that was ours opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// The round is over.
    Over,
    /// A newer link was sent.
    Newer,
    /// There is no such guest any more.
    Gone,
}

/// Why the link that was sent to a guest at that moment opens nothing, which the caller has found.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_shut(
    tx: &mut Entry<'_>,
    guest: &ReadinessGuestId,
    sent: Instant,
) -> Result<Shut, StoreError> {
    let row: Option<(Option<Moment>, AsText<RoundState>)> = readiness_guests::table
        .inner_join(
            readiness_rounds::table.on(readiness_rounds::org_id
                .eq(readiness_guests::org_id)
                .and(readiness_rounds::id.eq(readiness_guests::round_id))),
        )
        .filter(readiness_guests::id.eq(guest.as_str()))
        .select((readiness_guests::sent_at, readiness_rounds::state))
        .first(tx.conn())
        .optional()?;
    Ok(match row {
        Some((_, state)) if !OPEN.contains(&state.0) => Shut::Over,
        Some((last, _)) if last.map(Instant::from) != Some(sent) => Shut::Newer,
        _ => Shut::Gone,
    })
}
