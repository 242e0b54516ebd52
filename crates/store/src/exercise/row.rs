//! An answer as it is stored.

use crate::columns::{AsSmallInt, AsText, Moment, TextValue};
use crate::schema::exercise_answers;
use diesel::{Insertable, Queryable, Selectable};
use engine::exercise::CaseId;
use sfia::Level;

impl TextValue for CaseId {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Some(Self::from_text(text))
    }
}

/// A case and the level that was read in it.
#[derive(Queryable, Selectable)]
#[diesel(table_name = exercise_answers)]
pub(super) struct AnswerRow {
    pub(super) case_id: AsText<CaseId>,
    pub(super) level: AsSmallInt<Level>,
}

/// An answer to be added.
#[derive(Insertable)]
#[diesel(table_name = exercise_answers)]
pub(super) struct NewAnswer<'a> {
    pub(super) org_id: &'a str,
    pub(super) person_id: &'a str,
    pub(super) case_id: &'a str,
    pub(super) level: i16,
    pub(super) answered_at: Moment,
}
