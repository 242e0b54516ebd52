//! Role profiles and their skills as they are stored.

use crate::columns::{AsSmallInt, AsText, Moment, TextValue};
use crate::error::StoreError;
use crate::schema::{role_profile_skills, role_profiles};
use diesel::{Insertable, Queryable, Selectable};
use engine::ids::RoleProfileId;
use engine::roles::{Importance, RoleDetails, RoleProfile, RoleReference, RoleSkill};
use sfia::{Level, SkillCode};

/// A profile as read.
#[derive(Queryable, Selectable)]
#[diesel(table_name = role_profiles)]
pub(super) struct RoleRow {
    pub(super) id: AsText<RoleProfileId>,
    pub(super) reference: AsText<RoleReference>,
    pub(super) title: String,
    pub(super) family: String,
    pub(super) summary: String,
    pub(super) general_level: AsSmallInt<Level>,
    pub(super) retired_at: Option<Moment>,
    pub(super) version: i64,
}

impl RoleRow {
    pub(super) fn with_skills(self, skills: Vec<RoleSkill>) -> RoleProfile {
        RoleProfile {
            id: self.id.into_inner(),
            reference: self.reference.into_inner(),
            title: self.title,
            family: self.family,
            summary: self.summary,
            general_level: self.general_level.into_inner(),
            skills,
            version: self.version,
            retired: self.retired_at.is_some(),
        }
    }
}

/// A profile's skill as read.
#[derive(Queryable, Selectable)]
#[diesel(table_name = role_profile_skills)]
pub(super) struct RoleSkillRow {
    skill_code: AsText<SkillCode>,
    level: AsSmallInt<Level>,
    importance: AsText<Importance>,
}

impl From<RoleSkillRow> for RoleSkill {
    fn from(row: RoleSkillRow) -> Self {
        Self {
            code: row.skill_code.into_inner(),
            level: row.level.into_inner(),
            importance: row.importance.into_inner(),
        }
    }
}

/// A profile to be added.
#[derive(Insertable)]
#[diesel(table_name = role_profiles)]
pub(super) struct NewRole<'a> {
    pub(super) id: &'a str,
    pub(super) org_id: &'a str,
    pub(super) reference: &'a str,
    pub(super) title: &'a str,
    pub(super) title_key: String,
    pub(super) family: &'a str,
    pub(super) summary: &'a str,
    pub(super) general_level: i16,
    pub(super) created_at: Moment,
    pub(super) updated_at: Moment,
    pub(super) version: i64,
}

/// A profile's skill to be added.
#[derive(Insertable)]
#[diesel(table_name = role_profile_skills)]
pub(super) struct NewRoleSkill<'a> {
    org_id: &'a str,
    role_profile_id: &'a str,
    skill_code: String,
    position: i16,
    level: i16,
    importance: &'static str,
    weight: i16,
}

impl<'a> NewRoleSkill<'a> {
    pub(super) fn list(
        org_id: &'a str,
        role_profile_id: &'a str,
        skills: &[RoleSkill],
        details: &RoleDetails,
    ) -> Result<Vec<Self>, StoreError> {
        skills
            .iter()
            .enumerate()
            .map(|(index, skill)| {
                let position =
                    i16::try_from(index).map_err(|_| StoreError::Corrupt("too many skills"))?;
                Ok(Self {
                    org_id,
                    role_profile_id,
                    skill_code: skill.code.to_string(),
                    position,
                    level: skill.level.number().into(),
                    importance: skill.importance.as_str(),
                    weight: details.weight(skill.code).number().into(),
                })
            })
            .collect()
    }
}

impl TextValue for RoleReference {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::parse(&text)
            .ok()
            .filter(|parsed| parsed.as_str() == text)
    }
}

impl TextValue for Importance {
    fn as_text(&self) -> &str {
        self.as_str()
    }
    fn from_text(text: String) -> Option<Self> {
        Self::from_word(&text)
    }
}
