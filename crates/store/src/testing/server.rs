//! Databases on the PostgreSQL server that `scripts/with-postgres` starts.

use crate::connection::DatabaseUrl;
use crate::migrations;
use diesel::connection::{Connection, SimpleConnection};
use diesel::dsl::sql;
use diesel::sql_types::Bool;
use diesel::{PgConnection, RunQueryDsl};
use std::sync::atomic::{AtomicU64, Ordering};

/// In which order a database sorts text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Collation {
    /// By code point.
    C,
    /// As in a dictionary of English.
    English,
}

/// A database that is dropped at the end.
pub(super) struct PostgresDatabase {
    name: String,
}

impl PostgresDatabase {
    /// A copy of a migrated template.
    pub(super) fn copy_of_template(collation: Collation) -> Self {
        let template = template(collation);
        let database = Self::named();
        admin(&format!(
            "CREATE DATABASE {} TEMPLATE {template}",
            database.name
        ));
        database
    }

    /// A database without any table.
    pub(super) fn empty(collation: Collation) -> Self {
        let database = Self::named();
        admin(&format!(
            "CREATE DATABASE {} TEMPLATE {}",
            database.name,
            base(collation)
        ));
        database
    }

    /// A copy of this database, to which nobody may be connected.
    pub(super) fn copy(&self) -> Self {
        let copy = Self::named();
        admin(&format!(
            "CREATE DATABASE {} TEMPLATE {}",
            copy.name, self.name
        ));
        copy
    }

    fn named() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        Self {
            name: format!("test_{}_{number}", std::process::id()),
        }
    }

    pub(super) fn url(&self) -> DatabaseUrl {
        DatabaseUrl::parse(&self.address()).unwrap()
    }

    /// The address as text; the test server has no password.
    pub(super) fn address(&self) -> String {
        address_of(&self.name)
    }
}

impl Drop for PostgresDatabase {
    fn drop(&mut self) {
        let statement = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name);
        if std::thread::panicking() {
            // The first failure is the one to show.
            if let Ok(mut conn) = PgConnection::establish(&server()) {
                drop(conn.batch_execute(&statement));
            }
        } else {
            admin(&statement);
        }
    }
}

/// The address of the server. A missing one is a failure and never a test left out.
fn server() -> String {
    std::env::var("ASPIRE_TEST_POSTGRES").unwrap_or_else(|_| {
        panic!(
            "this test needs PostgreSQL: run it through scripts/with-postgres, \
             for example: scripts/with-postgres cargo test -p store"
        )
    })
}

fn address_of(database: &str) -> String {
    let server = server();
    let (host, _) = server
        .rsplit_once('/')
        .expect("the address names a database");
    // A busy machine may take long to answer; a test is about something else.
    format!("{host}/{database}?connect_timeout=60")
}

fn admin(statement: &str) {
    let mut conn = PgConnection::establish(&server()).expect("the test server answers");
    conn.batch_execute(statement)
        .unwrap_or_else(|error| panic!("{statement}: {error}"));
}

fn base(collation: Collation) -> String {
    match collation {
        Collation::C => "template0".to_owned(),
        Collation::English => std::env::var("ASPIRE_TEST_COLLATED")
            .expect("scripts/with-postgres names the collated database"),
    }
}

/// The migrated template, made by whichever test process needs it first.
fn template(collation: Collation) -> String {
    let name = format!("template_{collation:?}_{}", migrations::fingerprint()).to_lowercase();
    let mut conn = PgConnection::establish(&server()).expect("the test server answers");
    conn.batch_execute("SELECT pg_advisory_lock(42)").unwrap();
    let exists: bool = diesel::select(sql::<Bool>(&format!(
        "EXISTS (SELECT 1 FROM pg_database WHERE datname = '{name}')"
    )))
    .get_result(&mut conn)
    .unwrap();
    if !exists {
        let making = format!("{name}_making");
        conn.batch_execute(&format!("DROP DATABASE IF EXISTS {making}"))
            .unwrap();
        conn.batch_execute(&format!(
            "CREATE DATABASE {making} TEMPLATE {}",
            base(collation)
        ))
        .unwrap();
        crate::migrate(&DatabaseUrl::parse(&address_of(&making)).unwrap()).unwrap();
        conn.batch_execute(&format!("ALTER DATABASE {making} RENAME TO {name}"))
            .unwrap();
    }
    conn.batch_execute("SELECT pg_advisory_unlock(42)").unwrap();
    name
}
