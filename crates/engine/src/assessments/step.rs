//! The guided flow: which step comes next in a draft.

use sfia::{Framework, Level, SkillCode};

use super::candidate::next_group;
use super::{Assessment, AttributeQuestion};
use crate::roles::RoleSkill;

/// A step of the guided flow, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To confirm the job.
    Job,
    /// A question about one attribute of responsibility.
    Responsibility(AttributeQuestion),
    /// To say which skills of a group are used, by its number from 1. The first one draws the candidates up.
    Group(usize),
    /// To choose the skills to go through.
    Choose,
    /// A question about one level of one skill.
    Level(SkillCode, Level),
    /// When a skill was last used, where that is not known from the choice.
    LastUsed(SkillCode),
    /// Examples for the skills that matter most.
    Examples,
    /// All answers, before they are sent.
    LookOver,
}

impl Assessment {
    /// The step to go on with, for somebody whose role has this general level; skills are looked through from `after`
    /// on and then from the beginning.
    #[must_use]
    pub fn next_step(
        &self,
        role: Option<Level>,
        after: Option<SkillCode>,
        framework: &Framework,
    ) -> Step {
        if self.steps.job.is_none() {
            return Step::Job;
        }
        let expected = super::Start::of(None, role);
        if let Some(question) = self.responsibility.next(framework, expected) {
            return Step::Responsibility(question);
        }
        if self.steps.choosing.is_none() {
            return match next_group(&self.candidates) {
                Some(group) => Step::Group(group),
                None if self.candidates.is_empty() => Step::Group(1),
                None => Step::Choose,
            };
        }
        let unfinished = match after {
            Some(code) => self.find_unfinished_after(code, framework),
            None => self.find_unfinished(framework),
        };
        if let Some(skill) = unfinished {
            let start = self.start(role, framework);
            return match skill.standing(framework, start).next {
                Some(level) => Step::Level(skill.code, level),
                None => Step::LastUsed(skill.code),
            };
        }
        if self.steps.examples.is_none() {
            return Step::Examples;
        }
        Step::LookOver
    }

    /// The skills for which an example matters most: used, asked for by the role, and at a gap or above what is asked;
    /// essential ones first, then those furthest from what is asked, then by code. Where these are fewer than three, the
    /// essential skills at the level asked for follow, since a line manager reads the heaviest of them first.
    #[must_use]
    pub fn matter_most(&self, role: &[RoleSkill], framework: &Framework) -> Vec<SkillCode> {
        let mut found: Vec<(bool, u32, u8, SkillCode)> = role
            .iter()
            .filter_map(|asked| {
                let skill = self
                    .find_skill(asked.code)
                    .filter(|skill| !skill.is_unused())?;
                let held = skill.held(framework)?.number();
                let away = held.abs_diff(asked.level.number());
                Some((away > 0, asked.importance.weight(), away, asked.code))
            })
            .collect();
        found.sort_by(|one, other| {
            let key = |line: &(bool, u32, u8, SkillCode)| (line.0, line.1, line.2);
            key(other).cmp(&key(one)).then(one.3.cmp(&other.3))
        });
        found.into_iter().take(3).map(|(.., code)| code).collect()
    }
}
