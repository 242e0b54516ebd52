//! The starter library of council roles that ships with Aspire, made by us.

use super::{Importance, RoleDraft, RoleErrors, RoleInput, SkillInput};
use serde::Deserialize;
use sfia::{Framework, Level, SkillCode};

const SHIPPED: &str = include_str!("../../../../sfia-data/roles/library.toml");

/// Shipped roles that could not be used. A test loads them in every edition, so a release never gives this.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BrokenLibrary {
    /// The file is not as it should be.
    #[error("sfia-data/roles/library.toml: {0}")]
    File(String),
    /// A role is not right.
    #[error("sfia-data/roles/library.toml, role {reference}: {}", first(.errors))]
    Role {
        /// Its reference.
        reference: String,
        /// What is wrong.
        errors: RoleErrors,
    },
}

fn first(errors: &RoleErrors) -> String {
    errors
        .iter()
        .next()
        .map_or_else(String::new, |(field, problem)| {
            format!("{field:?}: {problem}")
        })
}

/// A role of the library, ready to be copied into an organisation.
pub type LibraryRole = RoleDraft;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    role: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    reference: String,
    title: String,
    family: String,
    summary: String,
    general_level: Level,
    skills: Vec<EntrySkill>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EntrySkill {
    code: SkillCode,
    level: Level,
    importance: Importance,
}

/// The shipped roles, in the library's order, without the skills that the edition lacks.
///
/// # Errors
/// [`BrokenLibrary`] if the shipped file is broken.
pub fn library(framework: &Framework) -> Result<Vec<LibraryRole>, BrokenLibrary> {
    read(SHIPPED, framework)
}

/// Reads a library; apart from [`library`] so that tests can read a broken one.
pub(super) fn read(toml: &str, framework: &Framework) -> Result<Vec<LibraryRole>, BrokenLibrary> {
    let file: File =
        toml::from_str(toml).map_err(|error| BrokenLibrary::File(error.to_string()))?;
    let mut taken = Vec::new();
    let mut roles = Vec::new();
    for entry in file.role {
        let input = input(entry, framework);
        let role = RoleDraft::parse(&input, framework, &taken).map_err(|errors| {
            let reference = input.reference.clone();
            BrokenLibrary::Role { reference, errors }
        })?;
        taken.push(role.reference.clone());
        roles.push(role);
    }
    Ok(roles)
}

fn input(entry: Entry, framework: &Framework) -> RoleInput {
    RoleInput {
        reference: entry.reference,
        title: entry.title,
        family: entry.family,
        summary: entry.summary,
        general_level: entry.general_level.to_string(),
        skills: entry
            .skills
            .into_iter()
            .filter(|skill| framework.find_skill(skill.code).is_some())
            .map(|skill| SkillInput {
                code: skill.code.to_string(),
                level: skill.level.to_string(),
                importance: skill.importance.as_str().to_owned(),
            })
            .collect(),
    }
}
