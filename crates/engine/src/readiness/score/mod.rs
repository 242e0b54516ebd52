//! The figures of a round: claimed, evidenced, expected; the gap and its parts; agreement; optimism.
//!
//! Pure: everything comes in by [`Inputs`], and each figure has a [`worked::Worked`] that shows how it came about.
//! Formulas and sources: `docs/READINESS.md`.

mod alpha;
mod barrier;
pub mod formulas;
mod inputs;
mod optimism;
mod over_confidence;
mod picture;
mod question;
#[cfg(test)]
pub(crate) mod sample;
mod scores;
#[cfg(test)]
mod tests;
mod tilt;
pub mod worked;

pub use alpha::{alpha, alpha_for_pages};
pub use barrier::{Barrier, barrier};
pub use inputs::{GateInput, Inputs, NotAPrior, Prior, QuestionInput, SectionInput};
pub use optimism::Optimism;
pub(in crate::readiness) use optimism::sample_sd;
pub use over_confidence::OverConfidence;
pub use picture::{Picture, SectionPicture};
pub use question::QuestionScores;
pub use scores::Scores;
pub use tilt::{RoleAnswers, Tilt, tilt};
