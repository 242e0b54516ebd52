//! The settings that durability rests on.

use super::{Finding, lines};
use crate::connection::Conn;
use crate::error::StoreError;
use crate::unit::{prove_sqlite_settings, prove_sqlite_version};
use diesel::QueryResult;

/// Looks at the settings of the database and of our connections to it.
pub(super) fn check(conn: &mut Conn) -> Result<Vec<Finding>, StoreError> {
    match conn {
        Conn::Sqlite(_) => sqlite(conn),
        Conn::Pg(_) => Ok(postgres(conn)?),
    }
}

fn sqlite(conn: &mut Conn) -> Result<Vec<Finding>, StoreError> {
    let version = lines(conn, "sqlite_version()")?.concat();
    let old = prove_sqlite_version(conn).err();
    let unsafe_setting = prove_sqlite_settings(conn).err();
    let or_fine = |error: Option<crate::OpenError>, fine: String| {
        error.map_or(fine, |error| error.to_string())
    };
    Ok(vec![
        Finding::new("SQLite version", old.is_none(), or_fine(old, version)),
        Finding::new(
            "settings",
            unsafe_setting.is_none(),
            or_fine(
                unsafe_setting,
                "journal_mode wal, synchronous full, foreign_keys on".to_owned(),
            ),
        ),
    ])
}

fn postgres(conn: &mut Conn) -> QueryResult<Vec<Finding>> {
    let mut setting = |name: &'static str, good: fn(&str) -> bool| -> QueryResult<Finding> {
        let found = lines(conn, &format!("current_setting('{name}')"))?.concat();
        Ok(Finding::new(name, good(&found), found))
    };
    Ok(vec![
        setting("server_version_num", |number| {
            number.parse().is_ok_and(|number: u32| number >= 130_000)
        })?,
        setting("fsync", |on| on == "on")?,
        setting("full_page_writes", |on| on == "on")?,
        setting("synchronous_commit", |on| on != "off" && on != "local")?,
        setting("server_encoding", |encoding| encoding == "UTF8")?,
    ])
}
