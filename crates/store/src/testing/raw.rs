//! A database looked at and changed from outside: for tests of the running service, which has its own connections.

use super::databases::Folder;
use super::server::{Collation, PostgresDatabase};
use crate::connection::{Conn, DatabaseUrl, Purpose, open};
use diesel::connection::SimpleConnection;
use diesel::sql_types::Text;
use diesel::{QueryableByName, RunQueryDsl, sql_query};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A database for a service of its own process; removed at the end.
pub struct OutsideDatabase {
    // Kept from one query to the next: opening a database reads all of its schema. Closed before its home goes.
    conn: Mutex<Option<Conn>>,
    url: DatabaseUrl,
    address: String,
    home: Home,
}

enum Home {
    Sqlite { _folder: Folder },
    Postgres(PostgresDatabase),
}

/// What tables hold: for each table its rows as lines of text, in order.
pub type Dump = BTreeMap<String, Vec<String>>;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl OutsideDatabase {
    /// A SQLite file that does not exist yet, in a folder of its own.
    #[must_use]
    pub fn sqlite() -> Self {
        let folder = Folder::new();
        let url = folder.url();
        Self {
            conn: Mutex::default(),
            address: url.to_string(),
            url,
            home: Home::Sqlite { _folder: folder },
        }
    }

    /// A PostgreSQL database without tables.
    #[must_use]
    pub fn postgres() -> Self {
        Self::of(PostgresDatabase::empty(Collation::C))
    }

    fn of(database: PostgresDatabase) -> Self {
        Self {
            conn: Mutex::default(),
            url: database.url(),
            address: database.address(),
            home: Home::Postgres(database),
        }
    }

    /// A copy of this database, which nobody may be using.
    #[must_use]
    pub fn copy(&self) -> Self {
        // With the last connection SQLite writes everything into the one file.
        drop(self.held().take());
        match &self.home {
            Home::Sqlite { .. } => {
                let copy = Self::sqlite();
                let (from, to) = (self.url.sqlite_path(), copy.url.sqlite_path());
                std::fs::copy(from.unwrap(), to.unwrap()).expect("the file can be copied");
                copy
            }
            Home::Postgres(database) => Self::of(database.copy()),
        }
    }

    /// The address, as given to the service. The test server asks for no password.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The address as the store knows it.
    #[must_use]
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// Whether this is SQLite.
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        matches!(self.home, Home::Sqlite { .. })
    }

    /// Everything that the tables hold.
    #[must_use]
    pub fn dump(&self) -> Dump {
        let tables = self.tables();
        tables
            .into_iter()
            .map(|table| {
                let rows = self.lines(&self.row_query(&table));
                (table, rows)
            })
            .collect()
    }

    /// The lines that a query gives; its one column is called `line`.
    #[must_use]
    pub fn lines(&self, query: &str) -> Vec<String> {
        self.with(|conn| lines(conn, query))
    }

    /// Table and column of every column that holds text.
    #[must_use]
    pub fn text_columns(&self) -> Vec<(String, String)> {
        let query = if self.is_sqlite() {
            "SELECT m.name || '.' || c.name AS line FROM sqlite_master m, pragma_table_info(m.name) c \
             WHERE m.type = 'table' AND c.type = 'TEXT' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1"
        } else {
            "SELECT table_name || '.' || column_name AS line FROM information_schema.columns \
             WHERE table_schema = 'public' AND data_type = 'text' ORDER BY 1"
        };
        let split = |line: String| {
            let (table, column) = line.split_once('.').expect("a table and a column");
            (table.to_owned(), column.to_owned())
        };
        self.lines(query).into_iter().map(split).collect()
    }

    /// Carries out statements.
    pub fn execute(&self, statements: &str) {
        self.with(|conn| match conn {
            Conn::Sqlite(conn) => conn.batch_execute(statements),
            Conn::Pg(conn) => conn.batch_execute(statements),
        })
        .unwrap_or_else(|error| panic!("{statements}: {error}"));
    }

    fn held(&self) -> MutexGuard<'_, Option<Conn>> {
        self.conn.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn with<T>(&self, work: impl FnOnce(&mut Conn) -> T) -> T {
        let mut held = self.held();
        let conn = held.get_or_insert_with(|| {
            open(&self.url, Purpose::Write).expect("the database can be opened from outside")
        });
        work(conn)
    }

    fn tables(&self) -> Vec<String> {
        let query = if self.is_sqlite() {
            "SELECT name AS line FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        } else {
            "SELECT table_name::text AS line FROM information_schema.tables WHERE table_schema = 'public'"
        };
        self.lines(query)
    }

    fn row_query(&self, table: &str) -> String {
        if !self.is_sqlite() {
            return format!("SELECT t::text AS line FROM {table} t ORDER BY 1");
        }
        let columns = self.lines(&format!(
            "SELECT 'quote(\"' || name || '\")' AS line FROM pragma_table_info('{table}') ORDER BY cid"
        ));
        format!(
            "SELECT {} AS line FROM {table} ORDER BY 1",
            columns.join(" || ',' || ")
        )
    }
}

fn lines(conn: &mut Conn, query: &str) -> Vec<String> {
    let found: Vec<Line> = match conn {
        Conn::Sqlite(conn) => sql_query(query).load(conn),
        Conn::Pg(conn) => sql_query(query).load(conn),
    }
    .unwrap_or_else(|error| panic!("{query}: {error}"));
    found.into_iter().map(|found| found.line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_from_outside_shows_in_the_dump_and_not_in_an_earlier_copy() {
        for database in [OutsideDatabase::sqlite(), OutsideDatabase::postgres()] {
            crate::migrate(database.url()).unwrap();
            let copy = database.copy();
            database.execute(
                "INSERT INTO programmes (id, slug, name, created_at) \
                 VALUES ('p', 'p', 'It''s, here', '2026-11-21 10:00:00')",
            );
            let rows = &database.dump()["programmes"];
            assert_eq!(rows.len(), 1);
            assert!(rows[0].contains("here"), "{rows:?}");
            assert!(copy.dump()["programmes"].is_empty());
            let columns = database.text_columns();
            assert!(columns.contains(&("programmes".to_owned(), "name".to_owned())));
        }
    }
}
