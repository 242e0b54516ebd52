//! From a draft to a published job description, and whether its evaluation still holds.
//!
//! The rule, in the words that pages use for everybody: who writes sends a version for review, where it is commented on
//! and, where there are postholders, talked over with them. HR checks it, then the Head of Profession approves it: two
//! different people, neither of whom wrote it nor holds the post. Whoever sends it back leaves the version as it was and
//! opens the next one. Publishing a version supersedes the one before. A version that was sent never changes.
//! A job description is "not evaluated" until HR says so; a change of duties, skills, levels, reporting or dimensions
//! puts "evaluation to be checked" on it until HR says that only the wording changed, or evaluates again.
//! Source: issue 4, part 4; section 7 of the domain notes on equal pay.
//!
//! [`JobDescription`] is the whole state machine: [`JobDescription::apply`] takes an [`Act`] by somebody in a capacity
//! at a moment, and either changes the job description or says why not.

mod act;
mod apply;
mod description;
mod evaluation;
mod offer;
mod outcome;
mod refused;

pub use act::{Act, Around, By, Capacity, Place};
pub use description::{Consultation, JobDescription, State, Version};
pub use evaluation::{
    Evaluated, Evaluation, EvaluationField, EvaluationOutcome, EvaluationProblem, Touched, touched,
};
pub use offer::{Offer, Party, Tell};
pub use outcome::{Change, Opened, Transition};
pub use refused::Refused;
