//! Finding campaigns, and how far they are as a whole.

use super::row::CampaignRow;
use crate::error::StoreError;
use crate::schema::{assessments, campaign_people, campaigns, people};
use crate::unit::Read;
use diesel::dsl::count;
use diesel::{
    AggregateExpressionMethods, BoolExpressionMethods, ExpressionMethods, JoinOnDsl,
    NullableExpressionMethods, OptionalExtension, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{Permit, RunCampaigns};
use engine::campaigns::{Campaign, london_day};
use engine::ids::{CampaignId, Id};
use engine::text::search_key;
use std::collections::HashMap;

/// Most campaigns that a list shows: the newest.
const MOST_LISTED: i64 = 200;

/// One campaign in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CampaignLine {
    /// The campaign.
    pub campaign: Campaign,
    /// People who are asked and work here.
    pub people: usize,
    /// Of these, how many have sent.
    pub sent: usize,
}

/// The organisation's campaigns, the newest first. Three queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_campaigns(
    tx: &mut Read<'_>,
    _permit: &Permit<RunCampaigns>,
) -> Result<Vec<CampaignLine>, StoreError> {
    let rows: Vec<CampaignRow> = campaigns::table
        .filter(campaigns::org_id.eq(tx.organisation().as_str()))
        .order((
            campaigns::opens_on.desc(),
            campaigns::created_at.desc(),
            campaigns::id,
        ))
        .limit(MOST_LISTED)
        .select(CampaignRow::as_select())
        .load(tx.conn())?;
    let (people, sent) = (count_people(tx)?, count_sent(tx)?);
    let of = |counts: &HashMap<String, usize>, campaign: &Campaign| {
        counts
            .get(campaign.id.as_str())
            .copied()
            .unwrap_or_default()
    };
    Ok(rows
        .into_iter()
        .map(Campaign::from)
        .map(|campaign| CampaignLine {
            people: of(&people, &campaign),
            sent: of(&sent, &campaign),
            campaign,
        })
        .collect())
}

/// How many campaigns are open today.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn count_open(tx: &mut Read<'_>, _permit: &Permit<RunCampaigns>) -> Result<usize, StoreError> {
    let today = london_day(tx.now());
    let open: i64 = campaigns::table
        .filter(campaigns::org_id.eq(tx.organisation().as_str()))
        .filter(campaigns::opens_on.le(today))
        .filter(campaigns::closes_on.ge(today))
        .filter(campaigns::closed_at.is_null())
        .count()
        .get_result(tx.conn())?;
    Ok(usize::try_from(open).unwrap_or_default())
}

/// One campaign.
///
/// # Errors
/// [`StoreError::NotFound`] if the organisation has no such campaign.
pub fn load_campaign(
    tx: &mut Read<'_>,
    _permit: &Permit<RunCampaigns>,
    id: &CampaignId,
) -> Result<Campaign, StoreError> {
    let row: Option<CampaignRow> = campaigns::table
        .filter(campaigns::org_id.eq(tx.organisation().as_str()))
        .filter(campaigns::id.eq(id.as_str()))
        .select(CampaignRow::as_select())
        .first(tx.conn())
        .optional()?;
    row.map(Campaign::from)
        .ok_or(StoreError::NotFound("campaign"))
}

/// The campaign that has this name already, however it is written.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn find_name(
    tx: &mut Read<'_>,
    _permit: &Permit<RunCampaigns>,
    name: &str,
) -> Result<Option<String>, StoreError> {
    Ok(campaigns::table
        .filter(campaigns::org_id.eq(tx.organisation().as_str()))
        .filter(campaigns::name_key.eq(search_key(name)))
        .select(campaigns::name)
        .first(tx.conn())
        .optional()?)
}

/// People at work by campaign.
fn count_people(tx: &mut Read<'_>) -> Result<HashMap<String, usize>, StoreError> {
    let rows: Vec<(String, i64)> = campaign_people::table
        .inner_join(
            people::table.on(people::org_id
                .eq(campaign_people::org_id)
                .and(people::id.eq(campaign_people::person_id))),
        )
        .filter(campaign_people::org_id.eq(tx.organisation().as_str()))
        .filter(people::left_on.is_null())
        .group_by(campaign_people::campaign_id)
        .select((
            campaign_people::campaign_id,
            count(campaign_people::person_id),
        ))
        .load(tx.conn())?;
    Ok(by_campaign(rows))
}

/// People at work who sent an assessment since their campaign opened, by campaign.
fn count_sent(tx: &mut Read<'_>) -> Result<HashMap<String, usize>, StoreError> {
    let rows: Vec<(String, i64)> = campaign_people::table
        .inner_join(
            people::table.on(people::org_id
                .eq(campaign_people::org_id)
                .and(people::id.eq(campaign_people::person_id))),
        )
        .inner_join(
            campaigns::table.on(campaigns::org_id
                .eq(campaign_people::org_id)
                .and(campaigns::id.eq(campaign_people::campaign_id))),
        )
        .inner_join(
            assessments::table.on(assessments::org_id
                .eq(campaign_people::org_id)
                .and(assessments::person_id.eq(campaign_people::person_id))
                .and(assessments::submitted_at.ge(campaigns::counts_from.nullable()))),
        )
        .filter(campaign_people::org_id.eq(tx.organisation().as_str()))
        .filter(people::left_on.is_null())
        .group_by(campaign_people::campaign_id)
        .select((
            campaign_people::campaign_id,
            count(campaign_people::person_id).aggregate_distinct(),
        ))
        .load(tx.conn())?;
    Ok(by_campaign(rows))
}

fn by_campaign(rows: Vec<(String, i64)>) -> HashMap<String, usize> {
    rows.into_iter()
        .filter_map(|(id, count)| Some((id, usize::try_from(count).ok()?)))
        .collect()
}
