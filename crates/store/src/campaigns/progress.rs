//! Everybody in a campaign: sent or not, in which team, reminded how often. Never a level, never a draft.

use crate::columns::{AsText, Moment};
use crate::entry::outbox::GIVEN_UP_AFTER;
use crate::error::StoreError;
use crate::schema::{
    assessments, campaign_people, memberships, outbox, people, posts, reminder_choices,
    reminder_log,
};
use crate::unit::Read;
use diesel::dsl::{count_star, max};
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, NullableExpressionMethods, QueryDsl,
    RunQueryDsl,
};
use engine::access::{Permit, RunCampaigns};
use engine::campaigns::{Campaign, MemberState, Reached, counts_from};
use engine::ids::{CampaignId, Id, PersonId};
use engine::time::Instant;
use std::collections::{HashMap, HashSet};

/// One person of a campaign who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberLine {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The department of the main post.
    pub department: String,
    /// The line manager of the main post: who, and the name.
    pub manager: Option<(PersonId, String)>,
    /// How far the person is, and how they were reached.
    pub reached: Reached,
    /// Whether they switched reminders off.
    pub reminders_off: bool,
}

type Found = (
    (AsText<PersonId>, String, String),
    Moment,
    Option<(String, Option<AsText<PersonId>>)>,
    Option<(String, Option<Moment>, Option<Moment>)>,
);

/// The people of a campaign who work here, by name. Six queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_members(
    tx: &mut Read<'_>,
    _permit: &Permit<RunCampaigns>,
    campaign: &Campaign,
) -> Result<Vec<MemberLine>, StoreError> {
    let opened = counts_from(campaign.opens);
    let sent = list_sent(tx, &campaign.id, opened)?;
    let reminders = count_reminders(tx, &campaign.id, opened)?;
    let off = list_off(tx)?;
    let failed = list_failed(tx, opened)?;
    let names = list_manager_names(tx)?;
    let rows = list_found(tx, &campaign.id)?;
    Ok(rows
        .into_iter()
        .map(|((person, name, email), added, post, membership)| {
            let person = person.into_inner();
            let (department, manager) = post.unwrap_or_default();
            let can_sign_in = membership
                .as_ref()
                .is_some_and(|(_, joined, suspended)| joined.is_some() && suspended.is_none());
            let sent = sent.get(person.as_str()).copied();
            MemberLine {
                reached: Reached {
                    state: MemberState::of(can_sign_in, sent),
                    asked_since: Instant::from(added).max(opened),
                    reminders: reminders.get(person.as_str()).copied().unwrap_or_default(),
                    mail_failed: membership
                        .is_some_and(|(account, _, _)| failed.contains(&account)),
                },
                reminders_off: off.contains(person.as_str()),
                department,
                manager: manager.and_then(|manager| {
                    let manager = manager.into_inner();
                    let name = names.get(manager.as_str())?.clone();
                    Some((manager, name))
                }),
                person,
                name,
                email,
            }
        })
        .collect())
}

fn list_found(tx: &mut Read<'_>, campaign: &CampaignId) -> Result<Vec<Found>, StoreError> {
    Ok(campaign_people::table
        .inner_join(
            people::table.on(people::org_id
                .eq(campaign_people::org_id)
                .and(people::id.eq(campaign_people::person_id))),
        )
        .left_join(
            posts::table.on(posts::org_id
                .eq(campaign_people::org_id)
                .and(posts::person_id.eq(campaign_people::person_id))
                .and(posts::is_main.eq(true))
                .and(posts::ended_on.is_null())),
        )
        .left_join(
            memberships::table.on(memberships::org_id
                .eq(campaign_people::org_id)
                .and(memberships::person_id.eq(campaign_people::person_id))),
        )
        .filter(campaign_people::org_id.eq(tx.organisation().as_str()))
        .filter(campaign_people::campaign_id.eq(campaign.as_str()))
        .filter(people::left_on.is_null())
        .order((people::name_key, people::id))
        .select((
            (people::id, people::name, people::email),
            campaign_people::added_at,
            (posts::department, posts::manager_id).nullable(),
            (
                memberships::account_id,
                memberships::joined_at,
                memberships::suspended_at,
            )
                .nullable(),
        ))
        .load(tx.conn())?)
}

/// When people of the campaign sent last since it opened.
fn list_sent(
    tx: &mut Read<'_>,
    campaign: &CampaignId,
    opened: Instant,
) -> Result<HashMap<String, Instant>, StoreError> {
    let rows: Vec<(String, Option<Moment>)> = assessments::table
        .inner_join(
            campaign_people::table.on(campaign_people::org_id
                .eq(assessments::org_id)
                .and(campaign_people::person_id.eq(assessments::person_id))),
        )
        .filter(campaign_people::org_id.eq(tx.organisation().as_str()))
        .filter(campaign_people::campaign_id.eq(campaign.as_str()))
        .filter(assessments::submitted_at.ge(opened.utc()))
        .group_by(assessments::person_id)
        .select((assessments::person_id, max(assessments::submitted_at)))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .filter_map(|(person, moment)| Some((person, moment?.into())))
        .collect())
}

fn count_reminders(
    tx: &mut Read<'_>,
    campaign: &CampaignId,
    opened: Instant,
) -> Result<HashMap<String, usize>, StoreError> {
    let rows: Vec<(String, i64)> = reminder_log::table
        .inner_join(
            campaign_people::table.on(campaign_people::org_id
                .eq(reminder_log::org_id)
                .and(campaign_people::person_id.eq(reminder_log::person_id))),
        )
        .filter(campaign_people::org_id.eq(tx.organisation().as_str()))
        .filter(campaign_people::campaign_id.eq(campaign.as_str()))
        .filter(reminder_log::at.ge(opened.utc()))
        .filter(reminder_log::at.ge(campaign_people::added_at))
        .group_by(reminder_log::person_id)
        .select((reminder_log::person_id, count_star()))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .filter_map(|(person, count)| Some((person, usize::try_from(count).ok()?)))
        .collect())
}

/// Everybody in the organisation who switched reminders off.
pub(super) fn list_off(tx: &mut Read<'_>) -> Result<HashSet<String>, StoreError> {
    let rows: Vec<String> = reminder_choices::table
        .filter(reminder_choices::org_id.eq(tx.organisation().as_str()))
        .select(reminder_choices::person_id)
        .load(tx.conn())?;
    Ok(rows.into_iter().collect())
}

/// Accounts of members to whom a mail since the campaign opened was given up after all its attempts.
fn list_failed(tx: &mut Read<'_>, opened: Instant) -> Result<HashSet<String>, StoreError> {
    let rows: Vec<String> = outbox::table
        .inner_join(
            memberships::table.on(memberships::account_id.nullable().eq(outbox::account_id)),
        )
        .filter(memberships::org_id.eq(tx.organisation().as_str()))
        .filter(outbox::gave_up_at.is_not_null())
        .filter(outbox::attempts.ge(GIVEN_UP_AFTER))
        .filter(outbox::created_at.ge(opened.utc()))
        .select(memberships::account_id)
        .load(tx.conn())?;
    Ok(rows.into_iter().collect())
}

fn list_manager_names(tx: &mut Read<'_>) -> Result<HashMap<String, String>, StoreError> {
    let organisation = tx.organisation().as_str();
    let leading = posts::table
        .filter(posts::org_id.eq(organisation))
        .filter(posts::ended_on.is_null())
        .filter(posts::manager_id.is_not_null())
        .select(posts::manager_id);
    let rows: Vec<(String, String)> = people::table
        .filter(people::org_id.eq(organisation))
        .filter(people::id.nullable().eq_any(leading))
        .select((people::id, people::name))
        .load(tx.conn())?;
    Ok(rows.into_iter().collect())
}
