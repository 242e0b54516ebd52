//! What the manager of a programme writes down and its followers read: support, lessons, issues, funding; a page for each.

mod funding;
mod issues;
mod lessons;
mod page;
#[cfg(test)]
mod samples;
mod support;
mod view;

pub use funding::{funding, keep_funding};
pub use issues::{issues, keep_issue};
pub use lessons::{keep_lesson, lessons};
pub use support::{keep_support, support};

#[cfg(test)]
pub(super) use samples::samples;
