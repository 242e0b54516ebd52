//! The rules of assessment that an organisation sets.

mod read;
mod row;
#[cfg(test)]
mod tests;
mod write;

pub use read::{StoredRules, find_rules};
pub use write::change_rules;
