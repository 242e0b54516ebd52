//! A line manager's team: who has sent an assessment, and what one person sent.

mod list;
mod person;
mod view;

pub use list::list;
pub use person::person;

#[cfg(test)]
pub(crate) use view::samples;
