//! One connection type over both databases, so that queries are written once.

mod open;
mod pool;
mod url;

pub(crate) use open::{Purpose, begin, open};
pub(crate) use pool::Pool;
pub use url::{DatabaseUrl, UrlError};

pub(crate) use multi::{Conn, MultiBackend};

mod multi {
    //! The enum in a module of its own, because the derive adds types beside it.
    #![allow(missing_docs, clippy::expect_used)]

    /// An open connection to either database.
    #[derive(diesel::MultiConnection)]
    pub enum Conn {
        /// SQLite, bundled.
        Sqlite(diesel::SqliteConnection),
        /// PostgreSQL through libpq.
        Pg(diesel::PgConnection),
    }
}

/// Runs one statement on whichever connection is inside.
///
/// For the few statements that diesel cannot express on the enum: `ON CONFLICT` and several rows at once.
/// `both!(conn, inner => diesel::insert_into(..)...execute(inner))`
macro_rules! both {
    ($conn:expr, $inner:ident => $body:expr) => {
        match $conn {
            $crate::connection::Conn::Sqlite($inner) => $body,
            $crate::connection::Conn::Pg($inner) => $body,
        }
    };
}

/// Inserts a slice of rows, many to a statement, on either database. Gives `QueryResult<()>`.
///
/// A statement may bind 32,766 values on SQLite and 65,535 on PostgreSQL; with 200 rows a table may
/// have 160 columns, and bigger statements were not faster.
macro_rules! insert_many {
    ($conn:expr, $table:expr, $rows:expr) => {{
        let conn: &mut $crate::connection::Conn = $conn;
        $rows.chunks(200).try_for_each(|rows| {
            both!(conn, inner => diesel::RunQueryDsl::execute(
                diesel::insert_into($table).values(rows),
                inner,
            ))
            .map(|_| ())
        })
    }};
}
