//! Why an act on a reading is not taken.

use chrono::NaiveDate;

/// Why an act was refused. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReviewRefused {
    /// Who acts cannot do this, or not in this capacity.
    #[error("somebody else has to do this")]
    NotYours,
    /// The reader's access is to another round, has not begun, or has ended.
    #[error("access to this round does not hold now")]
    NoAccess,
    /// The reader belongs to the council.
    #[error("nobody reviews their own council")]
    OwnCouncil,
    /// The round is not being reviewed, or not any more.
    #[error("this round is not being reviewed now")]
    RoundNotInReview,
    /// The reading is not at a point where this can be done.
    #[error("this cannot be done now")]
    NotNow,
    /// The day on which something was shown lies ahead.
    #[error("this day lies ahead")]
    InFuture,
    /// The ten working days to challenge are over.
    #[error("a challenge was possible until {0}")]
    ChallengeLate(NaiveDate),
    /// Who decides on a challenge gave the level that is challenged.
    #[error("another reviewer than the first has to decide")]
    ReadFirst,
    /// The reader was chosen to read it blind, and has not.
    #[error("read it blind first")]
    ReadsBlind,
    /// First and second reading are by two people.
    #[error("first and second reading are by two people")]
    ReadAlready,
    /// The question was not drawn to be read twice.
    #[error("this question is read once")]
    ReadOnce,
    /// Not everybody who answered said that the question does not apply.
    #[error("somebody who answered says that the question applies")]
    Applies,
    /// Nothing was taken back.
    #[error("nothing was taken back")]
    NothingWithdrawn,
}
