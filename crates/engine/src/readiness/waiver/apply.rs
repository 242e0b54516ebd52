//! What can be done with a waiver, and taking it.

use super::{Ending, Waiver, WaiverRefused, WaiverState};
use crate::ids::AccountId;
use crate::readiness::written::Reason;
use crate::words::words;
use chrono::NaiveDate;

/// What somebody is to a waiver when they act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaiverCapacity {
    /// A member of the programme board.
    BoardMember,
    /// The service itself, each day.
    Service,
}

words!(WaiverCapacity: BoardMember = "board-member", Service = "service");

/// Who acts. Whether they are what they act as, was checked before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaiverBy {
    /// A member of the programme board.
    BoardMember(AccountId),
    /// The service itself, each day.
    Service,
}

impl WaiverBy {
    /// As what they act.
    #[must_use]
    pub fn capacity(&self) -> WaiverCapacity {
        match self {
            Self::BoardMember(_) => WaiverCapacity::BoardMember,
            Self::Service => WaiverCapacity::Service,
        }
    }
}

/// One thing done with a waiver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WaiverAct {
    /// A second member of the board signs.
    Sign,
    /// The board withdraws it, before or after it was signed.
    Withdraw(Reason),
    /// Its first day has come.
    TakeEffect,
    /// Its last day has passed.
    Expire,
}

impl WaiverAct {
    /// The words of all acts, for the check of stored data.
    pub const WORDS: [&'static str; 4] = ["sign", "withdraw", "take-effect", "expire"];

    /// The word under which the act is stored.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Sign => "sign",
            Self::Withdraw(_) => "withdraw",
            Self::TakeEffect => "take-effect",
            Self::Expire => "expire",
        }
    }

    /// The capacity in which it may be done.
    #[must_use]
    pub fn capacity(&self) -> WaiverCapacity {
        match self {
            Self::Sign | Self::Withdraw(_) => WaiverCapacity::BoardMember,
            Self::TakeEffect | Self::Expire => WaiverCapacity::Service,
        }
    }
}

/// A step that a waiver can take. The property test sees that every one of them happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WaiverTransition {
    /// It was signed.
    Signed,
    /// It came into force.
    TookEffect,
    /// It was withdrawn.
    Withdrawn,
    /// It expired.
    Expired,
}

words!(WaiverTransition: Signed = "signed", TookEffect = "took-effect", Withdrawn = "withdrawn", Expired = "expired");

impl Waiver {
    /// Takes an act, or says why not; then nothing is changed. `today` is the day in London.
    ///
    /// # Errors
    /// [`WaiverRefused`] with the first reason that applies, in the order: not yours, not now, and what the act asks.
    pub fn apply(
        &mut self,
        act: &WaiverAct,
        by: &WaiverBy,
        today: NaiveDate,
    ) -> Result<WaiverTransition, WaiverRefused> {
        if act.capacity() != by.capacity() {
            return Err(WaiverRefused::NotYours);
        }
        let (state, step) = match (act, by) {
            (WaiverAct::Sign, WaiverBy::BoardMember(by)) => self.sign(by, today)?,
            (WaiverAct::Withdraw(reason), WaiverBy::BoardMember(by)) => {
                let ending = Ending::Withdrawn {
                    by: by.clone(),
                    reason: reason.clone(),
                };
                (self.end(ending, today)?, WaiverTransition::Withdrawn)
            }
            (WaiverAct::TakeEffect, WaiverBy::Service) => self.take_effect(today)?,
            (WaiverAct::Expire, WaiverBy::Service) => {
                let state = self.end(Ending::Expired, today)?;
                if today <= self.proposal.until {
                    return Err(WaiverRefused::NotOver);
                }
                (state, WaiverTransition::Expired)
            }
            _ => return Err(WaiverRefused::NotYours),
        };
        self.state = state;
        self.changes += 1;
        Ok(step)
    }

    fn sign(
        &self,
        by: &AccountId,
        today: NaiveDate,
    ) -> Result<(WaiverState, WaiverTransition), WaiverRefused> {
        if self.state != WaiverState::Proposed {
            return Err(WaiverRefused::NotNow);
        }
        if self.proposal.by == *by {
            return Err(WaiverRefused::SamePerson);
        }
        self.check_last_day(today)?;
        Ok((
            WaiverState::Signed { by: by.clone() },
            WaiverTransition::Signed,
        ))
    }

    fn take_effect(
        &self,
        today: NaiveDate,
    ) -> Result<(WaiverState, WaiverTransition), WaiverRefused> {
        let WaiverState::Signed { by } = &self.state else {
            return Err(WaiverRefused::NotNow);
        };
        if today < self.proposal.from {
            return Err(WaiverRefused::TooEarly);
        }
        self.check_last_day(today)?;
        Ok((
            WaiverState::InForce { by: by.clone() },
            WaiverTransition::TookEffect,
        ))
    }

    fn check_last_day(&self, today: NaiveDate) -> Result<(), WaiverRefused> {
        if today > self.proposal.until {
            Err(WaiverRefused::Over)
        } else {
            Ok(())
        }
    }

    fn end(&self, ending: Ending, on: NaiveDate) -> Result<WaiverState, WaiverRefused> {
        let signed_by = match &self.state {
            WaiverState::Proposed => None,
            WaiverState::Signed { by } | WaiverState::InForce { by } => Some(by.clone()),
            WaiverState::Ended { .. } => return Err(WaiverRefused::NotNow),
        };
        Ok(WaiverState::Ended {
            signed_by,
            ending,
            on,
        })
    }
}
