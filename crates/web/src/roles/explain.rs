//! What is wrong with a profile as typed, in words.

use crate::kit::Words;
use engine::roles::{NotAReference, RoleField, RoleProblem, RoleReference};
use sfia::{Framework, Level};

/// Why a field cannot be taken as it is, in words. `skill` is the skill that it is about.
pub(crate) fn sentence(
    words: &Words,
    framework: &Framework,
    field: RoleField,
    skill: &str,
    problem: &RoleProblem,
) -> String {
    let about_skill = |key: &str| words.say_with(key, &crate::args!["skill" => skill]);
    match problem {
        RoleProblem::Missing | RoleProblem::NotALevel => match field {
            RoleField::Title => words.say("roles-title-missing"),
            RoleField::Family => words.say("roles-family-missing"),
            RoleField::GeneralLevel => words.say("roles-general-level-missing"),
            _ => about_skill("roles-level-missing"),
        },
        RoleProblem::TooLong { most } => {
            let arguments = crate::args!["most" => *most];
            words.say_with(
                match field {
                    RoleField::Title => "roles-title-long",
                    RoleField::Family => "roles-family-long",
                    RoleField::Department => "roles-department-long",
                    RoleField::ReportsTo => "roles-reports-to-long",
                    RoleField::Grade => "roles-grade-long",
                    _ => "roles-summary-long",
                },
                &arguments,
            )
        }
        RoleProblem::Reference(NotAReference::Empty) => words.say("roles-reference-missing"),
        RoleProblem::Reference(NotAReference::TooLong) => words.say_with(
            "roles-reference-long",
            &crate::args!["most" => RoleReference::LONGEST],
        ),
        RoleProblem::Reference(NotAReference::Characters) => {
            words.say("roles-reference-characters")
        }
        RoleProblem::TitleTaken { title, reference } => words.say_with(
            "roles-title-taken",
            &crate::args!["title" => title.as_str(), "reference" => reference.as_str()],
        ),
        RoleProblem::ReferenceTaken => words.say("roles-reference-taken"),
        RoleProblem::NotAnImportance => about_skill("roles-importance-missing"),
        RoleProblem::TooManySkills { most } => {
            words.say_with("roles-too-many-skills", &crate::args!["most" => *most])
        }
        RoleProblem::UnknownSkill { typed } => words.say_with(
            "roles-unknown-skill",
            &crate::args![
                "skill" => typed.as_str(),
                "edition" => framework.edition().to_string(),
            ],
        ),
        RoleProblem::DuplicateSkill { .. } => about_skill("roles-duplicate-skill"),
        RoleProblem::LevelNotDefined { defined, .. } => words.say_with(
            "roles-level-not-defined",
            &crate::args![
                "skill" => skill,
                "lowest" => defined.lowest().map_or(0, Level::number),
                "highest" => defined.highest().map_or(0, Level::number),
            ],
        ),
        RoleProblem::UnknownOwner => words.say("roles-owner-unknown"),
        RoleProblem::ReportsToItself => words.say("roles-reports-to-itself"),
        RoleProblem::NotAPostCount => words.say("roles-posts-wrong"),
        RoleProblem::NotAWeight => about_skill("roles-weight-wrong"),
        RoleProblem::NotAnAttribute => words.say("roles-attributes-wrong"),
        RoleProblem::HalfATag => words.say("roles-tag-half"),
        RoleProblem::MarkInTag => words.say("roles-tag-marks"),
        RoleProblem::TooManyTags { most } => {
            words.say_with("roles-tags-many", &crate::args!["most" => *most])
        }
    }
}
