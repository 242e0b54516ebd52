//! What the actor's own council asks of them.

use super::row::CampaignRow;
use crate::columns::Moment;
use crate::error::StoreError;
use crate::schema::{assessments, campaign_people, campaigns};
use crate::unit::Read;
use diesel::dsl::max;
use diesel::{
    BoolExpressionMethods, ExpressionMethods, JoinOnDsl, QueryDsl, RunQueryDsl, SelectableHelper,
};
use engine::access::{ChooseReminders, Permit};
use engine::campaigns::{Campaign, Phase, counts_from, london_day};
use engine::ids::Id;
use engine::time::Instant;

/// A campaign that asks the person now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCampaign {
    /// The campaign.
    pub campaign: Campaign,
    /// Whether the person has sent an assessment since it opened.
    pub sent: bool,
}

/// The open campaigns that the person of the permit is in, the one that ends first before the others. Two queries.
///
/// # Errors
/// [`StoreError`] from the database.
pub fn list_own(
    tx: &mut Read<'_>,
    permit: &Permit<ChooseReminders>,
) -> Result<Vec<OwnCampaign>, StoreError> {
    let organisation = tx.organisation().as_str();
    let person = permit.resource().person.as_str();
    let today = london_day(tx.now());
    let rows: Vec<CampaignRow> = campaigns::table
        .inner_join(
            campaign_people::table.on(campaign_people::org_id
                .eq(campaigns::org_id)
                .and(campaign_people::campaign_id.eq(campaigns::id))),
        )
        .filter(campaigns::org_id.eq(organisation))
        .filter(campaign_people::person_id.eq(person))
        .filter(campaigns::closes_on.ge(today))
        .order((campaigns::closes_on, campaigns::id))
        .select(CampaignRow::as_select())
        .load(tx.conn())?;
    let last: Option<Moment> = assessments::table
        .filter(assessments::org_id.eq(organisation))
        .filter(assessments::person_id.eq(person))
        .select(max(assessments::submitted_at))
        .first(tx.conn())?;
    let last = last.map(Instant::from);
    Ok(rows
        .into_iter()
        .map(Campaign::from)
        .filter(|campaign| campaign.phase(today) == Phase::Open)
        .map(|campaign| OwnCampaign {
            sent: last.is_some_and(|last| last >= counts_from(campaign.opens)),
            campaign,
        })
        .collect())
}
