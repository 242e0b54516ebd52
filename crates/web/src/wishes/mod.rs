//! Keeping one's skills up to date: what is still true, and what one would like to do.

mod keep;
mod show;
mod view;

pub use keep::keep;
pub use show::show;

#[cfg(test)]
pub(crate) use view::samples;
