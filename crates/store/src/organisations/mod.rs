//! Organisations: found by their short name at the door, changed by their administrators.

mod read;
mod row;
#[cfg(test)]
mod tests;
mod write;

pub use read::{count_open_assessments, find_by_slug, list, load};
pub use write::{Change, change, insert};
