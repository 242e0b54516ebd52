//! Job descriptions: what a version says, what it still lacks, and the way from a draft to an approved document.
//!
//! A [`JobContent`] is what one version says, as it is stored. What somebody typed becomes a [`JobDraft`], which is
//! cleaned and within bounds. Skills and levels describe the job, never a grade; what has to be asked of a person
//! (political restriction, DBS check, vetting) is never guessed. Source: issue 4, parts 3 to 5.

pub mod approval;
mod begin;
pub mod compare;
mod content;
mod corporate;
mod draft;
mod errors;
mod examples;
mod header;
mod item;
mod lacks;
pub mod measures;
pub mod official;
pub mod recognise;
pub mod sentences;
mod template;
#[cfg(test)]
mod tests;

pub use content::{
    Apprenticeship, Assessed, CorporateVersion, Criterion, Dimension, Duty, JobAttribute,
    JobContent, JobSkill, Language, Purpose, Working,
};
pub use corporate::CorporateText;
pub use draft::JobDraft;
pub use errors::{JobErrors, JobField, JobProblem, LineField};
pub use examples::{BrokenExamples, Example, examples};
pub use header::{DbsLevel, Header, PoliticalRestriction, Question, Vetting};
pub use item::{ItemId, Source};
pub use lacks::{Lack, USUAL_DUTIES, USUAL_PURPOSE, count_sentences};
pub use template::{JobTemplate, Logo, LogoKind, TemplateField, TemplateProblem};
