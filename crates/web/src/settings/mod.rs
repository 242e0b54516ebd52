//! Configuration: one struct per concern, from a TOML file, the environment and the command line, checked once.
//!
//! `docs/CONFIG.md` lists every name; a test compares it with [`Raw`].

mod base_url;
mod mail;
mod raw;
mod secret;
mod server;

pub use base_url::BaseUrl;
pub use mail::Mail;
pub use raw::Raw;
pub use secret::Secret;
pub use server::Server;

use std::path::PathBuf;

/// Fewest characters of a key.
const SHORTEST_KEY: usize = 32;

/// All settings of a running service.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where the service listens and who may speak to it.
    pub server: Server,
    /// Where data is kept.
    pub database: store::DatabaseUrl,
    /// How mail leaves.
    pub mail: Mail,
    /// The key that signs links in mails; made and kept in the database when not given.
    pub token_key: Option<Secret>,
    /// Whether invented data is shown and the service keeps to this machine.
    pub demo: bool,
    /// The program that reads uploaded files; this very program unless a test says otherwise.
    pub parser: PathBuf,
}

/// A setting that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// The file or the environment does not fit.
    #[error("cannot read the settings: {0}")]
    Unreadable(#[from] Box<figment::Error>),
    /// A name that means nothing, as it was written.
    #[error("{0} is not a setting; see docs/CONFIG.md")]
    Unknown(String),
    /// A value does not mean anything.
    #[error("{name}: {problem}")]
    Wrong {
        /// The setting's name in the file.
        name: &'static str,
        /// What is wrong and what would be accepted.
        problem: String,
    },
}

impl SettingsError {
    fn wrong(name: &'static str, problem: impl ToString) -> Self {
        Self::Wrong {
            name,
            problem: problem.to_string(),
        }
    }
}

impl TryFrom<Raw> for Settings {
    type Error = SettingsError;

    fn try_from(raw: Raw) -> Result<Self, SettingsError> {
        let server = Server::parse(&raw)?;
        let database = store::DatabaseUrl::parse(&raw.database)
            .map_err(|problem| SettingsError::wrong("database", problem))?;
        let mail = Mail::parse(&raw)?;
        if raw
            .token_key
            .as_ref()
            .is_some_and(|key| key.expose().chars().count() < SHORTEST_KEY)
        {
            return Err(SettingsError::wrong(
                "token_key",
                "use at least 32 characters that nobody can guess",
            ));
        }
        let parser = match raw.parser {
            Some(path) => path,
            None => std::env::current_exe()
                .map_err(|problem| SettingsError::wrong("parser", problem))?,
        };
        Ok(Self {
            server,
            database,
            mail,
            token_key: raw.token_key,
            demo: raw.demo,
            parser,
        })
    }
}
