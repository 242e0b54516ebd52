//! Evidence: what a person can show for a skill, how long it counts, and how well it covers a level.

mod age;
mod coverage;
mod draft;
mod errors;
mod file_kind;
mod file_name;
mod item;
mod kind;
mod link;
#[cfg(test)]
mod tests;

pub use age::{OLD_AFTER_MONTHS, is_old};
pub use coverage::{Ageing, Coverage};
pub use draft::{EvidenceDraft, EvidenceInput, SupportInput};
pub use errors::{EvidenceErrors, EvidenceField, EvidenceProblem};
pub use file_kind::FileKind;
pub use file_name::{LyingName, safe_file_name};
pub use item::{Evidence, EvidenceFile, EvidenceHead, Support};
pub use kind::EvidenceKind;
pub use link::{EvidenceLink, NotALink};
