//! How far a line manager's own reports are in the open campaigns.

use super::row::CampaignRow;
use crate::columns::{AsText, Moment};
use crate::error::StoreError;
use crate::schema::{assessments, campaign_people, campaigns, people, posts};
use crate::unit::Read;
use diesel::dsl::max;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::VisiblePeople;
use engine::campaigns::{Campaign, Phase, counts_from, london_day};
use engine::ids::{Id, PersonId};
use engine::time::Instant;
use std::collections::HashMap;

/// An open campaign as far as it concerns a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TeamCampaign {
    /// The campaign.
    pub campaign: Campaign,
    /// Reports who have sent.
    pub sent: usize,
    /// The names of those who have not, whether they have joined or not.
    pub waiting: Vec<String>,
}

/// The open campaigns that ask any of the visible people, the one that ends first before the others. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_team_campaigns(
    tx: &mut Read<'_>,
    visible: &VisiblePeople,
) -> Result<Vec<TeamCampaign>, StoreError> {
    let today = london_day(tx.now());
    let last = list_last_sent(tx)?;
    let mut query = campaigns::table
        .inner_join(
            campaign_people::table.on(campaign_people::org_id
                .eq(campaigns::org_id)
                .and(campaign_people::campaign_id.eq(campaigns::id))),
        )
        .inner_join(
            people::table.on(people::org_id
                .eq(campaign_people::org_id)
                .and(people::id.eq(campaign_people::person_id))),
        )
        .inner_join(
            posts::table.on(posts::org_id
                .eq(people::org_id)
                .and(posts::person_id.eq(people::id))
                .and(posts::ended_on.is_null())),
        )
        .filter(campaigns::org_id.eq(tx.organisation().as_str()))
        .filter(campaigns::closes_on.ge(today))
        .filter(people::left_on.is_null())
        .order((
            campaigns::closes_on,
            campaigns::id,
            people::name_key,
            people::id,
        ))
        .select((CampaignRow::as_select(), people::id, people::name))
        .into_boxed();
    if let Some(manager) = visible.reports_of() {
        query = query.filter(posts::manager_id.eq(manager.as_str()));
    }
    let rows: Vec<(CampaignRow, AsText<PersonId>, String)> = query.load(tx.conn())?;
    let mut found: Vec<TeamCampaign> = Vec::new();
    let mut seen: Option<PersonId> = None;
    for (row, person, name) in rows {
        let (campaign, person) = (Campaign::from(row), person.into_inner());
        if campaign.phase(today) != Phase::Open {
            continue;
        }
        let is_new = found
            .last()
            .is_none_or(|last| last.campaign.id != campaign.id);
        // Several posts under one manager give several rows for a person.
        if !is_new && seen.as_ref() == Some(&person) {
            continue;
        }
        let opened = counts_from(campaign.opens);
        let is_sent = last.get(person.as_str()).is_some_and(|at| *at >= opened);
        if is_new {
            found.push(TeamCampaign {
                campaign,
                sent: 0,
                waiting: Vec::new(),
            });
        }
        if let Some(entry) = found.last_mut() {
            if is_sent {
                entry.sent += 1;
            } else {
                entry.waiting.push(name);
            }
        }
        seen = Some(person);
    }
    Ok(found)
}

/// When people who are in any campaign sent last.
pub(super) fn list_last_sent(tx: &mut Read<'_>) -> Result<HashMap<String, Instant>, StoreError> {
    let organisation = tx.organisation().as_str();
    let asked = campaign_people::table
        .filter(campaign_people::org_id.eq(organisation))
        .select(campaign_people::person_id);
    let rows: Vec<(String, Option<Moment>)> = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::person_id.eq_any(asked))
        .group_by(assessments::person_id)
        .select((assessments::person_id, max(assessments::submitted_at)))
        .load(tx.conn())?;
    Ok(rows
        .into_iter()
        .filter_map(|(person, at)| Some((person, at?.into())))
        .collect())
}
