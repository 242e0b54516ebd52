//! A place in the pilot as it is stored.

use crate::columns::{AsText, TextValue};
use crate::error::StoreError;
use crate::schema::pilots;
use chrono::NaiveDate;
use diesel::{Queryable, Selectable};
use engine::readiness::Stage;
use engine::readiness::programme::{
    Cohort, LessonState, Pilot, PilotDates, PilotStatus, SupportOwner,
};

macro_rules! stored_words {
    ($($name:ty),+) => {$(
        impl TextValue for $name {
            fn as_text(&self) -> &str {
                (*self).as_str()
            }
            fn from_text(text: String) -> Option<Self> {
                Self::from_word(&text)
            }
        }
    )+};
}
stored_words!(PilotStatus, LessonState, SupportOwner);

#[derive(Queryable, Selectable)]
#[diesel(table_name = pilots)]
pub(crate) struct PilotRow {
    pub(crate) org_id: String,
    cohort: String,
    stage: AsText<Stage>,
    status: AsText<PilotStatus>,
    begins_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    pub(super) version: i64,
}

impl PilotRow {
    pub(crate) fn pilot(self) -> Result<Pilot, StoreError> {
        Ok(Pilot {
            cohort: Cohort::parse(&self.cohort)
                .map_err(|_| StoreError::Corrupt("pilots.cohort"))?,
            stage: self.stage.into_inner(),
            status: self.status.into_inner(),
            dates: PilotDates::new(self.begins_on, self.ends_on)
                .ok_or(StoreError::Corrupt("pilots.ends_on"))?,
        })
    }
}
