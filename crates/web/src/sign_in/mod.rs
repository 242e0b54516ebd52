//! Signing in with address and password.

mod enter;
mod form;
mod show;
mod view;

pub use enter::enter;
pub use show::show;

#[cfg(test)]
pub(crate) use view::samples;
