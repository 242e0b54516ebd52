//! Evidence: items with all their versions, and the files kept with them. Private to their owner until shared.

mod file;
mod heads;
mod read;
mod reviewed;
mod row;
#[cfg(test)]
mod tests;
mod write;
mod write_version;

pub use file::{StoredFile, find_own_file, find_shared_file};
pub(crate) use heads::heads_of;
pub use heads::{list_own, list_shared};
pub use read::{Room, VersionLine, find_own, find_room, find_shared, list_versions};
pub use reviewed::{ReviewedItem, find_reviewed_file, list_for_review};
pub use write::{add, change, withdraw};
pub use write_version::NewFile;
