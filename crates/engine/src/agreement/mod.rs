//! How well two or more people agree who rate the same things on the same scale.
//!
//! No figure stands alone: kappa can be high while one rater is always a level above the other, so the bias is told
//! beside it; and kappa depends on its weights, so words for one kappa do not fit another (Warrens 2013,
//! "Cohen's weighted kappa with additive weights", Advances in Data Analysis and Classification 7).

mod alpha;
mod icc;
mod pairs;
mod ratings;
mod report;
mod scale;
#[cfg(test)]
mod tests;

pub use alpha::ordinal_alpha;
pub use icc::icc;
pub use pairs::{Agreement, agreement};
pub use ratings::{Ratings, RatingsProblem};
pub use report::{Report, four_decimals};
pub use scale::{NotAScale, Scale};
