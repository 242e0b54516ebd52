//! Role profiles: what a role asks for, as skills with a level each. Profiles describe roles, not people.

pub mod check;
#[cfg(test)]
mod check_tests;
mod compare;
mod content;
pub mod ddat;
mod details;
mod details_input;
mod draft;
mod errors;
pub mod import;
mod importance;
mod library;
mod profile;
mod reference;
#[cfg(test)]
mod tests;
mod weight;

pub use compare::{Need, SkillPair, needs, pair};
pub use content::{Difference, Fact, RoleContent, Weighed};
pub use details::{NotAPostCount, PostCount, RoleDetails, RoleTag};
pub use details_input::{DetailsInput, Owners};
pub use draft::{RoleDraft, RoleInput, SkillInput};
pub use errors::{RoleErrors, RoleField, RoleProblem};
pub use importance::Importance;
pub use library::{BrokenLibrary, LibraryRole, library};
pub use profile::{RoleProfile, RoleSkill};
pub use reference::{NotAReference, RoleReference};
pub use weight::{NotAWeight, Weight};
