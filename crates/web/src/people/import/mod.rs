//! Importing a staff list in the web: choose a file, look at what it would do, say go.

mod apply;
mod choose;
mod preview;
mod sample;
mod upload;

pub use apply::apply;
pub use choose::choose;
pub use preview::preview;
pub use sample::sample;
pub use upload::upload;

pub(super) use upload::not_a_list;
