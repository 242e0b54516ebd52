//! Why a waiver, or an act on one, is not taken.

use crate::readiness::{QuestionId, Stage};

/// Why it was refused, by which rule. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WaiverRefused {
    /// The question decides nothing.
    #[error("{0} is no gate, so there is nothing to waive")]
    NoGate(QuestionId),
    /// The gate is soft: failing it becomes a condition.
    #[error("{0} is a soft gate, which becomes a condition and is not waived")]
    SoftGate(QuestionId),
    /// The gate belongs to a later stage than the round's.
    #[error("{0} is a gate of stage {stage}, which this round does not test", stage = .1.as_str())]
    LaterStage(QuestionId, Stage),
    /// The gate is a duty in law or a promise to staff.
    #[error("{0} is a duty or a promise to staff and is never waived")]
    NeverWaived(QuestionId),
    /// One is proposed for this gate already and waits for its second signature.
    #[error("a waiver of {0} is proposed already")]
    ProposedAlready(QuestionId),
    /// The first day is before today, or the last before the first.
    #[error("a waiver begins today or later and ends on its first day or later")]
    DaysPassed,
    /// The last day is more than 30 days after today.
    #[error("a waiver ends at most 30 days after it is proposed")]
    TooLong,
    /// Who acts cannot do this, or not in this capacity.
    #[error("somebody else has to do this")]
    NotYours,
    /// The waiver is not at a point where this can be done.
    #[error("this cannot be done now")]
    NotNow,
    /// Whoever proposed it cannot sign it.
    #[error("another member of the programme board has to sign")]
    SamePerson,
    /// Its last day has passed.
    #[error("the last day of this waiver has passed")]
    Over,
    /// Its first day has not come.
    #[error("the first day of this waiver has not come")]
    TooEarly,
    /// Its last day has not passed.
    #[error("the last day of this waiver has not passed")]
    NotOver,
}
