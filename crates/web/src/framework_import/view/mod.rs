//! What the templates of the import print.

mod check;
mod overview;
mod remove;
#[cfg(test)]
pub(crate) mod samples;

pub use check::{About, CheckPage, Typed};
pub use overview::Overview;
pub use remove::RemovePage;
