//! The ledger of who looked at whose record. Finders note looks in their unit of work; [`crate::Db`] writes them down.

mod read;
mod row;
#[cfg(test)]
mod tests;
mod write;

pub use read::{LookLine, LookPage, list_looks, record};
pub(crate) use write::keep;
