//! The row of a change of edition.

use crate::columns::{AsSmallInt, AsText, Moment};
use crate::schema::edition_changes;
use diesel::{Insertable, Queryable, Selectable};
use engine::editions::EditionChange;
use engine::ids::EditionChangeId;
use sfia::Edition;

#[derive(Queryable, Selectable)]
#[diesel(table_name = edition_changes)]
pub(super) struct ChangeRow {
    id: AsText<EditionChangeId>,
    from_edition: AsSmallInt<Edition>,
    to_edition: AsSmallInt<Edition>,
    changed_at: Moment,
    undone_at: Option<Moment>,
}

impl ChangeRow {
    /// The change, made by somebody of that name.
    pub(super) fn by(self, by: Option<String>) -> EditionChange {
        EditionChange {
            id: self.id.into_inner(),
            from: self.from_edition.into_inner(),
            to: self.to_edition.into_inner(),
            changed: self.changed_at.into(),
            by,
            undone: self.undone_at.map(Into::into),
        }
    }
}

/// A change to be noted.
#[derive(Insertable)]
#[diesel(table_name = edition_changes)]
pub(super) struct NewChange<'a> {
    pub(super) id: &'a str,
    pub(super) org_id: &'a str,
    pub(super) from_edition: i16,
    pub(super) to_edition: i16,
    pub(super) changed_at: Moment,
    pub(super) changed_by: Option<&'a str>,
}
