//! How a database's schema stands against the program's.

use super::source::Source;
use crate::connection::Conn;
use crate::error::StoreError;
use diesel::dsl::sql;
use diesel::sql_types::Text;
use diesel::{QueryDsl, RunQueryDsl};

/// How a database's schema stands against this program's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SchemaState {
    /// There is no table at all.
    Empty,
    /// There are tables, and none of them is ours.
    NotOurs,
    /// So many changes are missing.
    Pending(usize),
    /// As it should be.
    Current,
    /// It has a version that this program does not know.
    Newer(String),
}

/// Reads how the schema stands, changing nothing.
pub(crate) fn schema_state(conn: &mut Conn) -> Result<SchemaState, StoreError> {
    let tables = list_tables(conn)?;
    if tables.is_empty() {
        return Ok(SchemaState::Empty);
    }
    if !tables
        .iter()
        .any(|table| table == "__diesel_schema_migrations")
    {
        return Ok(SchemaState::NotOurs);
    }
    let known: Vec<&str> = Source::of(conn)
        .steps()
        .iter()
        .map(|step| step.name.number())
        .collect();
    let applied = applied_versions(conn)?;
    if let Some(newer) = applied
        .iter()
        .find(|version| !known.contains(&version.as_str()))
    {
        return Ok(SchemaState::Newer(newer.clone()));
    }
    match known.len() - applied.len() {
        0 => Ok(SchemaState::Current),
        _ if applied.is_empty() && tables.len() > 1 => Ok(SchemaState::NotOurs),
        missing => Ok(SchemaState::Pending(missing)),
    }
}

/// The tables of the database, without those that SQLite keeps for itself.
pub(crate) fn list_tables(conn: &mut Conn) -> Result<Vec<String>, StoreError> {
    let catalogue = match conn {
        Conn::Sqlite(_) => {
            "name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1"
        }
        Conn::Pg(_) => {
            "table_name::text FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1"
        }
    };
    Ok(diesel::select(sql::<Text>(catalogue)).load(conn)?)
}

/// The versions that were applied.
pub(super) fn applied_versions(conn: &mut Conn) -> Result<Vec<String>, StoreError> {
    diesel::table! {
        __diesel_schema_migrations (version) {
            version -> VarChar,
            run_on -> Timestamp,
        }
    }
    use __diesel_schema_migrations::dsl;
    Ok(dsl::__diesel_schema_migrations
        .select(dsl::version)
        .load(conn)?)
}
