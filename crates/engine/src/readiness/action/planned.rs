//! A planned action, and how its time came out.

use crate::ids::{PersonId, ReadinessActionId, ReadinessRoundId};
use crate::readiness::condition::reminder_days;
use crate::readiness::decision::Overrun;
use crate::readiness::written::Note;
use crate::readiness::{QuestionId, SectionId};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// What an action is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActionAbout {
    /// A question.
    Question(QuestionId),
    /// A section as a whole.
    Section(SectionId),
}

/// Why an action is not taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActionRefused {
    /// It takes at least one day, and ends within the calendar.
    #[error("plan at least one day, and a day that a calendar has")]
    NoDays,
    /// It was finished before.
    #[error("this was finished already")]
    DoneAlready,
    /// The day is before it began.
    #[error("the day is before this was begun")]
    BeforeBegun,
    /// The day lies ahead.
    #[error("this day lies ahead")]
    InFuture,
}

/// One planned action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedAction {
    id: ReadinessActionId,
    round: ReadinessRoundId,
    about: ActionAbout,
    what: Note,
    owner: PersonId,
    begun: NaiveDate,
    planned_days: NonZeroU32,
    due: NaiveDate,
    done: Option<NaiveDate>,
}

impl PlannedAction {
    /// Plans something that begins on `begun` and takes `planned_days` calendar days.
    ///
    /// # Errors
    /// [`ActionRefused::NoDays`].
    pub fn plan(
        id: ReadinessActionId,
        round: ReadinessRoundId,
        about: ActionAbout,
        what: Note,
        owner: PersonId,
        begun: NaiveDate,
        planned_days: u32,
    ) -> Result<Self, ActionRefused> {
        let planned_days = NonZeroU32::new(planned_days).ok_or(ActionRefused::NoDays)?;
        let days = Days::new(u64::from(planned_days.get()));
        let due = begun.checked_add_days(days).ok_or(ActionRefused::NoDays)?;
        Ok(Self {
            id,
            round,
            about,
            what,
            owner,
            begun,
            planned_days,
            due,
            done: None,
        })
    }

    /// Records that it was done on a day.
    ///
    /// # Errors
    /// [`ActionRefused`] where it was done before, or the day does not fit.
    pub fn finish(&mut self, on: NaiveDate, today: NaiveDate) -> Result<(), ActionRefused> {
        if self.done.is_some() {
            Err(ActionRefused::DoneAlready)
        } else if on < self.begun {
            Err(ActionRefused::BeforeBegun)
        } else if on > today {
            Err(ActionRefused::InFuture)
        } else {
            self.done = Some(on);
            Ok(())
        }
    }

    /// Its identity.
    #[must_use]
    pub fn id(&self) -> &ReadinessActionId {
        &self.id
    }

    /// The round after which it was planned.
    #[must_use]
    pub fn round(&self) -> &ReadinessRoundId {
        &self.round
    }

    /// What it is about.
    #[must_use]
    pub fn about(&self) -> &ActionAbout {
        &self.about
    }

    /// What is to be done.
    #[must_use]
    pub fn what(&self) -> &Note {
        &self.what
    }

    /// Who does it.
    #[must_use]
    pub fn owner(&self) -> &PersonId {
        &self.owner
    }

    /// The day on which it begins.
    #[must_use]
    pub fn begun(&self) -> NaiveDate {
        self.begun
    }

    /// The day by which it is planned to be done.
    #[must_use]
    pub fn due(&self) -> NaiveDate {
        self.due
    }

    /// The day on which it was done.
    #[must_use]
    pub fn done(&self) -> Option<NaiveDate> {
        self.done
    }

    /// How many calendar days it was to take.
    #[must_use]
    pub fn planned_days(&self) -> NonZeroU32 {
        self.planned_days
    }

    /// Whether its day has passed and it is not done.
    #[must_use]
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.done.is_none() && today > self.due
    }

    /// Whether its owner is to be reminded today, as of a condition: 14 days, 7 days and one before its day, given the day of
    /// the last reminder, or the day on which it was planned where there was none.
    #[must_use]
    pub fn is_reminder_due(&self, last: NaiveDate, today: NaiveDate) -> bool {
        self.done.is_none()
            && today <= self.due
            && reminder_days(self.due)
                .into_iter()
                .any(|day| last < day && day <= today)
    }

    /// How its time came out; `None` until it is done, so that what is never finished is not taken for quick.
    #[must_use]
    pub fn overrun(&self) -> Option<Overrun> {
        let days = self.done?.signed_duration_since(self.begun).num_days();
        Some(Overrun {
            planned_days: self.planned_days,
            actual_days: u32::try_from(days).ok()?,
        })
    }
}
