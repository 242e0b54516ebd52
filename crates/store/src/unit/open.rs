//! Whether a database may be used at all. Every refusal says what to do.

use crate::connection::{Conn, DatabaseUrl, Purpose, open};
use crate::error::StoreError;
use crate::migrations::{self, MigrateError, SchemaState};
use diesel::connection::SimpleConnection;
use diesel::dsl::sql;
use diesel::sql_types::{BigInt, Text};
use diesel::{QueryResult, RunQueryDsl};

/// The first SQLite without the fault that can corrupt a file on a WAL reset.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// Why a database was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It cannot be reached or read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The SQLite in this program can corrupt files.
    #[error(
        "this program contains SQLite {0}, which can damage a database; build it with SQLite 3.51.3 or newer (the bundled one)"
    )]
    OldSqlite(String),
    /// The database was made by a newer version of the program.
    #[error(
        "the database has schema version {0}, which this version of Aspire does not know; start the newer Aspire that made it, or restore a backup"
    )]
    NewerSchema(String),
    /// The database was made by an older version, or was never prepared.
    #[error(
        "the database lacks {0} schema changes; make a backup, then run: aspire migrate --database ADDRESS"
    )]
    NotMigrated(usize),
    /// The database has tables and they are not ours.
    #[error(
        "the database already holds tables that are not Aspire's; give the address of an empty database"
    )]
    NotOurs,
    /// A setting that durability rests on was not taken.
    #[error(
        "the database did not accept {setting} (it says {found}); use a local disk for SQLite, not a network folder"
    )]
    Setting {
        /// The setting and the value asked for.
        setting: &'static str,
        /// The value found.
        found: String,
    },
    /// Preparing an empty database failed.
    #[error(transparent)]
    Migrate(#[from] MigrateError),
}

/// Proves that the database may be used, and prepares an empty SQLite file.
pub(super) fn prove_usable(url: &DatabaseUrl) -> Result<(), OpenError> {
    let mut conn = open(url, Purpose::Write)?;
    if let Conn::Sqlite(_) = conn {
        prove_sqlite_version(&mut conn)?;
    }
    match migrations::schema_state(&mut conn)? {
        SchemaState::Current => {}
        SchemaState::Empty if url.sqlite_path().is_some() => {
            migrations::run_pending(&mut conn)?;
        }
        SchemaState::Empty => return Err(OpenError::NotMigrated(migrations::count())),
        SchemaState::Pending(count) => return Err(OpenError::NotMigrated(count)),
        SchemaState::Newer(version) => return Err(OpenError::NewerSchema(version)),
        SchemaState::NotOurs => return Err(OpenError::NotOurs),
    }
    if let Conn::Sqlite(_) = conn {
        conn.batch_execute("PRAGMA journal_mode=WAL;")
            .map_err(StoreError::from)?;
        prove_sqlite_settings(&mut conn)?;
    }
    Ok(())
}

/// Refuses a SQLite library that can corrupt files.
pub(crate) fn prove_sqlite_version(conn: &mut Conn) -> Result<(), OpenError> {
    let found = text(conn, "sqlite_version()").map_err(StoreError::from)?;
    let mut parts = found.split('.').map(|part| part.parse().unwrap_or(0));
    let mut part = || parts.next().unwrap_or(0);
    if (part(), part(), part()) < OLDEST_SQLITE {
        return Err(OpenError::OldSqlite(found));
    }
    Ok(())
}

/// Refuses a file whose settings were not taken: acknowledged work could be lost.
pub(crate) fn prove_sqlite_settings(conn: &mut Conn) -> Result<(), OpenError> {
    let mode =
        text(conn, "(SELECT journal_mode FROM pragma_journal_mode)").map_err(StoreError::from)?;
    if mode != "wal" {
        return Err(OpenError::Setting {
            setting: "journal_mode=WAL",
            found: mode,
        });
    }
    for (setting, expression, wanted) in [
        (
            "synchronous=FULL",
            "(SELECT synchronous FROM pragma_synchronous)",
            2,
        ),
        (
            "foreign_keys=ON",
            "(SELECT foreign_keys FROM pragma_foreign_keys)",
            1,
        ),
        (
            "busy_timeout=5000",
            "(SELECT timeout FROM pragma_busy_timeout)",
            5000,
        ),
    ] {
        let found = number(conn, expression).map_err(StoreError::from)?;
        if found != wanted {
            return Err(OpenError::Setting {
                setting,
                found: found.to_string(),
            });
        }
    }
    Ok(())
}

fn text(conn: &mut Conn, expression: &str) -> QueryResult<String> {
    diesel::select(sql::<Text>(expression)).get_result(conn)
}

fn number(conn: &mut Conn, expression: &str) -> QueryResult<i64> {
    diesel::select(sql::<BigInt>(expression)).get_result(conn)
}
