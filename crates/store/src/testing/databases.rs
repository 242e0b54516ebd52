//! Runs a test on both databases.

use super::server::{Collation, PostgresDatabase};
use super::{CountingIds, HandClock};
use crate::connection::DatabaseUrl;
use crate::{Db, Options};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Deref;
use std::panic::Location;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The databases on which a test runs.
pub struct Databases;

impl Databases {
    /// Runs `test` on SQLite and on PostgreSQL, each time with a fresh migrated database.
    ///
    /// About half of the tests, chosen by where they stand, have an English collation on PostgreSQL.
    #[track_caller]
    pub fn each(test: impl Fn(&TestDb)) {
        let mut place = DefaultHasher::new();
        let caller = Location::caller();
        (caller.file(), caller.line()).hash(&mut place);
        let collation = if place.finish().is_multiple_of(2) {
            Collation::C
        } else {
            Collation::English
        };
        test(&TestDb::sqlite());
        test(&TestDb::postgres(collation));
    }

    /// Runs `test` on SQLite, and on PostgreSQL under both collations: for what is sorted or searched.
    pub fn each_collation(test: impl Fn(&TestDb)) {
        test(&TestDb::sqlite());
        test(&TestDb::postgres(Collation::C));
        test(&TestDb::postgres(Collation::English));
    }

    /// Runs `test` with the address of a database that has no tables, once for SQLite and once for PostgreSQL.
    pub fn each_empty(test: impl Fn(&DatabaseUrl)) {
        let folder = Folder::new();
        test(&folder.url());
        let database = PostgresDatabase::empty(Collation::C);
        test(&database.url());
    }
}

/// A database for one test, open. Derefs to [`Db`].
pub struct TestDb {
    // Closed before what holds it is removed: fields are dropped in this order.
    db: Db,
    url: DatabaseUrl,
    clock: Arc<HandClock>,
    _home: Home,
}

enum Home {
    Sqlite { _folder: Folder },
    Postgres { _database: PostgresDatabase },
}

impl TestDb {
    /// A fresh SQLite file.
    #[must_use]
    pub fn sqlite() -> Self {
        let folder = Folder::new();
        Self::open(folder.url(), Home::Sqlite { _folder: folder })
    }

    fn postgres(collation: Collation) -> Self {
        let database = PostgresDatabase::copy_of_template(collation);
        Self::open(
            database.url(),
            Home::Postgres {
                _database: database,
            },
        )
    }

    fn open(url: DatabaseUrl, home: Home) -> Self {
        let clock = Arc::new(HandClock::default());
        let options = Options {
            ids: Arc::new(CountingIds::default()),
            clock: clock.clone(),
            readers: 4,
        };
        Self {
            db: Db::open(&url, options).expect("a fresh database opens"),
            url,
            clock,
            _home: home,
        }
    }

    /// The database, to be cloned into tasks.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// The clock that the database uses.
    #[must_use]
    pub fn clock(&self) -> &HandClock {
        &self.clock
    }

    /// Where the database is.
    #[must_use]
    pub fn url(&self) -> &DatabaseUrl {
        &self.url
    }

    /// Whether this is SQLite.
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        self.url.sqlite_path().is_some()
    }
}

impl Deref for TestDb {
    type Target = Db;

    fn deref(&self) -> &Db {
        &self.db
    }
}

/// A temporary folder, removed at the end.
pub(super) struct Folder(PathBuf);

impl Folder {
    pub(super) fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path =
            std::env::temp_dir().join(format!("aspire-store-{}-{number}", std::process::id()));
        std::fs::create_dir(&path).expect("the temporary folder can be made");
        Self(path)
    }

    pub(super) fn url(&self) -> DatabaseUrl {
        DatabaseUrl::parse(&format!("sqlite:{}", self.0.join("aspire.db").display())).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}
