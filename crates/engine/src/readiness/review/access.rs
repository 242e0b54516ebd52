//! What a reviewer may see, and how long.

use crate::ids::{AccountId, ReadinessRoundId};
use crate::time::Instant;

/// One reviewer's access to what a council shows in one round, and to nothing else of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewerAccess {
    reviewer: AccountId,
    round: ReadinessRoundId,
    from: Instant,
    until: Instant,
}

/// A period that ends before it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("access has to end after it begins")]
pub struct NotAPeriod;

impl ReviewerAccess {
    /// Access from one moment until, and without, another.
    ///
    /// # Errors
    /// [`NotAPeriod`].
    pub fn new(
        reviewer: AccountId,
        round: ReadinessRoundId,
        from: Instant,
        until: Instant,
    ) -> Result<Self, NotAPeriod> {
        if from < until {
            Ok(Self {
                reviewer,
                round,
                from,
                until,
            })
        } else {
            Err(NotAPeriod)
        }
    }

    /// Whose it is.
    #[must_use]
    pub fn reviewer(&self) -> &AccountId {
        &self.reviewer
    }

    /// The first moment at which it holds.
    #[must_use]
    pub fn from(&self) -> Instant {
        self.from
    }

    /// The first moment at which it holds no more.
    #[must_use]
    pub fn until(&self) -> Instant {
        self.until
    }

    /// Whether it lets its reviewer into this round at this moment.
    #[must_use]
    pub fn holds(&self, round: &ReadinessRoundId, at: Instant) -> bool {
        self.round == *round && self.from <= at && at < self.until
    }
}
