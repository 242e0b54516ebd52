//! What the pages of a team print.

mod person;
#[cfg(test)]
mod samples;
mod team;

pub(super) use person::{PersonPage, Submitted};
#[cfg(test)]
pub(crate) use samples::samples;
pub(super) use team::TeamPage;
