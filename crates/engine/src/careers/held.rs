//! What somebody holds, for comparing it with many roles.

use crate::assessments::{Assessment, Start};
use crate::roles::RoleSkill;
use sfia::{Framework, Level, SkillCode};
use std::collections::BTreeMap;

/// Skills that were answered, each with the level held, if any. A skill that is not in here was not answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held(BTreeMap<SkillCode, Option<Level>>);

impl Held {
    /// What an assessment says. Skills that are answered in part do not count as answered.
    #[must_use]
    pub fn of(assessment: &Assessment, framework: &Framework) -> Self {
        let settled = assessment.skills.iter().filter_map(|skill| {
            let standing = skill.standing(framework, Start::Unknown);
            standing.settled.then_some((skill.code, standing.held))
        });
        Self(settled.collect())
    }

    /// From levels that are known.
    #[must_use]
    pub fn from_levels(levels: impl IntoIterator<Item = (SkillCode, Option<Level>)>) -> Self {
        Self(levels.into_iter().collect())
    }

    /// The level held of a skill; `None` for none, or where it was not answered.
    #[must_use]
    pub fn level(&self, code: SkillCode) -> Option<Level> {
        self.0.get(&code).copied().flatten()
    }

    /// Whether the skill was answered.
    #[must_use]
    pub fn is_answered(&self, code: SkillCode) -> bool {
        self.0.contains_key(&code)
    }

    /// The same after some time in a role: what the role asks for is held, and nothing that was held is lost.
    #[must_use]
    pub fn after(&self, role: &[RoleSkill]) -> Self {
        let mut later = self.clone();
        for skill in role {
            let level = later.0.entry(skill.code).or_default();
            *level = (*level).max(Some(skill.level));
        }
        later
    }
}
