//! Bringing a database to the schema that this version of the program knows.
//!
//! A migration is portable SQL in `migrations/common`, and only where the two databases must differ in
//! `migrations/sqlite` and `migrations/postgres`. Parts with the same version are one migration.

mod run;
mod source;
mod state;
#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use run::revert_all;
pub(crate) use run::run_pending;
pub use run::{MigrateError, MigrationReport, migrate};
#[cfg(any(test, feature = "testing"))]
pub(crate) use source::fingerprint;
pub(crate) use source::{count, newest};
#[cfg(test)]
pub(crate) use state::list_tables;
pub(crate) use state::{SchemaState, schema_state};
