//! What the pages about endorsement print.

mod blind;
mod case;
mod forms;
mod list;
mod lists;
#[cfg(test)]
mod samples;
mod seen_item;
mod stand_ins;
mod start;

pub(super) use blind::BlindPage;
pub(super) use case::{CasePage, Filled};
pub(super) use list::ReviewList;
pub(super) use lists::{DecisionList, ModerationPage, ObjectionList};
#[cfg(test)]
pub(crate) use samples::samples;
pub(super) use stand_ins::StandInsPage;
pub(super) use start::{OwnEmpty, StartPage};
