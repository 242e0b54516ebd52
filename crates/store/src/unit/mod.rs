//! Units of work: the closure that is also the transaction.

mod db;
mod entry;
mod open;
mod read;
mod run;
mod scope;
#[cfg(test)]
mod tests;
mod watch;
mod write;
mod writer_thread;

pub use db::{Db, Options};
pub use entry::{Entry, EntryWrite};
pub use open::OpenError;
pub(crate) use open::{prove_sqlite_settings, prove_sqlite_version};
pub use read::Read;
pub use scope::Scope;
pub use write::Write;
