//! One figure for how much of what a role asks for is held.

use super::SkillGap;
use super::distance::levels_missing;
use crate::roles::RoleSkill;
use sfia::{Level, SkillCode};

/// The overall match, as an exact fraction:
///
/// `match = 1 - sum(w x levels missing) / sum(w x level asked for)`
///
/// over the skills of the role, where `w` is 2 for an essential skill and 1 for a desirable one, and
/// `levels missing = max(0, level asked for - level held)`. Being beyond in one skill makes up for nothing in another.
/// Source: the service's own definition (issue 2, "The journey").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    missing: u32,
    asked: u32,
}

impl Match {
    /// The match over these skills; `None` when there are none, or when something about one was not answered yet,
    /// since an unanswered skill is not one that is missing.
    #[must_use]
    pub(super) fn over(skills: &[SkillGap]) -> Option<Self> {
        if skills.is_empty() || skills.iter().any(|skill| !skill.answered) {
            return None;
        }
        let pairs = skills.iter().map(|skill| {
            let asked = RoleSkill {
                code: skill.code,
                level: skill.asked,
                importance: skill.importance,
            };
            (asked, skill.held)
        });
        Some(Self::sum(pairs))
    }

    /// The match of what a role asks for with levels as they are known; what is not known counts as not held.
    pub(crate) fn of(role: &[RoleSkill], held: impl Fn(SkillCode) -> Option<Level>) -> Self {
        Self::sum(role.iter().map(|asked| (*asked, held(asked.code))))
    }

    fn sum(pairs: impl Iterator<Item = (RoleSkill, Option<Level>)>) -> Self {
        let mut total = Self {
            missing: 0,
            asked: 0,
        };
        for (asked, held) in pairs {
            let weight = asked.importance.weight();
            total.missing += weight * levels_missing(held, asked.level);
            total.asked += weight * u32::from(asked.level.number());
        }
        total
    }

    /// Weighted levels that are missing: the upper part of the fraction in the formula.
    #[must_use]
    pub fn missing(self) -> u32 {
        self.missing
    }

    /// Weighted levels that are asked for: the lower part. Never 0, and never less than [`Match::missing`].
    #[must_use]
    pub fn asked(self) -> u32 {
        self.asked
    }

    /// The match in whole per cent, 0 to 100, halves rounded up.
    #[must_use]
    pub fn percent(self) -> u32 {
        let held = self.asked.saturating_sub(self.missing);
        (200 * held + self.asked)
            .checked_div(2 * self.asked)
            .unwrap_or(0)
    }
}
