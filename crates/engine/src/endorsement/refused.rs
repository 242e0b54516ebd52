//! Why an act in a review is not taken.

use chrono::NaiveDate;
use sfia::{Level, SkillCode};

/// Why an act was refused. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The person has sent a newer version, which is read instead.
    #[error("a newer version was sent")]
    Replaced,
    /// The person has said that something is wrong, and that is not settled.
    #[error("the review is paused")]
    Paused,
    /// There is no objection to settle or to take back.
    #[error("there is no objection")]
    NotPaused,
    /// There is an objection already.
    #[error("there is an objection already")]
    AlreadyPaused,
    /// Nobody rates, reads, decides or moderates their own skills.
    #[error("nobody endorses themselves")]
    Yourself,
    /// The person stands above the reader in the reporting line.
    #[error("nobody endorses upwards")]
    Upwards,
    /// The reader's own levels rest on this person's reading.
    #[error("nobody endorses in a circle")]
    Circle,
    /// Who acts is not what they would have to be: not a present line manager, not the chosen reader, and so on.
    #[error("somebody else has to do this")]
    NotYours,
    /// The rules send the case to somebody else, because this Head or moderator has had a part in it.
    #[error("somebody without a part in it has to do this")]
    Conflicted,
    /// The case is not at a point where this can be done.
    #[error("it is not your turn")]
    NotYourTurn,
    /// The case has ended.
    #[error("it has ended")]
    Ended,
    /// The critical skills are rated first.
    #[error("the critical skills come first")]
    BlindFirst,
    /// The critical skills that wait are rated together; this one has no level yet, or should not have one.
    #[error("the rating of {0} is missing or too many")]
    BlindIncomplete(SkillCode),
    /// This can be done from that day on.
    #[error("too early before {0}")]
    TooEarly(NaiveDate),
    /// This could be done up to that day.
    #[error("too late after {0}")]
    TooLate(NaiveDate),
    /// The edition does not define the skill at this level.
    #[error("the skill {0} has no level {1}")]
    NoSuchLevel(SkillCode, Level),
    /// The review has no such skill.
    #[error("the review has no skill {0}")]
    NoSuchSkill(SkillCode),
    /// The second reader comes from another team, and is neither in a circle nor a party.
    #[error("not fit to be the second reader")]
    UnfitReader,
    /// Only the side whose level was not confirmed may appeal.
    #[error("only the other side may appeal")]
    NotDissenting,
    /// Two or more levels apart, the higher one is endorsed only when work in the person's evidence shows it.
    #[error("nothing shows {0} at level {1}")]
    NoEvidence(SkillCode, Level),
}
