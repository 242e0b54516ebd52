//! How figures move from round to round, what councils learn together, and whether the figures foretell anything.

mod point;
mod pool;
mod spearman;
#[cfg(test)]
mod tests;

pub use point::{Change, Respondents, TrendPoint, calibration_gain, change};
pub use pool::pool_mean;
pub use spearman::{Foretelling, Outcome, foretelling, spearman};
