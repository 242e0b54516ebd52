//! The service's own checks: what can be seen of a question in the council's data, and the level that follows.
//!
//! Observation beats a document, and a document beats word. A check that has not run leaves its question to documents.

mod check;
mod facts;
mod observe;
mod observed;
mod rules;
#[cfg(test)]
mod tests;

pub use check::{Check, Reach, WaitsFor};
pub use facts::{
    CalibrationFacts, DryRunFacts, Facts, JobFacts, MemberFacts, PeopleFacts, PulseFacts,
    RoleFacts, SampleFacts, Share,
};
pub use observe::{Accepted, observe};
pub use observed::{Look, LookKey, NotRun, Observed};
