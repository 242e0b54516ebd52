//! With which skills an assessment begins, and how a draft follows its holder's role.

use sfia::{Edition, Framework, Level, SkillCode};

use super::{AssessedSkill, Assessment, Responsibility, Rules, Start, StatementOfUse};
use crate::ids::RoleProfileId;

/// With what a draft begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// The role profile of the person's post.
    pub role: Option<RoleProfileId>,
    /// The edition whose levels are asked about.
    pub edition: Edition,
    /// The statement of use that was shown.
    pub statement: StatementOfUse,
    /// The period that the questions name, in years.
    pub period_years: u8,
    /// What was said of responsibility in the assessment before.
    pub responsibility: Responsibility,
    /// Whether skills need no choosing, because they were chosen in the assessment before.
    pub chosen: bool,
    /// The skills, with the answers of the assessment before.
    pub skills: Vec<AssessedSkill>,
}

impl Opening {
    /// A first draft with these skills, under the shipped rules.
    #[must_use]
    pub fn first(edition: Edition, skills: Vec<AssessedSkill>) -> Self {
        let rules = Rules::default();
        Self {
            role: None,
            edition,
            statement: StatementOfUse::present(rules.planning),
            period_years: rules.period_years,
            responsibility: Responsibility::default(),
            chosen: false,
            skills,
        }
    }

    /// A draft for a person whose role asks for these skills, under the organisation's rules, with what was said in the
    /// assessment before it, if there was one.
    #[must_use]
    pub fn after(
        earlier: Option<&Assessment>,
        asked: &[SkillCode],
        rules: Rules,
        framework: &Framework,
    ) -> Self {
        let skills = opening_skills(earlier, asked, framework);
        Self {
            statement: StatementOfUse::present(rules.planning),
            period_years: rules.period_years,
            responsibility: earlier
                .map(|earlier| earlier.responsibility.clone())
                .unwrap_or_default(),
            chosen: earlier.is_some(),
            ..Self::first(framework.edition(), skills)
        }
    }
}

/// The skills of a new draft: what the role asks for, with the answers of the assessment before it, if there was one.
///
/// Answers about levels that the edition does not have are left behind, and so are skills it lacks.
#[must_use]
pub fn opening_skills(
    earlier: Option<&Assessment>,
    asked: &[SkillCode],
    framework: &Framework,
) -> Vec<AssessedSkill> {
    let before = earlier.iter().flat_map(|earlier| &earlier.skills);
    let carried = before.filter_map(|skill| {
        let levels = framework.find_skill(skill.code)?.levels;
        let kept = skill.answers.iter();
        Some(AssessedSkill {
            answers: kept.filter(|(level, _)| levels.contains(*level)).collect(),
            sureness: None,
            ..skill.clone()
        })
    });
    arrange(carried.collect(), asked, framework)
}

/// At which level asking about a skill starts; `None` for a skill that the edition does not have.
#[must_use]
pub fn first_level(framework: &Framework, code: SkillCode, start: Start) -> Option<Level> {
    AssessedSkill::unanswered(code, true)
        .standing(framework, start)
        .next
}

/// Puts the skills of a draft in the order of a role that may have changed since.
///
/// Skills that the role asks for now come first and in its order, new ones unanswered; what it no longer asks for
/// stays as an added skill if anything was said about it, since answers are never thrown away unasked. Skills that
/// the edition lacks are not asked about.
pub(super) fn arrange(
    skills: Vec<AssessedSkill>,
    asked: &[SkillCode],
    framework: &Framework,
) -> Vec<AssessedSkill> {
    let mut rest = skills;
    let mut arranged = Vec::new();
    for code in asked {
        if framework.find_skill(*code).is_none() {
            continue;
        }
        let found = rest.iter().position(|skill| skill.code == *code);
        arranged.push(match found {
            Some(place) => AssessedSkill {
                added: false,
                ..rest.remove(place)
            },
            None => AssessedSkill::unanswered(*code, false),
        });
    }
    let kept = rest
        .into_iter()
        .filter(|skill| skill.added || skill.is_touched());
    arranged.extend(kept.map(|skill| AssessedSkill {
        added: true,
        ..skill
    }));
    arranged
}
