//! An organisation's change of edition, and for how long it can be undone.

use sfia::Edition;

use crate::ids::EditionChangeId;
use crate::time::Instant;

/// For how many days of 24 hours a change of edition can be undone.
pub const UNDO_DAYS: i64 = 30;

/// That an organisation changed its edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionChange {
    /// Its identity.
    pub id: EditionChangeId,
    /// The edition before.
    pub from: Edition,
    /// The edition since.
    pub to: Edition,
    /// When it was changed.
    pub changed: Instant,
    /// The name of the administrator; `None` for the command line.
    pub by: Option<String>,
    /// When it was undone, if it was.
    pub undone: Option<Instant>,
}

/// Why a change of edition cannot be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefused {
    /// It is longer ago than [`UNDO_DAYS`].
    #[error("the change is more than {UNDO_DAYS} days old")]
    TooLate,
    /// It was undone already, or the organisation has changed its edition since.
    #[error("the change is not the present one")]
    NotPresent,
}

impl EditionChange {
    /// The editions that open assessments went from and to last, and when: the change itself, or the way back.
    #[must_use]
    pub fn last_move(&self) -> (Edition, Edition, Instant) {
        match self.undone {
            None => (self.from, self.to, self.changed),
            Some(undone) => (self.to, self.from, undone),
        }
    }

    /// Whether something that was begun or sent at this moment has another edition since.
    #[must_use]
    pub fn concerns(&self, moment: Instant) -> bool {
        self.last_move().2 >= moment
    }

    /// The last moment at which it can be undone.
    #[must_use]
    pub fn undo_until(&self) -> Instant {
        self.changed.plus_days(UNDO_DAYS)
    }

    /// Whether it can be undone now, in an organisation that works with the edition `present`.
    ///
    /// # Errors
    /// [`UndoRefused`] says why not.
    pub fn may_undo(&self, present: Edition, now: Instant) -> Result<(), UndoRefused> {
        if self.undone.is_some() || self.to != present {
            return Err(UndoRefused::NotPresent);
        }
        if now > self.undo_until() {
            return Err(UndoRefused::TooLate);
        }
        Ok(())
    }
}
