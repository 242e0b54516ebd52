//! Readiness of a council for a stage of a pilot: what it claims, what is evidenced, what may be expected, and the
//! decision that follows.
//!
//! The three figures are never mixed: claims come from locked answers alone, evidence from the service's own checks
//! and from reviewers outside the council, and a claim never opens a gate.

mod checks;
mod level;
mod question;
mod stage;

pub use checks::{
    Accepted, CalibrationFacts, Check, DryRunFacts, Facts, JobFacts, Look, LookKey, MemberFacts,
    NotRun, Observed, PeopleFacts, Reach, RoleFacts, SampleFacts, Share, WaitsFor, observe,
};
pub use level::{NotALevel, ReadinessLevel};
pub use question::{Gate, GateKind, Kind, NotAName, Question, QuestionId, Role, SectionId, Step};
pub use stage::Stage;
