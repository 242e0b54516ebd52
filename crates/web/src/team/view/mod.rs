//! What the pages of a team print.

mod person;
#[cfg(test)]
mod samples;
mod skills;
mod team;

pub(super) use person::{PersonPage, Submitted};
#[cfg(test)]
pub(crate) use samples::samples;
pub(super) use skills::TeamSkillsRead;
pub(super) use team::TeamPage;
