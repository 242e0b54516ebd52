//! Looks as they are stored.

use crate::columns::{Moment, TextValue};
use crate::schema::record_looks;
use chrono::NaiveDate;
use diesel::Insertable;
use engine::looks::{LookedAs, LookedFor, Seen};

macro_rules! words {
    ($($kind:ty),+) => {$(
        impl TextValue for $kind {
            fn as_text(&self) -> &str {
                self.as_str()
            }
            fn from_text(text: String) -> Option<Self> {
                Self::from_word(&text)
            }
        }
    )+};
}

words! { LookedAs, Seen, LookedFor }

/// The first look of a day.
#[derive(Insertable)]
#[diesel(table_name = record_looks)]
pub(super) struct NewLook<'a> {
    pub(super) org_id: &'a str,
    pub(super) person_id: &'a str,
    pub(super) viewer_id: &'a str,
    pub(super) capacity: &'a str,
    pub(super) seen: &'a str,
    pub(super) purpose: &'a str,
    pub(super) looked_on: NaiveDate,
    pub(super) first_at: Moment,
    pub(super) last_at: Moment,
    pub(super) times: i64,
}
