//! Applying migrations, each in a transaction of its own.

use super::source::{Source, newest};
use super::state::{SchemaState, applied_versions, schema_state};
use crate::connection::{Conn, DatabaseUrl, Purpose, begin, open};
use crate::error::StoreError;
use diesel::connection::{Connection, SimpleConnection, TransactionManager};
use diesel::migration::MigrationConnection;
use diesel_migrations::MigrationHarness;

type Manager = <Conn as Connection>::TransactionManager;

/// Why a database was not brought up to date. The change that failed left nothing behind.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// It cannot be reached or read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A schema change failed and was rolled back.
    #[error("the schema change {name} failed and was undone: {why}")]
    Step {
        /// The change.
        name: String,
        /// What the database said.
        why: String,
    },
    /// The database was made by a newer version of the program.
    #[error(
        "the database has schema version {0}, which this version of Aspire does not know; use the newer Aspire that made it"
    )]
    NewerSchema(String),
    /// The database has tables and they are not ours.
    #[error(
        "the database already holds tables that are not Aspire's; give the address of an empty database"
    )]
    NotOurs,
}

/// What [`migrate`] did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MigrationReport {
    /// The schema changes that were made, in order; none where the database was up to date.
    pub applied: Vec<String>,
    /// The schema version afterwards.
    pub version: String,
}

/// Brings the database to the newest schema, one transaction for each change. Another process that does
/// the same at the same time waits, and then finds nothing to do.
///
/// # Errors
/// [`MigrateError`]; changes made before the one that failed stay.
pub fn migrate(url: &DatabaseUrl) -> Result<MigrationReport, MigrateError> {
    let mut conn = open(url, Purpose::Write)?;
    match schema_state(&mut conn)? {
        SchemaState::NotOurs => return Err(MigrateError::NotOurs),
        SchemaState::Newer(version) => return Err(MigrateError::NewerSchema(version)),
        SchemaState::Empty | SchemaState::Pending(_) | SchemaState::Current => {}
    }
    let applied = run_pending(&mut conn)?;
    if let Conn::Sqlite(_) = conn {
        conn.batch_execute("PRAGMA journal_mode=WAL;")
            .map_err(StoreError::from)?;
    }
    Ok(MigrationReport {
        applied,
        version: newest().to_owned(),
    })
}

/// Applies what is missing.
pub(crate) fn run_pending(conn: &mut Conn) -> Result<Vec<String>, MigrateError> {
    // On PostgreSQL the lock is taken before the transaction: one taken inside would wait with the view
    // of the schema from before the wait. A change may take longer than a request. The number is any
    // that nobody else takes.
    if let Conn::Pg(_) = conn {
        conn.batch_execute(
            "SET lock_timeout=0; SET statement_timeout=0; SELECT pg_advisory_lock(7046201926);",
        )
        .map_err(StoreError::from)?;
    }
    let mut applied = Vec::new();
    let result = loop {
        match run_next(conn) {
            Ok(Some(name)) => applied.push(name),
            Ok(None) => break Ok(applied),
            Err(error) => break Err(error),
        }
    };
    if let Conn::Pg(_) = conn {
        conn.batch_execute("SELECT pg_advisory_unlock(7046201926);")
            .map_err(StoreError::from)?;
    }
    result
}

/// Applies the next migration in a transaction; on SQLite that keeps other processes out.
fn run_next(conn: &mut Conn) -> Result<Option<String>, MigrateError> {
    begin(conn, Purpose::Write).map_err(StoreError::from)?;
    let result = next_inside(conn);
    let ended = match &result {
        Ok(Some(_)) => Manager::commit_transaction(conn),
        Ok(None) | Err(_) => Manager::rollback_transaction(conn),
    };
    let name = result?;
    ended.map_err(StoreError::from)?;
    Ok(name)
}

fn next_inside(conn: &mut Conn) -> Result<Option<String>, MigrateError> {
    conn.setup().map_err(StoreError::from)?;
    let done = applied_versions(conn)?;
    let Some(step) = Source::of(conn)
        .steps()
        .into_iter()
        .find(|step| !done.iter().any(|version| version == step.name.number()))
    else {
        return Ok(None);
    };
    let name = step.name.to_string();
    match conn.run_migration(&step) {
        Ok(_) => Ok(Some(name)),
        Err(why) => Err(MigrateError::Step {
            name,
            why: why.to_string(),
        }),
    }
}

/// Takes every migration back, newest first. For tests: it destroys all data.
#[cfg(test)]
pub(crate) fn revert_all(conn: &mut Conn) -> Result<(), MigrateError> {
    let source = Source::of(conn);
    conn.revert_all_migrations(source)
        .map(|_| ())
        .map_err(|why| MigrateError::Step {
            name: "down".to_owned(),
            why: why.to_string(),
        })
}
