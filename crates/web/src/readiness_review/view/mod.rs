//! What the pages of reviewers print.

mod list;
mod place;
mod queue;
mod reading;
#[cfg(test)]
mod samples;

pub(super) use list::ListPage;
pub(super) use place::Place;
pub(super) use queue::QueuePage;
pub(super) use reading::ReadingPage;
#[cfg(test)]
pub(crate) use samples::samples;
