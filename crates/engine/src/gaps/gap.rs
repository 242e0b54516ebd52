//! The comparison of a role with an assessment.

use sfia::{Framework, Level, SkillCode};

use super::{Distance, Match};
use crate::assessments::{Assessment, Start};
use crate::roles::{Importance, RoleSkill};

/// One skill of a role: what is asked for, what is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillGap {
    /// Which skill.
    pub code: SkillCode,
    /// The level the role asks for.
    pub asked: Level,
    /// How much it matters to the role.
    pub importance: Importance,
    /// Whether the assessment settles the skill. If not, nothing counts as held.
    pub answered: bool,
    /// The level held by the person's own account.
    pub held: Option<Level>,
    /// The level the person partly does.
    pub developing: Option<Level>,
    /// The distance between the two.
    pub distance: Distance,
    /// The level to work towards next: the lowest that the skill has above the one held. `None` when the level asked
    /// for is reached, or when something was not answered yet.
    pub next: Option<Level>,
}

/// A role beside an assessment, skill by skill in the role's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The skills of the role that the edition defines at the level asked for.
    pub skills: Vec<SkillGap>,
}

/// The numbers of a gap, for a sentence: "You meet 5 of 8 skills. Two are one level away."
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Skills of the role.
    pub total: usize,
    /// Skills at or above the level asked for.
    pub met: usize,
    /// Skills with exactly one level to go.
    pub one_level_away: usize,
    /// Skills about which something was not answered yet.
    pub unanswered: usize,
}

impl Gap {
    /// Compares what a role asks for with an assessment.
    ///
    /// Skills that the edition does not define at the level asked for are left out; the role's page names them.
    #[must_use]
    pub fn between(role: &[RoleSkill], assessment: &Assessment, framework: &Framework) -> Self {
        let defined = role
            .iter()
            .filter(|asked| framework.defines(asked.code, asked.level));
        let skills = defined
            .map(|asked| skill_gap(asked, assessment, framework))
            .collect();
        Self { skills }
    }

    /// The overall match. `None` when the role asks for nothing, or when something was not answered yet.
    #[must_use]
    pub fn overall(&self) -> Option<Match> {
        Match::over(&self.skills)
    }

    /// The numbers for the sentence at the top of a page.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let mut summary = Summary {
            total: self.skills.len(),
            ..Summary::default()
        };
        for skill in &self.skills {
            if !skill.answered {
                summary.unanswered += 1;
            } else if skill.distance.is_met() {
                summary.met += 1;
            } else if skill.distance == Distance::OneLevelToGo {
                summary.one_level_away += 1;
            }
        }
        summary
    }
}

fn skill_gap(asked: &RoleSkill, assessment: &Assessment, framework: &Framework) -> SkillGap {
    let standing = assessment
        .find_skill(asked.code)
        .map(|skill| skill.standing(framework, Start::Unknown))
        .filter(|standing| standing.settled);
    let held = standing.and_then(|standing| standing.held);
    let distance = Distance::between(held, asked.level);
    let next = framework
        .find_skill(asked.code)
        .filter(|_| standing.is_some() && !distance.is_met())
        .and_then(|skill| skill.levels.iter().find(|level| Some(*level) > held));
    SkillGap {
        code: asked.code,
        asked: asked.level,
        importance: asked.importance,
        answered: standing.is_some(),
        held,
        developing: standing.and_then(|standing| standing.developing),
        distance,
        next,
    }
}
