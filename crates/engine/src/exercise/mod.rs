//! Practising how to read levels: invented cases with model answers, and what somebody's answers come to.
//!
//! Ratings agree better after raters have practised on the same examples and seen why a model answer is the model
//! answer. The result is for the person alone; that it is complete may count.

mod answers;
mod cases;
#[cfg(test)]
mod tests;

pub use answers::{Answers, CaseAnswer, CaseRefused, Progress, Summary, Tendency};
pub use cases::{BrokenExercise, Case, CaseId, Exercise, Series};
