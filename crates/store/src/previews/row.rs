//! Previews as they are stored.

use crate::columns::{AsText, Moment};
use crate::schema::previews;
use diesel::{Insertable, Queryable, Selectable};
use engine::ids::PreviewId;

/// A preview as read.
#[derive(Queryable, Selectable)]
#[diesel(table_name = previews)]
pub(super) struct PreviewRow {
    pub(super) id: AsText<PreviewId>,
    pub(super) file_name: String,
    pub(super) body: String,
    pub(super) created_at: Moment,
    pub(super) expires_at: Moment,
}

/// A preview to be added.
#[derive(Insertable)]
#[diesel(table_name = previews)]
pub(super) struct NewPreview<'a> {
    pub(super) id: &'a str,
    pub(super) org_id: &'a str,
    pub(super) kind: &'a str,
    pub(super) made_by: &'a str,
    pub(super) file_name: &'a str,
    pub(super) body: &'a str,
    pub(super) created_at: Moment,
    pub(super) expires_at: Moment,
}
