//! Persistence on SQLite and PostgreSQL. The only crate that knows diesel.
//!
//! A [`Db`] runs units of work: closures that are given a [`Read`] or a [`Write`] of one organisation's
//! data and are the transaction. Every aggregate is a folder with `row.rs`, `read.rs` and `write.rs`.
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing
    )
)]

#[macro_use]
mod connection;
pub mod assessments;
pub mod audit;
pub mod calibration;
pub mod campaigns;
mod check;
mod columns;
#[cfg(test)]
mod columns_tests;
pub mod council;
pub mod editions;
pub mod endorsement;
pub mod entry;
mod error;
pub mod evidence;
pub mod exercise;
pub mod framework;
pub mod jobs;
pub mod looks;
pub mod memberships;
mod migrations;
pub mod organisations;
pub mod people;
pub mod pilots;
mod previews;
pub mod readiness;
pub mod record;
pub mod roles;
pub mod rules;
mod schema;
#[cfg(test)]
mod schema_tests;
pub mod surveys;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod unit;
pub mod usability;
pub mod wishes;

pub use audit::AuditEntry;
pub use check::{Finding, check};
pub use connection::{DatabaseUrl, UrlError};
pub use error::StoreError;
pub use migrations::{MigrateError, MigrationReport, migrate};
pub use previews::Preview;
pub use unit::{Db, Entry, EntryWrite, OpenError, Options, Read, Scope, Write};
