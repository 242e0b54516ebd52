//! Readiness of a council for a stage of a pilot: what it claims, what is evidenced, what may be expected, and the
//! decision that follows.
//!
//! The three figures are never mixed: claims come from locked answers alone, evidence from the service's own checks
//! and from reviewers outside the council, and a claim never opens a gate.

pub mod action;
pub mod audit;
mod checks;
pub mod condition;
pub mod decision;
pub mod figures;
mod level;
pub mod programme;
mod question;
pub mod questionnaire;
pub mod review;
pub mod round;
pub mod score;
mod stage;
pub mod standing;
#[cfg(test)]
mod tests;
pub mod trend;
pub mod waiver;
pub mod written;

pub use checks::{
    Accepted, CalibrationFacts, Check, DryRunFacts, Facts, JobFacts, Look, LookKey, MemberFacts,
    NotRun, Observed, PeopleFacts, PulseFacts, Reach, RoleFacts, SampleFacts, Share, WaitsFor,
    observe,
};
pub use level::{NotALevel, ReadinessLevel};
pub use question::{Gate, GateKind, Kind, NotAName, Question, QuestionId, Role, SectionId, Step};
pub use questionnaire::Questionnaire;
pub use stage::Stage;
