//! Role profiles: what a role asks for, as skills with a level each. Profiles describe roles, not people.

mod draft;
mod errors;
mod importance;
mod library;
mod profile;
mod reference;
#[cfg(test)]
mod tests;

pub use draft::{RoleDraft, RoleInput, SkillInput};
pub use errors::{RoleErrors, RoleField, RoleProblem};
pub use importance::Importance;
pub use library::{BrokenLibrary, LibraryRole, library};
pub use profile::{Finding, RoleProfile, RoleSkill};
pub use reference::{NotAReference, RoleReference};
