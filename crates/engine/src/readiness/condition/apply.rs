//! What can be done with a condition, and taking it.

use super::{Condition, ConditionState};
use crate::ids::AccountId;
use crate::readiness::written::Reason;
use crate::words::words;
use chrono::NaiveDate;

/// What somebody is to a condition when they act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConditionCapacity {
    /// A member of the programme board.
    BoardMember,
    /// The service itself, each day.
    Service,
}

words!(ConditionCapacity: BoardMember = "board-member", Service = "service");

/// Who acts. Its owner sees to a condition and does not say that it is met: a claim never opens a gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConditionBy {
    /// A member of the programme board.
    BoardMember(AccountId),
    /// The service itself, each day.
    Service,
}

impl ConditionBy {
    /// As what they act.
    #[must_use]
    pub fn capacity(&self) -> ConditionCapacity {
        match self {
            Self::BoardMember(_) => ConditionCapacity::BoardMember,
            Self::Service => ConditionCapacity::Service,
        }
    }
}

/// One thing done with a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConditionAct {
    /// The board saw that it is met, in time or late.
    Meet,
    /// The board lets it go.
    Lift(Reason),
    /// Its day has passed.
    Miss,
}

/// Why an act was refused. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConditionRefused {
    /// Who acts cannot do this.
    #[error("somebody else has to do this")]
    NotYours,
    /// The condition is not at a point where this can be done.
    #[error("this cannot be done now")]
    NotNow,
    /// Its day has not passed.
    #[error("the day of this condition has not passed")]
    NotDue,
}

impl Condition {
    /// Takes an act, or says why not; then nothing is changed. `today` is the day in London.
    ///
    /// # Errors
    /// [`ConditionRefused`] with the first reason that applies, in the order of its variants.
    pub fn apply(
        &mut self,
        act: &ConditionAct,
        by: &ConditionBy,
        today: NaiveDate,
    ) -> Result<(), ConditionRefused> {
        use ConditionState::{Lifted, Met, Missed, Open};
        let state = match (act, by) {
            (ConditionAct::Meet, ConditionBy::BoardMember(by)) => Met {
                by: by.clone(),
                on: today,
            },
            (ConditionAct::Lift(reason), ConditionBy::BoardMember(by)) => Lifted {
                by: by.clone(),
                reason: reason.clone(),
                on: today,
            },
            (ConditionAct::Miss, ConditionBy::Service) => Missed,
            _ => return Err(ConditionRefused::NotYours),
        };
        match (&self.state, &state) {
            (Open, Missed) if today <= self.due => return Err(ConditionRefused::NotDue),
            (Open, _) | (Missed, Met { .. } | Lifted { .. }) => {}
            _ => return Err(ConditionRefused::NotNow),
        }
        self.state = state;
        self.changes += 1;
        Ok(())
    }
}
