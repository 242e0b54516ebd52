//! What the pages of the exercise print.

mod overview;
mod question;
#[cfg(test)]
mod samples;
mod told;

pub(super) use overview::Overview;
pub(super) use question::{About, Question};
#[cfg(test)]
pub(crate) use samples::samples;
pub(super) use told::Told;
