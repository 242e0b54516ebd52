//! One answer, and saving it from two devices.

use crate::readiness::written::{Reason, Shown};
use crate::readiness::{QuestionId, ReadinessLevel};
use crate::time::Instant;

/// What somebody claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// A level.
    Level(ReadinessLevel),
    /// "Do not know", which is always offered and counts as answered.
    DoNotKnow,
    /// It does not apply to this council; only where the question allows it.
    NotApplicable(Reason),
}

/// What somebody typed for a question. What could be shown is asked first, so there is no claim without it, though it
/// may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// For which question.
    pub question: QuestionId,
    /// "What could you show us?"
    pub shown: Shown,
    /// The claim; `None` before it is made.
    pub claim: Option<Claim>,
}

/// An answer as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What it says.
    pub typed: Typed,
    /// How often it was changed, from 1.
    pub version: u32,
    /// When it was changed last.
    pub at: Instant,
}

/// What saving comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// It was kept, as this version.
    Saved(u32),
    /// It says already what was typed, whichever version the form began from.
    Same,
    /// It was changed elsewhere since. What is there now is told; `None` where nothing is. Nothing was changed.
    Conflict {
        /// What is there now.
        theirs: Option<Box<Answer>>,
    },
}

impl Saving {
    /// What comes of saving `typed` over `now` from a form that began at version `based_on`, 0 where nothing was there.
    #[must_use]
    pub fn of(now: Option<&Answer>, typed: &Typed, based_on: u32) -> Self {
        if now.is_some_and(|answer| answer.typed == *typed) {
            return Self::Same;
        }
        let version = now.map_or(0, |answer| answer.version);
        if version == based_on {
            Self::Saved(version.saturating_add(1))
        } else {
            Self::Conflict {
                theirs: now.cloned().map(Box::new),
            }
        }
    }
}
