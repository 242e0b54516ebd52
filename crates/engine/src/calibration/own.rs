//! Privately, to each person: how far being sure was borne out.

use crate::assessments::Sureness;
use std::fmt;

/// What became of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// How sure the person was.
    pub sureness: Sureness,
    /// Whether the level was endorsed as the person had said it.
    pub unchanged: bool,
}

/// So many of so many. Prints as "7 of 9".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Endorsed unchanged.
    pub unchanged: usize,
    /// All that were settled.
    pub all: usize,
}

/// What a person is told about their own answers, and nobody else is. Answers that were not settled yet are left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnCalibration {
    /// Of the answers of which the person was sure.
    pub sure: Share,
    /// Of those that were a guess.
    pub guess: Share,
}

/// Counts the settled answers of one person. Those given fairly sure say little either way and are not counted.
#[must_use]
pub fn own_calibration(settled: &[Settled]) -> OwnCalibration {
    let share = |sureness: Sureness| {
        let of = settled.iter().filter(|answer| answer.sureness == sureness);
        Share {
            unchanged: of.clone().filter(|answer| answer.unchanged).count(),
            all: of.count(),
        }
    };
    OwnCalibration {
        sure: share(Sureness::Sure),
        guess: share(Sureness::Guess),
    }
}

impl fmt::Display for Share {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} of {}", self.unchanged, self.all)
    }
}
