//! Opening a connection with the settings that durability and safety rest on.

use super::{Conn, DatabaseUrl};
use crate::error::StoreError;
use diesel::connection::{AnsiTransactionManager, Connection, SimpleConnection};
use diesel::result::Error;
use diesel::{ConnectionError, PgConnection, QueryResult, SqliteConnection};

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Reading only; the database itself refuses a change.
    Read,
    /// Writing and reading.
    Write,
}

/// Every connection to SQLite: wait for another process's lock, hold foreign keys, and keep memory small.
/// `synchronous=FULL` makes COMMIT wait for the disk: with NORMAL a power cut loses acknowledged work.
const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout=5000; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; \
     PRAGMA trusted_schema=OFF; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-2048; \
     PRAGMA mmap_size=0; PRAGMA journal_size_limit=16777216; PRAGMA secure_delete=ON;";

/// Every connection to PostgreSQL: nothing waits for ever, a commit waits for the disk whatever the
/// role's defaults are, and times are in UTC.
const POSTGRES_SETTINGS: &str = "SET synchronous_commit=on; SET statement_timeout='15s'; \
     SET lock_timeout='5s'; SET idle_in_transaction_session_timeout='30s'; SET timezone='UTC'; \
     SET client_min_messages='warning'; SET application_name='aspire';";

/// Opens a connection and applies the settings.
pub(crate) fn open(url: &DatabaseUrl, purpose: Purpose) -> Result<Conn, StoreError> {
    match url.sqlite_path() {
        Some(path) => {
            make_private(path).map_err(|error| StoreError::Unavailable(error.to_string()))?;
            let mut conn = SqliteConnection::establish(&path.to_string_lossy())
                .map_err(|error| StoreError::Unavailable(describe_open_failure(&error)))?;
            prove_database(&mut conn, path)?;
            conn.batch_execute(SQLITE_SETTINGS)?;
            if purpose == Purpose::Read {
                conn.batch_execute("PRAGMA query_only=ON;")?;
            }
            Ok(Conn::Sqlite(conn))
        }
        None => {
            let mut conn =
                PgConnection::establish(&with_limits(url.postgres().unwrap_or_default()))
                    .map_err(|error| StoreError::Unavailable(describe_open_failure(&error)))?;
            conn.batch_execute(POSTGRES_SETTINGS)?;
            Ok(Conn::Pg(conn))
        }
    }
}

/// Reads the beginning of the file, so that a file of another kind is refused by its name.
fn prove_database(conn: &mut SqliteConnection, path: &std::path::Path) -> Result<(), StoreError> {
    match conn.batch_execute("PRAGMA busy_timeout=5000; PRAGMA schema_version;") {
        Err(Error::DatabaseError(_, said)) if said.message().contains("not a database") => {
            let refusal = format!("{} is not a SQLite database", path.display());
            Err(StoreError::Database(refusal))
        }
        // Whatever else is wrong shows where it matters.
        _ => Ok(()),
    }
}

/// Creates the file, with its folder where that is missing, so that only the service's own user can read it: it holds personal data.
fn make_private(path: &std::path::Path) -> std::io::Result<()> {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        let named = |error: std::io::Error| {
            std::io::Error::new(error.kind(), format!("{}: {error}", folder.display()))
        };
        std::fs::create_dir_all(folder).map_err(named)?;
    }
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(_) => Ok(()),
        // A file that may only be read is SQLite's to report.
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied && path.exists() => {
            Ok(())
        }
        Err(error) => Err(std::io::Error::new(
            error.kind(),
            format!("{}: {error}", path.display()),
        )),
    }
}

/// Adds limits on connecting and on a silent network, unless the address sets its own.
fn with_limits(url: &str) -> String {
    let mut limited = url.to_owned();
    for (name, value) in [
        ("connect_timeout", "2"),
        ("tcp_user_timeout", "5000"),
        ("keepalives_idle", "10"),
        ("keepalives_interval", "3"),
        ("keepalives_count", "3"),
    ] {
        if !url.contains(name) {
            limited.push(if limited.contains('?') { '&' } else { '?' });
            limited.push_str(name);
            limited.push('=');
            limited.push_str(value);
        }
    }
    limited
}

/// What the database said when it would not be opened, in one line.
fn describe_open_failure(error: &ConnectionError) -> String {
    let said = error.to_string();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a transaction begins: on SQLite, then on PostgreSQL.
///
/// Through the transaction manager, so that diesel counts depth and savepoints on the enum work inside.
pub(crate) fn begin(conn: &mut Conn, purpose: Purpose) -> QueryResult<()> {
    match (conn, purpose) {
        (Conn::Sqlite(conn), Purpose::Read) => {
            AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN DEFERRED")
        }
        // A deferred transaction that reads and then writes fails when another wrote in between.
        (Conn::Sqlite(conn), Purpose::Write) => {
            AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN IMMEDIATE")
        }
        (Conn::Pg(conn), Purpose::Read) => AnsiTransactionManager::begin_transaction_sql(
            conn,
            "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        ),
        (Conn::Pg(conn), Purpose::Write) => AnsiTransactionManager::begin_transaction_sql(
            conn,
            "BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_added_unless_the_address_has_its_own() {
        assert!(with_limits("postgres://h/d").starts_with("postgres://h/d?connect_timeout=2&"));
        let own = with_limits("postgres://h/d?connect_timeout=9");
        assert!(own.contains("connect_timeout=9") && !own.contains("connect_timeout=2"));
        assert_eq!(own.matches('?').count(), 1);
    }
}
