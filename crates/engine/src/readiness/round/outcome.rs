//! What an act in a round has changed.

use super::Saving;
use crate::ids::RespondentId;
use crate::words::words;

/// A step that a round can take. The property test sees that every one of them happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundTransition {
    /// Somebody was named.
    Named,
    /// Somebody was taken off the list.
    Removed,
    /// The round was opened for answers.
    Opened,
    /// An answer was saved.
    Saved,
    /// A sheet was locked.
    SheetLocked,
    /// Answering was closed, and everybody had locked.
    ClosedWithAll,
    /// Answering was closed without somebody.
    ClosedWithout,
    /// The meeting's note was written down.
    Noted,
    /// Reviewers began.
    ReviewBegun,
    /// It was decided.
    Decided,
    /// It was given up.
    Abandoned,
}

words!(RoundTransition: Named = "named", Removed = "removed", Opened = "opened", Saved = "saved",
    SheetLocked = "sheet-locked", ClosedWithAll = "closed-with-all", ClosedWithout = "closed-without", Noted = "noted",
    ReviewBegun = "review-begun", Decided = "decided", Abandoned = "abandoned");

/// What an act has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoundChange {
    /// The step taken; `None` where an answer said already what was typed.
    pub transition: Option<RoundTransition>,
    /// What saving came to; `None` for every other act.
    pub saving: Option<Saving>,
    /// Whose sheets were left out because they were not locked.
    pub left_out: Vec<RespondentId>,
}

impl RoundChange {
    pub(super) fn of(transition: RoundTransition) -> Self {
        Self {
            transition: Some(transition),
            ..Self::default()
        }
    }
}
