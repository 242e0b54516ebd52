//! A role profile as it is kept.

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

impl RoleProfile {
    /// The skills that the edition defines at the level asked for, with their facts.
    ///
    /// An organisation that changes its edition keeps its profiles; what the new edition lacks is left out here
    /// and named by [`super::check::check_profile`].
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
}
