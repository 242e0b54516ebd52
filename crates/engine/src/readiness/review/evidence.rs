//! What is evidenced of a question: observation beats document, document beats word.

use super::Reading;
use crate::readiness::ReadinessLevel;
use crate::words::words;
use chrono::{Days, NaiveDate};

/// A level with the day from which what shows it dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The level.
    pub level: ReadinessLevel,
    /// The day.
    pub shown_on: NaiveDate,
}

impl From<&Reading> for Proof {
    fn from(reading: &Reading) -> Self {
        Self {
            level: reading.level,
            shown_on: reading.shown_on,
        }
    }
}

/// On what an evidenced level rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProvedBy {
    /// On the service's own check.
    Observation,
    /// On what a reviewer accepted.
    Document,
    /// On nothing but what the council says, which proves nothing.
    Word,
}

words!(ProvedBy: Observation = "observation", Document = "document", Word = "word");

/// What is evidenced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidenced {
    /// The level; [`ReadinessLevel::ABSENT`] where nothing is proved.
    pub level: ReadinessLevel,
    /// On what it rests.
    pub by: ProvedBy,
    /// Whether its proof is out of date, so that it counts as level 1 at most.
    pub is_out_of_date: bool,
}

/// Whether what dates from `shown_on` is out of date: it counts in full on the day `max_age_days` later, and no longer.
fn is_out_of_date(shown_on: NaiveDate, max_age_days: u32, today: NaiveDate) -> bool {
    shown_on
        .checked_add_days(Days::new(u64::from(max_age_days)))
        .is_some_and(|last| today > last)
}

/// The level as it counts today: at most 1 when what shows it is out of date (section 2.3).
#[must_use]
pub fn aged(
    level: ReadinessLevel,
    shown_on: NaiveDate,
    max_age_days: u32,
    today: NaiveDate,
) -> ReadinessLevel {
    if is_out_of_date(shown_on, max_age_days, today) {
        level.min(ReadinessLevel::BEGUN)
    } else {
        level
    }
}

/// What is evidenced of a question. `observed` is what the service's own check found when it last ran, `accepted` what a
/// reviewer accepted; an observation beats a document even where it is lower, or out of date. What a council uploaded
/// and no reviewer accepted is nobody's proof.
#[must_use]
pub fn evidenced(
    observed: Option<Proof>,
    accepted: Option<Proof>,
    max_age_days: u32,
    today: NaiveDate,
) -> Evidenced {
    let (proof, by) = match (observed, accepted) {
        (Some(proof), _) => (proof, ProvedBy::Observation),
        (None, Some(proof)) => (proof, ProvedBy::Document),
        (None, None) => {
            return Evidenced {
                level: ReadinessLevel::ABSENT,
                by: ProvedBy::Word,
                is_out_of_date: false,
            };
        }
    };
    Evidenced {
        level: aged(proof.level, proof.shown_on, max_age_days, today),
        by,
        is_out_of_date: is_out_of_date(proof.shown_on, max_age_days, today),
    }
}
