//! What follows from the evidence for a stage: go, go with conditions, or not yet.

mod actions;
mod forecast;
mod frozen;
mod gates;
#[cfg(test)]
mod tests;
mod verdict;

pub use actions::{Suggestion, Why, suggest_actions};
pub use forecast::{Overrun, forecast, mean_overrun};
pub use frozen::{FrozenDecision, FrozenEvidence, Lowered};
pub use gates::{FailedGate, failed_gates};
pub use verdict::{Decision, Reason, Verdict};
