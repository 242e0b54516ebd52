//! What an act has changed.

use crate::words::words;

/// A step that a job description can take. The property test sees that every one of them happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Transition {
    /// The next version was begun from the published one.
    Begun,
    /// The draft was changed.
    Edited,
    /// It was sent for review.
    Sent,
    /// The evaluation has to be checked, since something it rests on changed.
    EvaluationDue,
    /// Somebody commented.
    Commented,
    /// Postholders were consulted.
    ConsultationNoted,
    /// Nobody holds the post.
    NoPostholdersNoted,
    /// It went on to HR.
    ReviewPassed,
    /// An author took it back.
    TakenBack,
    /// HR sent it back.
    SentBackByHr,
    /// The Head of Profession sent it back.
    SentBackByHead,
    /// It went on to the Head of Profession.
    CheckPassed,
    /// It was approved.
    Approved,
    /// It was published.
    Published,
    /// The version before was superseded.
    Superseded,
    /// It was evaluated for the first time.
    Evaluated,
    /// It was evaluated again.
    EvaluatedAgain,
    /// HR said that only the wording changed.
    WordingOnly,
}

words!(Transition: Begun = "begun", Edited = "edited", Sent = "sent", EvaluationDue = "evaluation-due",
    Commented = "commented", ConsultationNoted = "consultation-noted",
    NoPostholdersNoted = "no-postholders-noted", ReviewPassed = "review-passed", TakenBack = "taken-back",
    SentBackByHr = "sent-back-by-hr", SentBackByHead = "sent-back-by-head", CheckPassed = "check-passed",
    Approved = "approved", Published = "published", Superseded = "superseded", Evaluated = "evaluated",
    EvaluatedAgain = "evaluated-again", WordingOnly = "wording-only");

/// A version that was opened. What it says at first is a copy of what another one says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The number of the new version.
    pub number: u32,
    /// The number of the one to copy.
    pub from: u32,
}

/// What an act has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The steps taken, in order.
    pub transitions: Vec<Transition>,
    /// A version that was opened.
    pub opened: Option<Opened>,
    /// The number of a version that was superseded.
    pub superseded: Option<u32>,
}

impl Change {
    pub(super) fn of(transition: Transition) -> Self {
        Self {
            transitions: vec![transition],
            ..Self::default()
        }
    }
}
