//! Where a service under test keeps its data.

use store::testing::OutsideDatabase;

/// The two kinds of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A file.
    Sqlite,
    /// A database on the server that `scripts/with-postgres` starts.
    Postgres,
}

impl Place {
    /// Both, in the order in which tests run on them.
    pub const BOTH: [Self; 2] = [Self::Sqlite, Self::Postgres];

    /// A new database without any table.
    #[must_use]
    pub fn empty(self) -> OutsideDatabase {
        match self {
            Self::Sqlite => OutsideDatabase::sqlite(),
            Self::Postgres => OutsideDatabase::postgres(),
        }
    }

    /// A new database with the service's tables and nothing in them.
    #[must_use]
    pub fn migrated(self) -> OutsideDatabase {
        let database = self.empty();
        store::migrate(database.url()).expect("an empty database can be migrated");
        database
    }
}
