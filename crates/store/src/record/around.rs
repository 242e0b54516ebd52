//! What went on around somebody in the organisation: standing in, rounds, reminders, samples, acts in reviews of others.

use crate::error::StoreError;
use crate::schema::{
    campaign_people, campaigns, delegations, moderation_items, moderation_rounds, reminder_choices,
    reminder_log, review_events, reviews,
};
use crate::unit::Read;
use chrono::{NaiveDate, NaiveDateTime};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, OptionalExtension, QueryDsl, RunQueryDsl,
};
use engine::ids::{Id, PersonId};
use serde::Serialize;

/// Somebody stood in for this person, or this person for somebody.
#[derive(Debug, Serialize)]
pub struct StandInRecord {
    you_were: &'static str,
    from_on: NaiveDate,
    until_on: NaiveDate,
    named_at_utc: NaiveDateTime,
    ended_at_utc: Option<NaiveDateTime>,
}

/// An assessment round.
#[derive(Debug, Serialize)]
pub struct RoundRecord {
    name: String,
    purpose: String,
    opens_on: NaiveDate,
    closes_on: NaiveDate,
    put_in_at_utc: NaiveDateTime,
}

/// Reminders by mail.
#[derive(Debug, Serialize)]
pub struct RemindersRecord {
    off_since_utc: Option<NaiveDateTime>,
    sent_at_utc: Vec<NaiveDateTime>,
}

/// Something done in the reading of another person.
#[derive(Debug, Serialize)]
pub struct ElsewhereRecord {
    at_utc: NaiveDateTime,
    capacity: String,
    act: String,
}

/// A sample, and whether this person is in it.
#[derive(Debug, Serialize)]
pub struct SampleRecord {
    drawn_at_utc: NaiveDateTime,
    drawn: bool,
    review: String,
}

pub(super) fn stand_ins(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<StandInRecord>, StoreError> {
    type Found = (
        String,
        NaiveDate,
        NaiveDate,
        NaiveDateTime,
        Option<NaiveDateTime>,
    );
    let me = person.as_str();
    let rows: Vec<Found> = delegations::table
        .filter(delegations::org_id.eq(tx.organisation().as_str()))
        .filter(
            delegations::manager_id
                .eq(me)
                .or(delegations::delegate_id.eq(me)),
        )
        .order((delegations::from_on, delegations::id))
        .select((
            delegations::manager_id,
            delegations::from_on,
            delegations::until_on,
            delegations::created_at,
            delegations::ended_at,
        ))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .map(|(manager, from_on, until_on, named, ended)| StandInRecord {
            you_were: if manager == me {
                "line-manager"
            } else {
                "stand-in"
            },
            from_on,
            until_on,
            named_at_utc: named,
            ended_at_utc: ended,
        })
        .collect())
}

pub(super) fn rounds(tx: &mut Read<'_>, person: &PersonId) -> Result<Vec<RoundRecord>, StoreError> {
    let rows: Vec<(String, String, NaiveDate, NaiveDate, NaiveDateTime)> = campaign_people::table
        .inner_join(
            campaigns::table.on(campaigns::org_id
                .eq(campaign_people::org_id)
                .and(campaigns::id.eq(campaign_people::campaign_id))),
        )
        .filter(campaign_people::org_id.eq(tx.organisation().as_str()))
        .filter(campaign_people::person_id.eq(person.as_str()))
        .order((campaigns::opens_on, campaigns::id))
        .select((
            campaigns::name,
            campaigns::purpose_text,
            campaigns::opens_on,
            campaigns::closes_on,
            campaign_people::added_at,
        ))
        .load(tx.conn())?;
    let round = |(name, purpose, opens_on, closes_on, at)| RoundRecord {
        name,
        purpose,
        opens_on,
        closes_on,
        put_in_at_utc: at,
    };
    Ok(rows.into_iter().map(round).collect())
}

pub(super) fn reminders(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<RemindersRecord, StoreError> {
    let organisation = tx.organisation().as_str();
    let off_since_utc = reminder_choices::table
        .filter(reminder_choices::org_id.eq(organisation))
        .filter(reminder_choices::person_id.eq(person.as_str()))
        .select(reminder_choices::off_since)
        .first(tx.conn())
        .optional()?;
    let sent_at_utc = reminder_log::table
        .filter(reminder_log::org_id.eq(organisation))
        .filter(reminder_log::person_id.eq(person.as_str()))
        .order(reminder_log::at)
        .select(reminder_log::at)
        .load(tx.conn())?;
    Ok(RemindersRecord {
        off_since_utc,
        sent_at_utc,
    })
}

pub(super) fn elsewhere(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<ElsewhereRecord>, StoreError> {
    let rows: Vec<(NaiveDateTime, String, String)> = review_events::table
        .inner_join(
            reviews::table.on(reviews::org_id
                .eq(review_events::org_id)
                .and(reviews::id.eq(review_events::review_id))),
        )
        .filter(review_events::org_id.eq(tx.organisation().as_str()))
        .filter(review_events::person_id.eq(person.as_str()))
        .filter(reviews::person_id.ne(person.as_str()))
        .order((
            review_events::at,
            review_events::review_id,
            review_events::place,
        ))
        .select((
            review_events::at,
            review_events::capacity,
            review_events::act,
        ))
        .load(tx.conn())?;
    let act = |(at, capacity, act)| ElsewhereRecord {
        at_utc: at,
        capacity,
        act,
    };
    Ok(rows.into_iter().map(act).collect())
}

pub(super) fn samples(
    tx: &mut Read<'_>,
    person: &PersonId,
) -> Result<Vec<SampleRecord>, StoreError> {
    let rows: Vec<(NaiveDateTime, bool, String)> = moderation_items::table
        .inner_join(
            moderation_rounds::table.on(moderation_rounds::org_id
                .eq(moderation_items::org_id)
                .and(moderation_rounds::id.eq(moderation_items::round_id))),
        )
        .filter(moderation_items::org_id.eq(tx.organisation().as_str()))
        .filter(moderation_items::person_id.eq(person.as_str()))
        .order((moderation_rounds::drawn_at, moderation_rounds::id))
        .select((
            moderation_rounds::drawn_at,
            moderation_items::drawn,
            moderation_items::review_id,
        ))
        .load(tx.conn())?;
    let sample = |(at, drawn, review)| SampleRecord {
        drawn_at_utc: at,
        drawn,
        review,
    };
    Ok(rows.into_iter().map(sample).collect())
}
