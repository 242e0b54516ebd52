//! A role profile as it is kept, and what it is worth pointing out about one.

use super::{Importance, RoleReference};
use crate::ids::RoleProfileId;
use serde::{Deserialize, Serialize};
use sfia::{Framework, Level, Skill, SkillCode};

/// One skill that a role asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleSkill {
    /// Which skill.
    pub code: SkillCode,
    /// The level asked for.
    pub level: Level,
    /// Essential or desirable.
    pub importance: Importance,
}

/// What a role asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleProfile {
    /// Which profile.
    pub id: RoleProfileId,
    /// Its short name, unique in the organisation.
    pub reference: RoleReference,
    /// What the role is called.
    pub title: String,
    /// The job family it is listed under.
    pub family: String,
    /// What the role does, in a few sentences; may be empty.
    pub summary: String,
    /// The general level of responsibility.
    pub general_level: Level,
    /// The skills, essential ones first, each group in the order its editor chose.
    pub skills: Vec<RoleSkill>,
    /// Goes up with every change. An edit names the version it began from.
    pub version: i64,
    /// No longer offered for new posts. Those who hold it keep it.
    pub retired: bool,
}

/// Something about a profile that its editors may want to look at. Never an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// There is no skill, so nobody can be assessed against the profile.
    NoSkills,
    /// A skill is asked for two or more levels above the general level. The SFIA design note says the two should
    /// fit: somebody without the autonomy and influence of a level will not do a skill well at it
    /// (<https://sfia-online.org/en/about-sfia/how-sfia-works>).
    FarAbove {
        /// The skill.
        code: SkillCode,
        /// The level asked for.
        level: Level,
    },
    /// The organisation's edition does not define the skill at this level.
    NotInEdition {
        /// The skill.
        code: SkillCode,
        /// The level asked for.
        level: Level,
    },
    /// More skills than people keep in mind: profiles usually name 2 to 7.
    Many {
        /// How many.
        count: usize,
    },
}

/// A profile with more skills than this is worth a second look. Own choice, above the usual 2 to 7.
const MANY: usize = 10;

impl RoleProfile {
    /// The skills that the edition defines at the level asked for, with their facts.
    ///
    /// An organisation that changes its edition keeps its profiles; what the new edition lacks is left out here
    /// and named by [`Self::findings`].
    pub fn list_defined<'a>(
        &'a self,
        framework: &'a Framework,
    ) -> impl Iterator<Item = (RoleSkill, &'a Skill)> {
        self.skills
            .iter()
            .filter(|asked| framework.defines(asked.code, asked.level))
            .filter_map(|asked| Some((*asked, framework.find_skill(asked.code)?)))
    }

    /// The skills that it asks for in one edition and that are left out of it in another.
    pub fn list_lost<'a>(
        &'a self,
        from: &'a Framework,
        to: &'a Framework,
    ) -> impl Iterator<Item = (RoleSkill, &'a Skill)> {
        self.list_defined(from)
            .filter(|(asked, _)| !to.defines(asked.code, asked.level))
    }

    /// What is worth pointing out, most important first.
    #[must_use]
    pub fn findings(&self, framework: &Framework) -> Vec<Finding> {
        let mut findings = Vec::new();
        if self.skills.is_empty() {
            findings.push(Finding::NoSkills);
        }
        for &RoleSkill { code, level, .. } in &self.skills {
            if !framework.defines(code, level) {
                findings.push(Finding::NotInEdition { code, level });
            } else if level.number() >= self.general_level.number() + 2 {
                findings.push(Finding::FarAbove { code, level });
            }
        }
        if self.skills.len() > MANY {
            findings.push(Finding::Many {
                count: self.skills.len(),
            });
        }
        findings
    }
}
