//! What people would like to do with their skills, and which levels they said are still true.

mod read;
mod row;
#[cfg(test)]
mod tests;
mod write;

pub use read::list_wishes;
pub use write::save_wishes;
