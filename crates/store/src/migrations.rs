//! Bringing a database to the schema that this version of the program knows.
//!
//! A migration is portable SQL in `migrations/common`, and only where the two databases must differ in
//! `migrations/sqlite` and `migrations/postgres`. Parts with the same version are one migration.

use crate::connection::{Conn, DatabaseUrl, MultiBackend, Purpose, begin, open};
use crate::error::StoreError;
use diesel::connection::{BoxableConnection, Connection, SimpleConnection, TransactionManager};
use diesel::dsl::sql;
use diesel::migration::{
    self, Migration, MigrationConnection, MigrationMetadata, MigrationName, MigrationSource,
    MigrationVersion,
};
use diesel::sql_types::Text;
use diesel::{QueryDsl, RunQueryDsl};
use diesel_migrations::MigrationHarness;
use std::fmt;

type Manager = <Conn as Connection>::TransactionManager;

/// Half of a migration, or all of it.
struct Part {
    name: &'static str,
    up: &'static str,
    down: &'static str,
}

macro_rules! parts {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        &[$(Part {
            name: $name,
            up: include_str!(concat!("../../../migrations/", $folder, "/", $name, "/up.sql")),
            down: include_str!(concat!("../../../migrations/", $folder, "/", $name, "/down.sql")),
        }),+]
    };
}

/// Every folder is named here, so that the program carries its migrations; a test compares with the disk.
const COMMON: &[Part] = parts!("common": "0001_house");
const SQLITE: &[Part] = parts!("sqlite": "0002_trails");
const POSTGRES: &[Part] = parts!("postgres": "0002_trails");

/// One schema change on one of the databases, from one or two parts.
struct Step {
    name: StepName,
    up: Vec<&'static str>,
    down: Vec<&'static str>,
}

#[derive(Clone, Copy)]
struct StepName(&'static str);

impl StepName {
    fn number(self) -> &'static str {
        self.0.split_once('_').map_or(self.0, |(number, _)| number)
    }
}

impl fmt::Display for StepName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl MigrationName for StepName {
    fn version(&self) -> MigrationVersion<'_> {
        MigrationVersion::from(self.number())
    }
}

struct InTransaction;

impl MigrationMetadata for InTransaction {}

impl Migration<MultiBackend> for Step {
    fn run(&self, conn: &mut dyn BoxableConnection<MultiBackend>) -> migration::Result<()> {
        self.up
            .iter()
            .try_for_each(|sql| Ok(conn.batch_execute(sql)?))
    }

    fn revert(&self, conn: &mut dyn BoxableConnection<MultiBackend>) -> migration::Result<()> {
        self.down
            .iter()
            .rev()
            .try_for_each(|sql| Ok(conn.batch_execute(sql)?))
    }

    fn metadata(&self) -> &dyn MigrationMetadata {
        &InTransaction
    }

    fn name(&self) -> &dyn MigrationName {
        &self.name
    }
}

/// The migrations of one of the databases.
struct Source {
    own: &'static [Part],
}

impl Source {
    fn of(conn: &Conn) -> Self {
        Self {
            own: match conn {
                Conn::Sqlite(_) => SQLITE,
                Conn::Pg(_) => POSTGRES,
            },
        }
    }

    /// The common part of a version runs before the database's own, and is undone after it.
    fn steps(&self) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for part in COMMON.iter().chain(self.own) {
            let name = StepName(part.name);
            match steps
                .iter_mut()
                .find(|step| step.name.number() == name.number())
            {
                Some(step) => {
                    step.up.push(part.up);
                    step.down.push(part.down);
                }
                None => steps.push(Step {
                    name,
                    up: vec![part.up],
                    down: vec![part.down],
                }),
            }
        }
        steps.sort_by_key(|step| step.name.number());
        steps
    }
}

impl MigrationSource<MultiBackend> for Source {
    fn migrations(&self) -> migration::Result<Vec<Box<dyn Migration<MultiBackend>>>> {
        Ok(self
            .steps()
            .into_iter()
            .map(|step| Box::new(step) as Box<dyn Migration<MultiBackend>>)
            .collect())
    }
}

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
    Ok(MigrationReport {
        applied,
        version: newest().to_owned(),
    })
}

/// The newest schema version that this program knows.
pub(crate) fn newest() -> &'static str {
    COMMON
        .iter()
        .chain(SQLITE)
        .chain(POSTGRES)
        .map(|part| StepName(part.name).number())
        .max()
        .unwrap_or_default()
}

/// How many migrations there are.
pub(crate) fn count() -> usize {
    Source { own: SQLITE }.steps().len()
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

fn applied_versions(conn: &mut Conn) -> Result<Vec<String>, StoreError> {
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

/// A short word that changes with the text of any migration.
#[cfg(any(test, feature = "testing"))]
pub(crate) fn fingerprint() -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for part in COMMON.iter().chain(POSTGRES) {
        hash.update(part.up);
    }
    hash.finalize()
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Databases;

    #[test]
    fn every_migration_on_disk_is_carried_by_the_program() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
        for (folder, carried) in [
            ("common", COMMON),
            ("sqlite", SQLITE),
            ("postgres", POSTGRES),
        ] {
            let mut there: Vec<String> = std::fs::read_dir(format!("{root}/{folder}"))
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect();
            there.sort();
            let carried: Vec<&str> = carried.iter().map(|part| part.name).collect();
            assert_eq!(carried, there, "migrations/{folder}");
        }
        assert_eq!(
            Source { own: SQLITE }.steps().len(),
            Source { own: POSTGRES }.steps().len(),
            "both databases have the same versions"
        );
    }

    #[test]
    fn migrations_go_up_and_down_and_up_again() {
        Databases::each_empty(|url| {
            let report = migrate(url).unwrap();
            assert_eq!(report.applied.len(), count());
            let mut conn = open(url, Purpose::Write).unwrap();
            revert_all(&mut conn).unwrap();
            assert_eq!(
                list_tables(&mut conn).unwrap(),
                ["__diesel_schema_migrations"]
            );
            assert_eq!(
                schema_state(&mut conn).unwrap(),
                SchemaState::Pending(count())
            );
            assert_eq!(run_pending(&mut conn).unwrap(), report.applied);
            assert_eq!(schema_state(&mut conn).unwrap(), SchemaState::Current);
            assert_eq!(migrate(url).unwrap().applied, Vec::<String>::new());
        });
    }
}
