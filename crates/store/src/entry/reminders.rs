//! Reminders outside an organisation: whose turn it is to look, and what a digest says at the moment of sending.

use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{
    assessments, campaign_people, campaigns, memberships, organisations, people, readiness_actions,
    readiness_conditions, reminder_choices,
};
use crate::unit::Entry;
use chrono::NaiveDate;
use diesel::dsl::{exists, not};
use diesel::prelude::*;
use engine::campaigns::{Phase, counts_from, london_day};
use engine::ids::{AccountId, Id, OrganisationId};
use engine::time::Instant;

/// One campaign that a digest names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigestLine {
    /// The organisation that asks.
    pub organisation: String,
    /// What it calls the campaign.
    pub name: String,
    /// Its last day.
    pub closes: NaiveDate,
}

/// The organisations in which a campaign is open today.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_organisations(tx: &mut Entry<'_>) -> Result<Vec<OrganisationId>, StoreError> {
    let today = london_day(tx.now());
    let rows: Vec<String> = campaigns::table
        .filter(campaigns::closes_on.ge(today))
        .filter(campaigns::opens_on.le(today))
        .filter(campaigns::closed_at.is_null())
        .group_by(campaigns::org_id)
        .select(campaigns::org_id)
        .order(campaigns::org_id)
        .load(tx.conn())?;
    Ok(rows.into_iter().map(OrganisationId::from_text).collect())
}

/// The organisations in which a condition of a decision or a planned action after a readiness round is open.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_with_duties(tx: &mut Entry<'_>) -> Result<Vec<OrganisationId>, StoreError> {
    let mut ids: Vec<String> = readiness_conditions::table
        .filter(readiness_conditions::state.eq("open"))
        .group_by(readiness_conditions::org_id)
        .select(readiness_conditions::org_id)
        .load(tx.conn())?;
    let planned: Vec<String> = readiness_actions::table
        .filter(readiness_actions::done_on.is_null())
        .group_by(readiness_actions::org_id)
        .select(readiness_actions::org_id)
        .load(tx.conn())?;
    ids.extend(planned);
    ids.sort();
    ids.dedup();
    Ok(ids.into_iter().map(OrganisationId::from_text).collect())
}

/// The campaigns that still ask the person behind an account now: open, nothing sent, reminders not switched off.
/// Empty when all has been done since the reminder was queued, and then no mail is sent.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_digest(tx: &mut Entry<'_>, account: &AccountId) -> Result<Vec<DigestLine>, StoreError> {
    type Found = (String, String, NaiveDate, NaiveDate, String, String);
    let today = london_day(tx.now());
    let off = reminder_choices::table
        .filter(reminder_choices::org_id.eq(memberships::org_id))
        .filter(reminder_choices::person_id.eq(memberships::person_id));
    let rows: Vec<Found> = memberships::table
        .inner_join(organisations::table.on(organisations::id.eq(memberships::org_id)))
        .inner_join(
            people::table.on(people::org_id
                .eq(memberships::org_id)
                .and(people::id.eq(memberships::person_id))),
        )
        .inner_join(
            campaign_people::table.on(campaign_people::org_id
                .eq(memberships::org_id)
                .and(campaign_people::person_id.eq(memberships::person_id))),
        )
        .inner_join(
            campaigns::table.on(campaigns::org_id
                .eq(campaign_people::org_id)
                .and(campaigns::id.eq(campaign_people::campaign_id))),
        )
        .filter(memberships::account_id.eq(account.as_str()))
        .filter(memberships::joined_at.is_not_null())
        .filter(memberships::suspended_at.is_null())
        .filter(people::left_on.is_null())
        .filter(campaigns::closes_on.ge(today))
        .filter(campaigns::closed_at.is_null())
        .filter(not(exists(off)))
        .order((organisations::name, campaigns::closes_on, campaigns::id))
        .select((
            organisations::name,
            campaigns::name,
            campaigns::opens_on,
            campaigns::closes_on,
            memberships::org_id,
            memberships::person_id,
        ))
        .load(tx.conn())?;
    let mut lines = Vec::new();
    for (organisation, name, opens, closes, org_id, person) in rows {
        let is_open = Phase::on(today, opens, closes, false) == Phase::Open;
        if is_open && !has_sent(tx, &org_id, &person, counts_from(opens))? {
            lines.push(DigestLine {
                organisation,
                name,
                closes,
            });
        }
    }
    Ok(lines)
}

/// Few campaigns are open for a person at a time, so one question each.
fn has_sent(
    tx: &mut Entry<'_>,
    organisation: &str,
    person: &str,
    opened: Instant,
) -> Result<bool, StoreError> {
    let found: Option<Option<Moment>> = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::person_id.eq(person))
        .filter(assessments::submitted_at.ge(opened.utc()))
        .select(assessments::submitted_at)
        .first(tx.conn())
        .optional()?;
    Ok(found.is_some())
}
