//! Changes of an organisation's edition: whom they touch, carrying them out, and undoing them.

mod read;
mod row;
#[cfg(test)]
mod tests;
mod write;

pub use read::{Touched, count_touched, find_latest_change};
pub use write::{change_edition, undo_change};
