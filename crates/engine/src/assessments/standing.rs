//! The staircase: which level to ask about next, and which level is held, from the answers given so far.
//!
//! The rule, for a skill with the levels `l1 < ... < lm`:
//!
//! 1. The first question is about the level nearest to what is expected of the person ([`Starts`]).
//! 2. "Yes" leads one level up, "not yet" one level down. "Partly" ends it: the level below is held and this one is
//!    developing.
//! 3. It also ends when a "yes" has anything else right above it, or at either end of the skill's levels.
//!
//! Answers can be changed later in any order, so the result is defined for every set of answers, by one rule that gives
//! the same on the staircase's own path: **the lowest level that was not answered "yes" is the ceiling**. Levels build
//! on one another, so a "yes" above the ceiling is set aside, and shown as such, until the answer below it changes.
//! Raising an answer never lowers the level held.
//!
//! Source: the guided flow's staircase, with the stopping rule as designed for it; simulated there with error-free
//! answers it recovers the level always.

use std::collections::BTreeMap;

use sfia::{Level, LevelSet, SkillCode};

use super::{Answer, SkillAnswers};

/// Where a person stands in one skill by their own answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The highest level held so far; `None` while no level is.
    pub held: Option<Level>,
    /// The level answered "partly" right above the one held.
    pub developing: Option<Level>,
    /// Whether nothing is left to ask.
    pub settled: bool,
    /// The level to ask about next; `None` when settled.
    pub next: Option<Level>,
    /// Levels answered "yes" that do not count, because a level below them was not.
    pub set_aside: LevelSet,
}

impl Standing {
    /// Whether the person has neither a level nor one on the way.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.held.is_none() && self.developing.is_none()
    }
}

/// Works out the standing in a skill that has `levels`, when asking starts at the level nearest to `start`.
///
/// Answers about levels that the skill does not have are ignored. A skill without levels is settled, with nothing held.
#[must_use]
pub fn standing(levels: LevelSet, start: Level, answers: &SkillAnswers) -> Standing {
    let given = |level: Level| answers.get(level).map(|answer| (level, answer));
    let ceiling = levels
        .iter()
        .filter_map(given)
        .find(|(_, answer)| *answer != Answer::Yes);
    let below_ceiling =
        |level: Level| ceiling.is_none_or(|(ceiling_level, _)| level < ceiling_level);
    let says_yes = |level: &Level| answers.get(*level) == Some(Answer::Yes);
    let highest_yes = levels
        .iter()
        .filter(|level| below_ceiling(*level))
        .rfind(says_yes);
    let set_aside = levels
        .iter()
        .filter(|level| !below_ceiling(*level))
        .filter(says_yes)
        .collect();

    let (held, developing, next) = match ceiling {
        Some((level, Answer::Partly)) => (level_below(levels, level), Some(level), None),
        Some((level, _)) => {
            let below = level_below(levels, level);
            let next = if below == highest_yes { None } else { below };
            (highest_yes, None, next)
        }
        None => {
            let next = match highest_yes {
                Some(level) => level_above(levels, level),
                None => nearest(levels, start),
            };
            (highest_yes, None, next)
        }
    };
    Standing {
        held,
        developing,
        settled: next.is_none(),
        next,
        set_aside,
    }
}

fn level_below(levels: LevelSet, level: Level) -> Option<Level> {
    levels.iter().rfind(|other| *other < level)
}

fn level_above(levels: LevelSet, level: Level) -> Option<Level> {
    levels.iter().find(|other| *other > level)
}

/// The level of the set nearest to `wanted`; of two equally near the lower.
fn nearest(levels: LevelSet, wanted: Level) -> Option<Level> {
    levels
        .iter()
        .min_by_key(|level| (level.number().abs_diff(wanted.number()), level.number()))
}

/// At which level asking starts: the level that the role asks for, else the role's general level, else
/// [`Starts::WITHOUT_ROLE`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Starts {
    general: Option<Level>,
    asked: BTreeMap<SkillCode, Level>,
}

impl Starts {
    /// Where asking starts for somebody without a role profile: the level of somebody who works on their own account.
    pub const WITHOUT_ROLE: u8 = 3;

    /// Starts for a role with this general level of responsibility that asks for these levels.
    pub fn new<I>(general: Option<Level>, asked: I) -> Self
    where
        I: IntoIterator<Item = (SkillCode, Level)>,
    {
        Self {
            general,
            asked: asked.into_iter().collect(),
        }
    }

    /// The level to start at for a skill. The staircase moves it to the nearest level that the skill has.
    #[must_use]
    pub fn of(&self, skill: SkillCode) -> Level {
        self.asked
            .get(&skill)
            .copied()
            .or(self.general)
            .or_else(|| Level::new(Self::WITHOUT_ROLE).ok())
            .unwrap_or(Level::LOWEST)
    }
}
