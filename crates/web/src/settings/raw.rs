//! Settings as written by people, before they are checked.

use super::{Secret, SettingsError};
use figment::Figment;
use figment::error::Kind;
use figment::providers::{Env, Format, Toml};
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Every name that may stand in the settings file, or in the environment as `ASPIRE_` and the name in capitals.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Raw {
    /// Address and port to listen on.
    pub listen: String,
    /// The address under which people reach the service; links in mails begin with it.
    pub base_url: Option<String>,
    /// Further host names that the service answers to, separated by commas.
    pub allowed_hosts: String,
    /// Addresses of proxies whose word about the caller's address is believed, separated by commas.
    pub trusted_proxies: String,
    /// `sqlite:PATH` or `postgres://...`.
    pub database: String,
    /// `smtp://`, `smtps://`, with user and password where needed. Without it no mail is sent.
    pub smtp_url: Option<Secret>,
    /// The sender of mails.
    pub mail_from: Option<String>,
    /// Key for signing links, at least 32 characters. Made and kept in the database when absent.
    pub token_key: Option<Secret>,
    /// Invented data, this machine only.
    pub demo: bool,
    /// Program that reads uploaded files.
    pub parser: Option<PathBuf>,
    /// Number of web workers.
    pub workers: usize,
}

impl Default for Raw {
    fn default() -> Self {
        Self {
            listen: "127.0.0.1:8080".to_owned(),
            base_url: None,
            allowed_hosts: String::new(),
            trusted_proxies: String::new(),
            database: "sqlite:var/aspire.db".to_owned(),
            smtp_url: None,
            mail_from: None,
            token_key: None,
            demo: false,
            parser: None,
            workers: 2,
        }
    }
}

/// Names that only the command line's own options use; they share the prefix of the environment.
const NOT_SETTINGS: &[&str] = &[
    "config",
    "organisation",
    "slug",
    "kind",
    "edition",
    "administrator",
    "manager",
    "licence_holder",
    "licence_since",
    "in_documents",
    "accept_terms",
    "dry_run",
    "json",
    "low",
    "high",
    "error",
    "cases",
    "seed",
    "log",
    "bin",
    "bench_seconds",
    "pg_fsync",
    "samples",
    "test_collated",
    "test_postgres",
];

impl Raw {
    /// Reads defaults, then the file when there is one, then the environment.
    ///
    /// # Errors
    /// An unknown name, or a value of another kind than expected; the message says where it stands.
    pub fn read(file: Option<&Path>) -> Result<Self, SettingsError> {
        let mut figment = Figment::new();
        if let Some(path) = file {
            figment = figment.merge(Toml::file_exact(path));
        }
        figment =
            figment.merge(Env::prefixed("ASPIRE_").filter(|name| {
                !NOT_SETTINGS.contains(&name.as_str().to_ascii_lowercase().as_str())
            }));
        figment.extract().map_err(|error| refusal(error, file))
    }
}

/// An unknown name is said as it was written; anything else as the reader says it.
fn refusal(error: figment::Error, file: Option<&Path>) -> SettingsError {
    let Kind::UnknownField(name, _) = &error.kind else {
        return SettingsError::Unreadable(Box::new(error));
    };
    let variable = format!("ASPIRE_{}", name.to_ascii_uppercase());
    let is_variable = std::env::vars_os().any(|(known, _)| known.eq_ignore_ascii_case(&variable));
    SettingsError::Unknown(match file {
        Some(file) if !is_variable => format!("{name}, in {},", file.display()),
        _ => variable,
    })
}

#[cfg(test)]
mod tests {
    use super::{NOT_SETTINGS, Raw};
    use figment::Figment;
    use figment::error::Kind;
    use figment::providers::{Format, Toml};
    use std::collections::BTreeSet;

    const DOCS: &str = include_str!("../../../../docs/CONFIG.md");

    /// The names that the settings file may hold, as its reader tells them.
    fn names() -> BTreeSet<String> {
        let wrong = Figment::new().merge(Toml::string("no_such_name = 1"));
        let Kind::UnknownField(_, accepted) = wrong.extract::<Raw>().unwrap_err().kind else {
            panic!("an unknown name is taken");
        };
        accepted.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn the_docs_list_every_setting_with_its_variable_and_no_other() {
        let (_, table) = DOCS.split_once("## Settings").unwrap();
        let (table, _) = table.split_once("```").unwrap();
        let listed: BTreeSet<String> = table
            .lines()
            .filter_map(|line| {
                line.strip_prefix("| `")?
                    .split('`')
                    .next()
                    .map(str::to_owned)
            })
            .collect();
        assert_eq!(listed, names());
        for name in names() {
            let variable = format!("| `ASPIRE_{}` |", name.to_uppercase());
            assert!(table.contains(&variable), "{name} without {variable}");
        }
    }

    #[test]
    fn no_setting_is_passed_over_in_the_environment() {
        let names = names();
        assert!(NOT_SETTINGS.iter().all(|name| !names.contains(*name)));
    }
}
