//! What the page of a round prints for its programme.

mod board;
mod reviewers;
mod round;
#[cfg(test)]
mod samples;

pub(super) use round::{RoundPage, Shown};
#[cfg(test)]
pub(crate) use samples::samples;
