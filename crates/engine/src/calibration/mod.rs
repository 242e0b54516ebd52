//! How well people and those who read their record agree: for the Head of Profession over groups of people, and for
//! each person privately over their own answers.
//!
//! Self-ratings and measured ability correlate weakly, and under-claiming is as much of a loss as over-claiming, so both
//! are counted. A figure is never told without how many ratings it rests on and how to read it.

mod figure;
mod own;
mod ratings;
mod readers;
#[cfg(test)]
mod tests;

pub use figure::{Figure, Reading};
pub use own::{OwnCalibration, Settled, Share, own_calibration};
pub use ratings::{Calibration, KAPPA_FROM, Outcome, Pair, calibrate, calibrate_groups};
pub use readers::{Read, readers_agreement};
