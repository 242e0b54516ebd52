//! Settings of the organisation.

mod change;
mod form;
mod show;
mod view;

pub use change::change;
pub use show::show;

#[cfg(test)]
pub(crate) use view::samples;
