//! What an act on a reading has changed.

use crate::words::words;

/// A step that a reading can take. The property test sees that every one of them happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReviewTransition {
    /// A level was accepted.
    Accepted,
    /// The council was asked for more.
    AskedForMore,
    /// The council answered.
    Supplied,
    /// It was confirmed that the question does not apply.
    NotApplicableConfirmed,
    /// A level was challenged.
    Challenged,
    /// Another reviewer decided.
    DecidedByAnother,
    /// Who reads it blind was chosen.
    SecondChosen,
    /// The second reading was given.
    ReadSecond,
    /// Evidence was taken back before the round's decision: the question waits to be read again.
    BackToWaiting,
    /// Evidence was taken back after a level was final: it stands until it is read again, and pages say so.
    WithdrawnAfterReview,
    /// It was read again.
    ReadAgain,
}

words!(ReviewTransition: Accepted = "accepted", AskedForMore = "asked-for-more", Supplied = "supplied",
    NotApplicableConfirmed = "not-applicable-confirmed", Challenged = "challenged",
    DecidedByAnother = "decided-by-another", SecondChosen = "second-chosen", ReadSecond = "read-second", BackToWaiting = "back-to-waiting",
    WithdrawnAfterReview = "withdrawn-after-review", ReadAgain = "read-again");
