//! One's own sheet in a readiness round: a question a page, first what could be shown and then the level; locking it.

mod check;
mod form;
mod load;
mod question;
mod show;
mod view;

pub use check::{check, lock};
pub use question::{answer, question};
pub use show::show;

#[cfg(test)]
pub(crate) use view::samples;
