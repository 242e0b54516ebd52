//! Lines of the trail as they are stored.

use crate::columns::Moment;
use crate::schema::{audit_events, platform_events};
use diesel::{Insertable, Queryable, Selectable};

/// A line of an organisation's trail to be added. The database numbers it.
#[derive(Insertable)]
#[diesel(table_name = audit_events)]
pub(super) struct NewAuditEvent<'a> {
    pub(super) org_id: &'a str,
    pub(super) at: Moment,
    pub(super) actor_kind: &'static str,
    pub(super) actor_id: Option<&'a str>,
    pub(super) action: &'a str,
    pub(super) subject_kind: &'a str,
    pub(super) subject_id: &'a str,
    pub(super) detail: &'a str,
}

/// A line of the platform's trail to be added.
#[derive(Insertable)]
#[diesel(table_name = platform_events)]
pub(super) struct NewPlatformEvent<'a> {
    pub(super) at: Moment,
    pub(super) actor_kind: &'static str,
    pub(super) actor_id: Option<&'a str>,
    pub(super) action: &'a str,
    pub(super) subject_kind: &'a str,
    pub(super) subject_id: &'a str,
    pub(super) detail: &'a str,
}

/// A line of an organisation's trail as read.
#[derive(Queryable, Selectable)]
#[diesel(table_name = audit_events)]
pub(super) struct AuditEventRow {
    pub(super) at: Moment,
    pub(super) actor_kind: String,
    pub(super) actor_id: Option<String>,
    pub(super) action: String,
    pub(super) subject_kind: String,
    pub(super) subject_id: String,
    pub(super) detail: String,
}
