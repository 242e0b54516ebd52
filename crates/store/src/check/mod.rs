//! `aspire check`: looks over a database without changing it, and says everything it looked at.

mod data;
mod postgres;
mod settings;
mod sqlite;
#[cfg(test)]
mod tests;

use crate::connection::{Conn, DatabaseUrl, Purpose, open};
use crate::error::StoreError;
use crate::migrations::{self, SchemaState};
use diesel::dsl::sql;
use diesel::sql_types::Text;
use diesel::{QueryResult, RunQueryDsl};

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub what: &'static str,
    /// What was found, in words.
    pub found: String,
    /// Whether it is as it should be.
    pub good: bool,
}

impl Finding {
    fn new(what: &'static str, good: bool, found: impl Into<String>) -> Self {
        Self {
            what,
            found: found.into(),
            good,
        }
    }
}

/// Looks at settings, schema, and data. The order is that in which problems explain each other.
///
/// # Errors
/// [`StoreError`] when the database cannot be read at all.
pub fn check(url: &DatabaseUrl) -> Result<Vec<Finding>, StoreError> {
    if let Some(path) = url.sqlite_path()
        && !path.exists()
    {
        // Opening would make an empty one.
        let missing = format!("there is no file {}", path.display());
        return Err(StoreError::Unavailable(missing));
    }
    let mut conn = open(url, Purpose::Read)?;
    let mut findings = settings::check(&mut conn)?;
    let schema = schema(&mut conn)?;
    let is_current = schema.good;
    findings.push(schema);
    findings.extend(match &conn {
        Conn::Sqlite(_) => sqlite::check(&mut conn, is_current)?,
        Conn::Pg(_) => postgres::check(&mut conn)?,
    });
    // The tables that the program expects are only there when the schema is its own.
    if is_current {
        findings.extend(data::check(&mut conn)?);
    }
    Ok(findings)
}

fn schema(conn: &mut Conn) -> Result<Finding, StoreError> {
    let newest = migrations::newest();
    let (good, found) = match migrations::schema_state(conn)? {
        SchemaState::Current => (true, format!("version {newest}")),
        SchemaState::Empty => (false, "the database is empty".to_owned()),
        SchemaState::NotOurs => (false, "the tables are not Aspire's".to_owned()),
        SchemaState::Pending(count) => (
            false,
            format!("{count} changes are missing: run aspire migrate"),
        ),
        SchemaState::Newer(version) => (false, format!("version {version} is newer than {newest}")),
    };
    Ok(Finding::new("schema", good, found))
}

/// The lines that a query gives; it selects one column of text.
fn lines(conn: &mut Conn, query: &str) -> QueryResult<Vec<String>> {
    diesel::select(sql::<Text>(query)).load(conn)
}

/// A finding that is good when the query gives no line, and otherwise shows the first few.
fn none_of(conn: &mut Conn, what: &'static str, query: &str) -> Result<Finding, StoreError> {
    let wrong = lines(conn, query)?;
    let found = match wrong.len() {
        0 => "nothing wrong".to_owned(),
        count => {
            let first: Vec<&str> = wrong.iter().take(5).map(String::as_str).collect();
            format!("{count} wrong: {}", first.join("; "))
        }
    };
    Ok(Finding::new(what, wrong.is_empty(), found))
}
