//! The address of a database: which of the two it is, and where.

use std::fmt;
use std::path::{Path, PathBuf};

/// Why an address was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UrlError {
    /// Neither scheme. The text given is not repeated, because it may hold a password.
    #[error(
        "a database address starts with sqlite: or postgres://, for example sqlite:var/aspire.db"
    )]
    Scheme,
    /// `sqlite:` without a file.
    #[error("sqlite: needs the path of a file after it, for example sqlite:var/aspire.db")]
    NoPath,
    /// A database in memory, of which every connection would see its own.
    #[error("a database in memory cannot be used: give the path of a file")]
    InMemory,
}

/// The address of a database. Printing it leaves out any password.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(Kind);

#[derive(Clone, PartialEq, Eq)]
enum Kind {
    Sqlite(PathBuf),
    Postgres(String),
}

impl DatabaseUrl {
    /// Reads `sqlite:PATH` or `postgres://...`, and nothing else.
    ///
    /// # Errors
    /// [`UrlError`] saying what an address looks like.
    pub fn parse(text: &str) -> Result<Self, UrlError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            // Accepts sqlite:///absolute as others write it.
            let path = path.strip_prefix("//").unwrap_or(path);
            return match path {
                "" => Err(UrlError::NoPath),
                path if path.contains(":memory:") => Err(UrlError::InMemory),
                path => Ok(Self(Kind::Sqlite(PathBuf::from(path)))),
            };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self(Kind::Postgres(text.to_owned())));
        }
        Err(UrlError::Scheme)
    }

    /// The file, where the database is SQLite.
    #[must_use]
    pub fn sqlite_path(&self) -> Option<&Path> {
        match &self.0 {
            Kind::Sqlite(path) => Some(path),
            Kind::Postgres(_) => None,
        }
    }

    /// The connection text for libpq, where the database is PostgreSQL. Holds the password.
    pub(crate) fn postgres(&self) -> Option<&str> {
        match &self.0 {
            Kind::Sqlite(_) => None,
            Kind::Postgres(url) => Some(url),
        }
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            // Everything between the scheme and the last @ may be a name and a password, and a query
            // may hold one too.
            Kind::Postgres(url) => {
                let rest = url.split_once("://").map_or("", |(_, rest)| rest);
                let rest = rest.rsplit_once('@').map_or(rest, |(_, rest)| rest);
                let rest = rest.split_once('?').map_or(rest, |(rest, _)| rest);
                write!(f, "postgres://{rest}")
            }
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_two_schemes_are_taken() {
        for wrong in [
            "",
            "mysql://x/y",
            "var/aspire.db",
            "file:aspire.db",
            "Sqlite:x",
        ] {
            assert_eq!(DatabaseUrl::parse(wrong), Err(UrlError::Scheme), "{wrong}");
        }
        assert_eq!(DatabaseUrl::parse("sqlite:"), Err(UrlError::NoPath));
        assert_eq!(
            DatabaseUrl::parse("sqlite::memory:"),
            Err(UrlError::InMemory)
        );
        let path = |text| {
            DatabaseUrl::parse(text)
                .unwrap()
                .sqlite_path()
                .map(PathBuf::from)
        };
        assert_eq!(path("sqlite:var/a.db"), Some("var/a.db".into()));
        assert_eq!(path("sqlite:///srv/a.db"), Some("/srv/a.db".into()));
        assert_eq!(path("postgres://h/d"), None);
    }

    #[test]
    fn a_password_is_never_printed() {
        for url in [
            "postgres://aspire:hunter2@db.example/aspire?sslmode=require",
            "postgresql://db.example/aspire?user=a&password=hunter2",
            "postgres://aspire:hunter2@x@db.example/aspire",
        ] {
            let url = DatabaseUrl::parse(url).unwrap();
            assert_eq!(format!("{url} {url:?}").matches("hunter2").count(), 0);
            assert_eq!(url.to_string(), "postgres://db.example/aspire");
        }
    }
}
