//! The row of an organisation.

use crate::error::StoreError;
use crate::schema::organisations;
use diesel::prelude::*;
use engine::ids::{Id, OrganisationId};
use engine::organisations::{Kind, Organisation};
use sfia::Edition;

#[derive(Queryable, Selectable)]
#[diesel(table_name = organisations)]
pub(super) struct Row {
    id: String,
    slug: String,
    name: String,
    kind: String,
    staff_count: Option<i64>,
    edition: i16,
    version: i64,
}

impl TryFrom<Row> for Organisation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: OrganisationId::from_text(row.id),
            slug: row.slug,
            name: row.name,
            kind: Kind::from_word(&row.kind).ok_or(StoreError::Corrupt("organisations.kind"))?,
            staff_count: row.staff_count,
            edition: Edition::try_from(row.edition)
                .map_err(|_| StoreError::Corrupt("organisations.edition"))?,
            version: row.version,
        })
    }
}
