//! What the templates of the import print.

mod choose;
mod preview;
#[cfg(test)]
pub(crate) mod samples;

pub use choose::Choose;
pub(super) use choose::column_words;
pub use preview::{Outlook, Preview};
