//! The audit trail: who did what, when, on whom. Rows are only ever added; triggers refuse the rest.

mod entry;
mod read;
mod row;
mod write;

pub use entry::AuditEntry;
pub use read::{AuditLine, list_of_subject};
pub(crate) use write::{insert, insert_platform};
