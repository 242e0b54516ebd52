//! The rules of assessment: one published page for everybody who rates, and the form that changes them.

mod change;
mod edit;
mod form;
mod show;
mod view;

pub use change::change;
pub use edit::edit;
pub use show::show;

#[cfg(test)]
pub(crate) use view::samples;
pub(crate) use view::sentence_rule;
