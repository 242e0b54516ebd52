//! What the pages about careers print.

mod compare;
mod goal;
mod list;
mod steps;

pub(super) use compare::{Beside, ComparePage};
pub(super) use goal::{Goal, GoalPage};
pub(super) use list::{List, Ranked};

#[cfg(test)]
mod samples;
#[cfg(test)]
pub(crate) use samples::samples;
