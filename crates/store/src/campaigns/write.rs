//! Making, extending and closing campaigns.

use super::row::{NewCampaign, NewDepartment, NewMember, NewRole};
use super::selection::{list_later, list_meant};
use super::{find_name, load_campaign};
use crate::audit::AuditEntry;
use crate::error::StoreError;
use crate::schema::{campaign_departments, campaign_people, campaign_roles, campaigns};
use crate::unit::Write;
use chrono::NaiveDate;
use diesel::{ExpressionMethods, QueryDsl, RunQueryDsl};
use engine::access::{Permit, RunCampaigns};
use engine::campaigns::{CampaignDraft, Phase, Selection, counts_from, london_day};
use engine::ids::{CampaignId, Id, PersonId};
use engine::text::search_key;
use engine::time::Instant;

const SUBJECT: &str = "campaign";

/// What the trail says of a campaign: days and numbers, no words that somebody typed.
#[derive(serde::Serialize)]
struct Detail {
    opens: NaiveDate,
    closes: NaiveDate,
    planning: bool,
    people: usize,
}

/// Makes a campaign for the people whom the selection means now. Gives `None` when that is nobody.
///
/// # Errors
/// [`StoreError::Conflict`] if the name is another campaign's; [`StoreError`] from the database, as when a role
/// profile is not the organisation's.
pub fn create(
    tx: &mut Write<'_>,
    permit: Permit<RunCampaigns>,
    draft: &CampaignDraft,
    selection: &Selection,
) -> Result<Option<CampaignId>, StoreError> {
    if find_name(tx, &permit, draft.name())?.is_some() {
        return Err(StoreError::Conflict);
    }
    let people: Vec<PersonId> = list_meant(tx, selection)?
        .people
        .into_iter()
        .map(|line| line.person)
        .collect();
    if people.is_empty() {
        tx.leave_unchanged();
        return Ok(None);
    }
    let id: CampaignId = tx.new_id();
    insert(tx, &id, draft, selection)?;
    insert_people(tx, &id, &people)?;
    let detail = Detail {
        opens: draft.opens(),
        closes: draft.closes(),
        planning: draft.planning(),
        people: people.len(),
    };
    tx.audit(AuditEntry::new("create-campaign", SUBJECT, id.as_str()).with(&detail))?;
    Ok(Some(id))
}

fn insert(
    tx: &mut Write<'_>,
    id: &CampaignId,
    draft: &CampaignDraft,
    selection: &Selection,
) -> Result<(), StoreError> {
    let (org_id, now) = (tx.organisation().as_str(), tx.now());
    diesel::insert_into(campaigns::table)
        .values(NewCampaign {
            id: id.as_str(),
            org_id,
            name: draft.name(),
            name_key: search_key(draft.name()),
            purpose_text: draft.purpose(),
            planning: draft.planning(),
            everybody: selection.is_everybody(),
            opens_on: draft.opens(),
            closes_on: draft.closes(),
            counts_from: counts_from(draft.opens()).into(),
            created_at: now.into(),
            version: 1,
        })
        .execute(tx.conn())?;
    let campaign_id = id.as_str();
    let departments: Vec<NewDepartment<'_>> = selection
        .departments
        .iter()
        .map(|department| NewDepartment {
            org_id,
            campaign_id,
            department,
        })
        .collect();
    insert_many!(tx.conn(), campaign_departments::table, departments)?;
    let roles: Vec<NewRole<'_>> = selection
        .roles
        .iter()
        .map(|role| NewRole {
            org_id,
            campaign_id,
            role_profile_id: role.as_str(),
        })
        .collect();
    insert_many!(tx.conn(), campaign_roles::table, roles)?;
    Ok(())
}

fn insert_people(
    tx: &mut Write<'_>,
    id: &CampaignId,
    people: &[PersonId],
) -> Result<(), StoreError> {
    let (org_id, now) = (tx.organisation().as_str(), tx.now());
    let rows: Vec<NewMember<'_>> = people
        .iter()
        .map(|person| NewMember {
            org_id,
            campaign_id: id.as_str(),
            person_id: person.as_str(),
            added_at: now.into(),
        })
        .collect();
    insert_many!(tx.conn(), campaign_people::table, rows)?;
    Ok(())
}

/// Gives a campaign another last day, which opens it again if it was over or closed.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such campaign; [`StoreError::Conflict`] if it was changed since `version`.
pub fn extend(
    tx: &mut Write<'_>,
    permit: Permit<RunCampaigns>,
    id: &CampaignId,
    version: i64,
    closes: NaiveDate,
) -> Result<(), StoreError> {
    load_campaign(tx, &permit, id)?;
    set(tx, id, version, Some(closes), None)?;
    tx.audit(AuditEntry::new("extend-campaign", SUBJECT, id.as_str()).with(&closes))
}

/// Closes a campaign now: it asks nobody any more, and what was sent counts.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such campaign; [`StoreError::Conflict`] if it was changed since `version`,
/// or is over already.
pub fn close(
    tx: &mut Write<'_>,
    permit: Permit<RunCampaigns>,
    id: &CampaignId,
    version: i64,
) -> Result<(), StoreError> {
    let campaign = load_campaign(tx, &permit, id)?;
    let now = tx.now();
    if campaign.phase(london_day(now)) == Phase::Closed {
        return Err(StoreError::Conflict);
    }
    set(tx, id, version, None, Some(now))?;
    tx.audit(AuditEntry::new("close-campaign", SUBJECT, id.as_str()))
}

/// Adds the people whom the selection means by now and who are not in the campaign. Gives how many.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such campaign; [`StoreError::Conflict`] if it is over.
pub fn add_later(
    tx: &mut Write<'_>,
    permit: Permit<RunCampaigns>,
    id: &CampaignId,
) -> Result<usize, StoreError> {
    let campaign = load_campaign(tx, &permit, id)?;
    if campaign.phase(london_day(tx.now())) == Phase::Closed {
        return Err(StoreError::Conflict);
    }
    let people = list_later(tx, &campaign)?;
    if people.is_empty() {
        tx.leave_unchanged();
        return Ok(0);
    }
    insert_people(tx, id, &people)?;
    let added = people.len();
    tx.audit(AuditEntry::new("add-to-campaign", SUBJECT, id.as_str()).with(&added))?;
    Ok(added)
}

fn set(
    tx: &mut Write<'_>,
    id: &CampaignId,
    version: i64,
    closes: Option<NaiveDate>,
    closed: Option<Instant>,
) -> Result<(), StoreError> {
    let organisation = tx.organisation().as_str();
    let row = campaigns::table
        .filter(campaigns::org_id.eq(organisation))
        .filter(campaigns::id.eq(id.as_str()))
        .filter(campaigns::version.eq(version));
    let changed = diesel::update(row)
        .set((
            closes.map(|closes| campaigns::closes_on.eq(closes)),
            campaigns::closed_at.eq(closed.map(Instant::utc)),
            campaigns::version.eq(version.saturating_add(1)),
        ))
        .execute(tx.conn())?;
    if changed == 0 {
        return Err(StoreError::Conflict);
    }
    Ok(())
}
