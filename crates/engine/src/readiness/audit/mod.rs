//! The figures of a round from one JSON file to another, so that anybody can audit what pages show.
//!
//! Reads [`AuditFile`], writes [`AuditReport`]: everything to four decimals, whatever pages withhold for small numbers.

mod file;
mod loose;
mod report;
#[cfg(test)]
mod tests;

pub use file::{AuditFile, AuditProblem};
pub use report::AuditReport;
