//! One's own sheet in a readiness round: a question a page, first what could be shown and then the level; locking it.

mod check;
mod form;
mod load;
mod question;
mod show;
mod view;
mod visit;

pub use check::{check, lock};
pub(crate) use load::{own, questions};
pub use question::{answer, question};
pub use show::show;
pub(crate) use view::seen_words;
#[cfg(test)]
pub(crate) use view::sheet_for_samples;

#[cfg(test)]
pub(crate) use view::samples;
