//! One person's skills for planning: the record where it was given for that, or why it may not be used.

mod person;
mod view;

pub use person::person;

#[cfg(test)]
pub(crate) use view::samples;
