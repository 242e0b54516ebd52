//! A condition as it stands, and setting one.

use crate::ids::{AccountId, PersonId, ReadinessRoundId, WaiverId};
use crate::readiness::written::{Note, Reason};
use crate::readiness::{QuestionId, SectionId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The most days from the decision to the day by which a condition has to be met.
pub const CONDITION_DAYS: u32 = 30;

/// What led to a condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConditionAbout {
    /// A soft gate that failed.
    Gate(QuestionId),
    /// A section below its lowest score.
    Section(SectionId),
    /// The whole below its lowest score.
    Whole,
    /// A waived gate: it has to be passed before the waiver ends.
    Waived(WaiverId),
}

/// Where a condition stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConditionState {
    /// It has to be met.
    Open,
    /// Its day passed; the pilot pauses.
    Missed,
    /// The board saw that it is met.
    Met {
        /// Who says so.
        by: AccountId,
        /// On which day.
        on: NaiveDate,
    },
    /// The board let it go.
    Lifted {
        /// Who did.
        by: AccountId,
        /// Why.
        reason: Reason,
        /// On which day.
        on: NaiveDate,
    },
}

impl ConditionState {
    /// The words of all states, for the check of stored data.
    pub const WORDS: [&'static str; 4] = ["open", "missed", "met", "lifted"];

    /// The word under which the state is stored.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Missed => "missed",
            Self::Met { .. } => "met",
            Self::Lifted { .. } => "lifted",
        }
    }
}

/// One condition of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The round that was decided.
    pub round: ReadinessRoundId,
    /// What led to it.
    pub about: ConditionAbout,
    /// What has to be done.
    pub what: Note,
    /// Who sees to it.
    pub owner: PersonId,
    /// The last day on which it can be met.
    pub due: NaiveDate,
    /// Where it stands.
    pub state: ConditionState,
    /// Counts changes, so that a form filled in from an older state is noticed.
    pub changes: u64,
}

/// Why a day does not do for a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConditionDayRefused {
    /// It is before the decision.
    #[error("the day is before the decision")]
    BeforeDecision,
    /// It is more than 30 days after the decision.
    #[error("a condition is met at most 30 days after the decision")]
    TooLate,
}

impl Condition {
    /// Sets a condition of a decision made on `decided_on`.
    ///
    /// # Errors
    /// [`ConditionDayRefused`].
    pub fn set(
        round: ReadinessRoundId,
        about: ConditionAbout,
        what: Note,
        owner: PersonId,
        due: NaiveDate,
        decided_on: NaiveDate,
    ) -> Result<Self, ConditionDayRefused> {
        let days = due.signed_duration_since(decided_on).num_days();
        if days < 0 {
            return Err(ConditionDayRefused::BeforeDecision);
        }
        if days > i64::from(CONDITION_DAYS) {
            return Err(ConditionDayRefused::TooLate);
        }
        Ok(Self {
            round,
            about,
            what,
            owner,
            due,
            state: ConditionState::Open,
            changes: 0,
        })
    }

    /// Whether it pauses the pilot: its day has passed and nobody met or lifted it, recorded as missed or not yet.
    #[must_use]
    pub fn pauses(&self, today: NaiveDate) -> bool {
        match self.state {
            ConditionState::Missed => true,
            ConditionState::Open => today > self.due,
            ConditionState::Met { .. } | ConditionState::Lifted { .. } => false,
        }
    }
}

/// Whether any condition pauses the pilot.
#[must_use]
pub fn is_paused(conditions: &[Condition], today: NaiveDate) -> bool {
    conditions.iter().any(|one| one.pauses(today))
}
