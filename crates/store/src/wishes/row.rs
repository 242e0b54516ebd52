//! Wishes as they are stored.

use crate::columns::{AsText, Moment, TextValue};
use crate::schema::skill_wishes;
use diesel::{Insertable, Queryable, Selectable};
use engine::wishes::{Interest, Wish};
use sfia::SkillCode;

impl TextValue for Interest {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}

/// A wish about one skill.
#[derive(Queryable, Selectable)]
#[diesel(table_name = skill_wishes)]
pub(super) struct WishRow {
    skill_code: AsText<SkillCode>,
    interest: Option<AsText<Interest>>,
    still_true_at: Option<Moment>,
}

impl From<WishRow> for Wish {
    fn from(row: WishRow) -> Self {
        Self {
            code: row.skill_code.into_inner(),
            interest: row.interest.map(AsText::into_inner),
            still_true: row.still_true_at.map(Into::into),
        }
    }
}

/// A wish to be added.
#[derive(Insertable)]
#[diesel(table_name = skill_wishes)]
pub(super) struct NewWish<'a> {
    pub(super) org_id: &'a str,
    pub(super) person_id: &'a str,
    pub(super) skill_code: &'a str,
    pub(super) interest: Option<&'static str>,
    pub(super) still_true_at: Option<Moment>,
}
