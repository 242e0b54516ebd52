//! Campaigns as they are stored.

use crate::columns::{AsText, Moment};
use crate::schema::{campaign_departments, campaign_people, campaign_roles, campaigns};
use chrono::NaiveDate;
use diesel::{Insertable, Queryable, Selectable};
use engine::campaigns::Campaign;
use engine::ids::CampaignId;

/// A campaign as read.
#[derive(Queryable, Selectable)]
#[diesel(table_name = campaigns)]
pub(super) struct CampaignRow {
    id: AsText<CampaignId>,
    name: String,
    purpose_text: String,
    planning: bool,
    everybody: bool,
    opens_on: NaiveDate,
    closes_on: NaiveDate,
    closed_at: Option<Moment>,
    version: i64,
}

impl From<CampaignRow> for Campaign {
    fn from(row: CampaignRow) -> Self {
        Self {
            id: row.id.into_inner(),
            name: row.name,
            purpose: row.purpose_text,
            planning: row.planning,
            everybody: row.everybody,
            opens: row.opens_on,
            closes: row.closes_on,
            closed_early: row.closed_at.is_some(),
            version: row.version,
        }
    }
}

/// A campaign to be added.
#[derive(Insertable)]
#[diesel(table_name = campaigns)]
pub(super) struct NewCampaign<'a> {
    pub(super) id: &'a str,
    pub(super) org_id: &'a str,
    pub(super) name: &'a str,
    pub(super) name_key: String,
    pub(super) purpose_text: &'a str,
    pub(super) planning: bool,
    pub(super) everybody: bool,
    pub(super) opens_on: NaiveDate,
    pub(super) closes_on: NaiveDate,
    pub(super) counts_from: Moment,
    pub(super) created_at: Moment,
    pub(super) version: i64,
}

/// A department that a campaign is for.
#[derive(Insertable)]
#[diesel(table_name = campaign_departments)]
pub(super) struct NewDepartment<'a> {
    pub(super) org_id: &'a str,
    pub(super) campaign_id: &'a str,
    pub(super) department: &'a str,
}

/// A role profile that a campaign is for.
#[derive(Insertable)]
#[diesel(table_name = campaign_roles)]
pub(super) struct NewRole<'a> {
    pub(super) org_id: &'a str,
    pub(super) campaign_id: &'a str,
    pub(super) role_profile_id: &'a str,
}

/// A person who is asked.
#[derive(Insertable)]
#[diesel(table_name = campaign_people)]
pub(super) struct NewMember<'a> {
    pub(super) org_id: &'a str,
    pub(super) campaign_id: &'a str,
    pub(super) person_id: &'a str,
    pub(super) added_at: Moment,
}
