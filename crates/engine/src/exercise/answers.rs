//! Somebody's own answers, and what they come to.

use super::{Case, CaseId, Exercise, Series};
use crate::agreement::agreement;
use sfia::{Framework, Level, LevelSet};
use std::collections::BTreeMap;

/// How far answers lie above or below the model answers on average, in levels, before they are said to lean. Our own
/// choice: three levels over the ten cases, or one over the two of the practice.
const LEANS_FROM: f64 = 0.3;

/// An answer to a case, as it is to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseAnswer {
    /// The case.
    pub case: CaseId,
    /// The level that the person read in it.
    pub level: Level,
}

/// Why an answer was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseRefused {
    /// The skill has no such level.
    #[error("the skill has no such level")]
    NoSuchLevel {
        /// The levels that it has.
        levels: LevelSet,
    },
    /// It was answered before; the first answer stands, since the model answer has been seen.
    #[error("answered already")]
    Answered,
}

/// A person's answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<CaseId, Level>);

/// How far somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Cases that are answered.
    pub done: usize,
    /// All cases of the series.
    pub total: usize,
}

impl Progress {
    /// Whether every case is answered.
    #[must_use]
    pub const fn is_complete(self) -> bool {
        self.done == self.total
    }
}

/// What the answers of a finished series come to. For the person alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Summary {
    /// All cases of the series.
    pub total: usize,
    /// Answers that are the model answer.
    pub exact: usize,
    /// Answers at most one level from it.
    pub within_one: usize,
    /// Whether they lean.
    pub tendency: Tendency,
}

/// Whether somebody reads levels higher or lower than the model answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tendency {
    /// Higher.
    High,
    /// Lower.
    Low,
    /// Neither.
    Even,
}

impl FromIterator<(CaseId, Level)> for Answers {
    fn from_iter<I: IntoIterator<Item = (CaseId, Level)>>(given: I) -> Self {
        Self(given.into_iter().collect())
    }
}

impl Answers {
    /// The answer to a case.
    #[must_use]
    pub fn find(&self, case: &CaseId) -> Option<Level> {
        self.0.get(case).copied()
    }

    /// The answer to be stored for `case`, read in the organisation's edition.
    ///
    /// # Errors
    /// [`CaseRefused`], with what would do.
    pub fn answer(
        &self,
        case: &Case,
        level: Level,
        framework: &Framework,
    ) -> Result<CaseAnswer, CaseRefused> {
        if self.find(&case.id).is_some() {
            return Err(CaseRefused::Answered);
        }
        let skill = framework.find_skill(case.skill);
        let levels = skill.map_or(LevelSet::EMPTY, |skill| skill.levels);
        if !levels.contains(level) {
            return Err(CaseRefused::NoSuchLevel { levels });
        }
        Ok(CaseAnswer {
            case: case.id.clone(),
            level,
        })
    }

    /// How far the person is in a series.
    #[must_use]
    pub fn progress(&self, exercise: &Exercise, series: Series) -> Progress {
        let answered = |case: &&Case| self.find(&case.id).is_some();
        Progress {
            done: exercise.cases(series).filter(answered).count(),
            total: exercise.len(series),
        }
    }

    /// The first case of a series that is not answered.
    #[must_use]
    pub fn next<'a>(&self, exercise: &'a Exercise, series: Series) -> Option<&'a Case> {
        let mut cases = exercise.cases(series);
        cases.find(|case| self.find(&case.id).is_none())
    }

    /// What the answers to a series come to; `None` until all of it is answered.
    #[must_use]
    pub fn summary(&self, exercise: &Exercise, series: Series) -> Option<Summary> {
        let pair = |case: &Case| {
            let given = self.find(&case.id)?;
            Some((i16::from(given.number()), i16::from(case.level.number())))
        };
        let pairs: Vec<(i16, i16)> = exercise.cases(series).map(pair).collect::<Option<_>>()?;
        let apart = |most: u16| pairs.iter().filter(|(a, b)| a.abs_diff(*b) <= most).count();
        let tendency = match agreement(&pairs).bias {
            Some(bias) if bias >= LEANS_FROM => Tendency::High,
            Some(bias) if bias <= -LEANS_FROM => Tendency::Low,
            _ => Tendency::Even,
        };
        Some(Summary {
            total: pairs.len(),
            exact: apart(0),
            within_one: apart(1),
            tendency,
        })
    }
}
