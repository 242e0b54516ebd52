//! Runs a check.

use super::check::{Check, Reach};
use super::facts::Facts;
use super::observed::{NotRun, Observed};
use super::rules::{Saw, look};
use crate::readiness::{QuestionId, ReadinessLevel};
use crate::time::Instant;

/// The level that a reviewer from outside the council accepted for the documents of this question; `None` where no
/// document was accepted. What the council itself uploads or claims is never given here.
pub type Accepted = Option<ReadinessLevel>;

/// What the service sees of a question at a moment.
///
/// The first true line of the rule wins: 3, then 2, then 1, else 0. A line that the service sees only half of, such as a
/// letter beside an appointment, is true when that half is true and a reviewer accepted a document at that level.
#[must_use]
pub fn observe(question: &QuestionId, facts: &Facts, accepted: Accepted, on: Instant) -> Observed {
    let Some(check) = Check::of(question) else {
        return Observed::NotRun {
            why: NotRun::NoSuchPartYet,
        };
    };
    match (check.reach(), look(check, facts, accepted)) {
        (Reach::Waits(_), _) => Observed::NotRun {
            why: NotRun::NoSuchPartYet,
        },
        (Reach::UpTo(_), Err(why)) => Observed::NotRun { why },
        (Reach::UpTo(most), Ok(Saw { level, looked_at })) => Observed::Ran {
            level: level.min(most),
            looked_at,
            at: on,
        },
    }
}
