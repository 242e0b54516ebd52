//! A role profile as typed, and as parsed: what a [`RoleDraft`] holds can be stored.

use super::{
    Importance, RoleDetails, RoleErrors, RoleField, RoleProblem, RoleReference, RoleSkill,
};
use crate::text::{paragraphs, single_line};
use serde::Serialize;
use sfia::{Framework, Level, SkillCode};

/// One skill as typed or chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SkillInput {
    /// The code.
    pub code: String,
    /// The level's number.
    pub level: String,
    /// `essential` or `desirable`.
    pub importance: String,
}

/// A role profile as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RoleInput {
    /// The title.
    pub title: String,
    /// The reference.
    pub reference: String,
    /// The job family.
    pub family: String,
    /// What the role does.
    pub summary: String,
    /// The general level's number.
    pub general_level: String,
    /// The skills.
    pub skills: Vec<SkillInput>,
}

/// A role profile that is right in itself and against the rest of its organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoleDraft {
    pub(super) reference: RoleReference,
    pub(super) title: String,
    pub(super) family: String,
    pub(super) summary: String,
    pub(super) general_level: Level,
    pub(super) skills: Vec<RoleSkill>,
    pub(super) details: RoleDetails,
}

impl RoleDraft {
    /// The most skills in a profile. Real ones name 2 to 7; beyond 20 it is no longer a profile.
    pub const MOST_SKILLS: usize = 20;
    /// The most characters in a title or a family.
    pub const LONGEST_LINE: usize = 100;
    /// The most characters in a summary.
    pub const LONGEST_SUMMARY: usize = 2_000;

    /// Reads what was typed, against an edition and the references of the organisation's other profiles.
    ///
    /// Essential skills come first in the result, each group in the order given.
    ///
    /// # Errors
    /// [`RoleErrors`] with every field that needs another look.
    pub fn parse(
        input: &RoleInput,
        framework: &Framework,
        taken: &[RoleReference],
    ) -> Result<Self, RoleErrors> {
        let mut errors = RoleErrors::default();
        let title = line(&input.title, RoleField::Title, &mut errors);
        let reference = reference(&input.reference, taken, &mut errors);
        let family = line(&input.family, RoleField::Family, &mut errors);
        let summary = paragraphs(&input.summary);
        if summary.chars().count() > Self::LONGEST_SUMMARY {
            let most = Self::LONGEST_SUMMARY;
            errors.push(RoleField::Summary, RoleProblem::TooLong { most });
        }
        let general_level = level(&input.general_level, RoleField::GeneralLevel, &mut errors);
        let skills = skills(&input.skills, framework, &mut errors);
        match (reference, general_level) {
            (Some(reference), Some(general_level)) if errors.is_empty() => Ok(Self {
                reference,
                title,
                family,
                summary,
                general_level,
                skills,
                details: RoleDetails::default(),
            }),
            _ => Err(errors),
        }
    }

    /// The same with what it says beside its skills. A parsed draft says nothing beside them.
    #[must_use]
    pub fn with_details(mut self, details: RoleDetails) -> Self {
        self.details = details;
        self
    }

    /// What it says beside its skills.
    #[must_use]
    pub fn details(&self) -> &RoleDetails {
        &self.details
    }

    /// The reference.
    #[must_use]
    pub fn reference(&self) -> &RoleReference {
        &self.reference
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The job family.
    #[must_use]
    pub fn family(&self) -> &str {
        &self.family
    }

    /// What the role does; may be empty.
    #[must_use]
    pub fn summary(&self) -> &str {
        &self.summary
    }

    /// The general level of responsibility.
    #[must_use]
    pub fn general_level(&self) -> Level {
        self.general_level
    }

    /// The skills, essential ones first.
    #[must_use]
    pub fn skills(&self) -> &[RoleSkill] {
        &self.skills
    }
}

fn reference(
    typed: &str,
    taken: &[RoleReference],
    errors: &mut RoleErrors,
) -> Option<RoleReference> {
    let problem = match RoleReference::parse(typed) {
        Ok(reference) if !taken.contains(&reference) => return Some(reference),
        Ok(_) => RoleProblem::ReferenceTaken,
        Err(problem) => problem.into(),
    };
    errors.push(RoleField::Reference, problem);
    None
}

fn line(typed: &str, field: RoleField, errors: &mut RoleErrors) -> String {
    let line = single_line(typed);
    let most = RoleDraft::LONGEST_LINE;
    if line.is_empty() {
        errors.push(field, RoleProblem::Missing);
    } else if line.chars().count() > most {
        errors.push(field, RoleProblem::TooLong { most });
    }
    line
}

fn level(typed: &str, field: RoleField, errors: &mut RoleErrors) -> Option<Level> {
    let problem = match typed.parse() {
        Ok(level) => return Some(level),
        Err(_) if typed.trim().is_empty() => RoleProblem::Missing,
        Err(_) => RoleProblem::NotALevel,
    };
    errors.push(field, problem);
    None
}

fn skills(typed: &[SkillInput], framework: &Framework, errors: &mut RoleErrors) -> Vec<RoleSkill> {
    if typed.len() > RoleDraft::MOST_SKILLS {
        let most = RoleDraft::MOST_SKILLS;
        errors.push(RoleField::Skills, RoleProblem::TooManySkills { most });
        return Vec::new();
    }
    let mut skills: Vec<RoleSkill> = Vec::new();
    let mut seen = Vec::new();
    for (index, typed) in typed.iter().enumerate() {
        if let Some(skill) = skill(index, typed, framework, &mut seen, errors) {
            skills.push(skill);
        }
    }
    skills.sort_by_key(|skill| skill.importance);
    skills
}

fn skill(
    index: usize,
    typed: &SkillInput,
    framework: &Framework,
    seen: &mut Vec<SkillCode>,
    errors: &mut RoleErrors,
) -> Option<RoleSkill> {
    let known = SkillCode::new(&single_line(&typed.code).to_ascii_uppercase())
        .ok()
        .and_then(|code| framework.find_skill(code));
    let Some(known) = known else {
        let typed = typed.code.chars().take(40).collect();
        errors.push(RoleField::Skill(index), RoleProblem::UnknownSkill { typed });
        return None;
    };
    let code = known.code;
    if seen.contains(&code) {
        errors.push(
            RoleField::Skill(index),
            RoleProblem::DuplicateSkill { code },
        );
        return None;
    }
    seen.push(code);
    let importance = Importance::from_word(typed.importance.trim());
    if importance.is_none() {
        let field = RoleField::SkillImportance(index);
        errors.push(field, RoleProblem::NotAnImportance);
    }
    let level = level(&typed.level, RoleField::SkillLevel(index), errors)?;
    if !known.levels.contains(level) {
        let defined = known.levels;
        let field = RoleField::SkillLevel(index);
        errors.push(field, RoleProblem::LevelNotDefined { code, defined });
        return None;
    }
    importance.map(|importance| RoleSkill {
        code,
        level,
        importance,
    })
}
