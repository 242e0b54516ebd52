//! What can be typed. Every option can also be set in the environment; settings also in a TOML file.

use crate::settings::{Raw, Settings, SettingsError};
use clap::{Args, Parser, Subcommand};
use sfia::Edition;
use std::path::PathBuf;

/// Professional development on SFIA for councils' digital and ICT people.
#[derive(Debug, Parser)]
#[command(name = "aspire", version)]
pub struct Arguments {
    #[command(flatten)]
    pub(super) common: Common,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// Options of every command.
#[derive(Debug, Args)]
pub struct Common {
    /// Settings file in TOML
    #[arg(long, global = true, env = "ASPIRE_CONFIG", value_name = "FILE")]
    config: Option<PathBuf>,
    /// Where data is kept: sqlite:PATH or postgres://...
    #[arg(
        long,
        global = true,
        env = "ASPIRE_DATABASE",
        value_name = "URL",
        hide_env_values = true
    )]
    database: Option<String>,
}

impl Common {
    /// The settings, with the command line's own options on top.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn settings(&self, change: impl FnOnce(&mut Raw)) -> Result<Settings, SettingsError> {
        let mut raw = Raw::read(self.config.as_deref())?;
        if let Some(database) = &self.database {
            raw.database.clone_from(database);
        }
        change(&mut raw);
        Settings::try_from(raw)
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start the service
    Serve {
        /// Show invented data, on this machine only
        #[arg(long, env = "ASPIRE_DEMO")]
        demo: bool,
        /// Address and port to listen on
        #[arg(long, env = "ASPIRE_LISTEN", value_name = "ADDR:PORT")]
        listen: Option<String>,
        /// Number of web workers
        #[arg(long, env = "ASPIRE_WORKERS", value_name = "N")]
        workers: Option<usize>,
    },
    /// Bring the database to this version
    Migrate,
    /// Verify settings, database and data
    Check,
    /// Set up organisations
    #[command(subcommand)]
    Organisation(OrganisationCommand),
    /// Check or import a framework workbook
    #[command(subcommand)]
    Framework(FrameworkCommand),
    /// Import people
    #[command(subcommand)]
    People(PeopleCommand),
    /// Try out the staircase of the guided assessment on made-up people, so that its accuracy can be checked
    Staircase {
        /// Edition of the framework
        #[arg(long, env = "ASPIRE_EDITION", default_value = "9", value_parser = edition)]
        edition: Edition,
        /// Probability that an answer is wrong, 0 to 1
        #[arg(long, env = "ASPIRE_ERROR", default_value = "0.10", value_name = "SHARE", value_parser = share)]
        error: f64,
        /// How many people and skills to draw, at most 10 million
        #[arg(
            long,
            env = "ASPIRE_CASES",
            default_value = "200000",
            value_name = "N",
            value_parser = clap::value_parser!(u32).range(1..=10_000_000)
        )]
        cases: u32,
        /// Number from which the draws follow; the same number gives the same result
        #[arg(long, env = "ASPIRE_SEED", default_value = "7", value_name = "N")]
        seed: u64,
        /// Print one JSON object
        #[arg(long, env = "ASPIRE_JSON")]
        json: bool,
    },
    /// Say how well raters agree, from a table with a column for each: kappa, bias, exact and within-one shares, ICC
    Agreement {
        /// CSV file: a header line that names the raters, then one row for each rated thing, empty where not rated
        file: PathBuf,
        /// Lowest level of the scale
        #[arg(
            long,
            env = "ASPIRE_LOW",
            default_value = "1",
            value_name = "N",
            allow_negative_numbers = true
        )]
        low: i16,
        /// Highest level of the scale
        #[arg(
            long,
            env = "ASPIRE_HIGH",
            default_value = "7",
            value_name = "N",
            allow_negative_numbers = true
        )]
        high: i16,
        /// Print one JSON object
        #[arg(long, env = "ASPIRE_JSON")]
        json: bool,
    },
    /// Suggest the skills and levels that a job description, read from the standard input, asks for
    Suggest {
        /// Edition of the framework
        #[arg(long, env = "ASPIRE_EDITION", default_value = "9", value_parser = edition)]
        edition: Edition,
        /// Print one JSON object
        #[arg(long, env = "ASPIRE_JSON")]
        json: bool,
    },
    /// Work out readiness from a file
    #[command(subcommand)]
    Readiness(ReadinessCommand),
    /// Set up programmes of a professional society
    #[command(subcommand)]
    Programme(ProgrammeCommand),
    /// Read a file from the standard input within limits (the service runs this by itself)
    #[command(hide = true)]
    ParseFile {
        /// The file's own name
        #[arg(long, default_value = "")]
        name: String,
    },
    /// Read a document from the standard input within limits (the service runs this by itself)
    #[command(hide = true)]
    ReadDocument,
}

/// Commands about readiness.
#[derive(Debug, Subcommand)]
pub enum ReadinessCommand {
    /// Print the figures of a round, and the decision that follows, from what was answered and what was found
    Score {
        /// JSON file with the stage, the sections and their questions
        file: PathBuf,
        /// Print one JSON object
        #[arg(long, env = "ASPIRE_JSON")]
        json: bool,
    },
}

/// Commands about organisations.
#[derive(Debug, Subcommand)]
pub enum OrganisationCommand {
    /// Add an organisation and print a one-time link for its first administrator
    Create {
        /// The organisation's name
        name: String,
        /// Its short name in addresses: lower-case letters, digits and hyphens
        #[arg(long, env = "ASPIRE_SLUG")]
        slug: String,
        /// county, district, metropolitan, unitary, london-borough, welsh or other
        #[arg(long, env = "ASPIRE_KIND")]
        kind: String,
        /// Edition of SFIA in use: 8 or 9
        #[arg(long, env = "ASPIRE_EDITION", default_value = "9")]
        edition: u8,
        /// Email address of the first administrator
        #[arg(long, env = "ASPIRE_ADMINISTRATOR")]
        administrator: String,
    },
    /// Print a new one-time link for an administrator: the invitation again, or a link for a new password for
    /// somebody who has joined
    Link {
        /// The organisation's short name
        slug: String,
        /// Email address with which the administrator signs in
        #[arg(long, env = "ASPIRE_ADMINISTRATOR")]
        administrator: String,
    },
}

/// Commands about people.
#[derive(Debug, Subcommand)]
pub enum PeopleCommand {
    /// Import a staff list (CSV or XLSX). Sends nothing and removes nobody. Exit code 0 when every row was used,
    /// 3 when some rows were left out, 1 when nothing was imported
    Import {
        /// The staff list
        file: PathBuf,
        /// Short name of the organisation
        #[arg(long, env = "ASPIRE_ORGANISATION", value_name = "SLUG")]
        organisation: String,
        /// Only say what would happen
        #[arg(long, env = "ASPIRE_DRY_RUN")]
        dry_run: bool,
    },
}

/// Commands about programmes.
#[derive(Debug, Subcommand)]
pub enum ProgrammeCommand {
    /// Add a programme and print a one-time link for its manager
    Create {
        /// The programme's name
        name: String,
        /// Email address of its manager
        #[arg(long, env = "ASPIRE_MANAGER")]
        manager: String,
    },
}

/// Commands about the framework's text.
#[derive(Debug, Subcommand)]
pub enum FrameworkCommand {
    /// Read a workbook or CSV file and list what does not fit
    Check {
        /// The file
        file: PathBuf,
        /// Print the report as JSON
        #[arg(long, env = "ASPIRE_JSON")]
        json: bool,
    },
    /// Store a workbook's text for one organisation
    Import {
        /// The file
        file: PathBuf,
        /// The organisation's short name
        #[arg(long, env = "ASPIRE_ORGANISATION")]
        organisation: String,
        /// Who holds the licence
        #[arg(long, env = "ASPIRE_LICENCE_HOLDER")]
        licence_holder: String,
        /// The first day of the licence, as 2026-11-21 or 21/11/2026
        #[arg(long, env = "ASPIRE_LICENCE_SINCE", value_name = "DATE")]
        licence_since: Option<String>,
        /// Say that the licence allows its words in the organisation's own job descriptions
        #[arg(long, env = "ASPIRE_IN_DOCUMENTS")]
        in_documents: bool,
        /// Say that the licence terms were read and accepted
        #[arg(long, env = "ASPIRE_ACCEPT_TERMS")]
        accept_terms: bool,
    },
}

/// An edition by its number.
fn edition(text: &str) -> Result<Edition, String> {
    let number = text.parse::<u8>().ok();
    number
        .and_then(|number| Edition::try_from(number).ok())
        .ok_or_else(|| "give 8 or 9".to_owned())
}

/// A share from 0 to 1.
fn share(text: &str) -> Result<f64, String> {
    let number = text.parse::<f64>().ok();
    number
        .filter(|number| (0.0..=1.0).contains(number))
        .ok_or_else(|| "give a number from 0 to 1, such as 0.10".to_owned())
}

#[cfg(test)]
mod tests {
    use super::Arguments;
    use clap::{Command, CommandFactory};

    const DOCS: &str = include_str!("../../../../docs/CONFIG.md");

    /// Options of a command and of those below it, as `--name` with their variable.
    fn options(command: &Command) -> Vec<(String, Option<String>)> {
        let own = command
            .get_arguments()
            .filter(|argument| !["help", "version"].contains(&argument.get_id().as_str()))
            .filter_map(|argument| {
                let variable = argument
                    .get_env()
                    .map(|name| name.to_string_lossy().into_owned());
                Some((format!("--{}", argument.get_long()?), variable))
            });
        let mut all: Vec<_> = own.collect();
        for below in command
            .get_subcommands()
            .filter(|below| !below.is_hide_set())
        {
            all.extend(options(below));
        }
        all
    }

    #[test]
    fn every_option_has_a_variable_and_a_row_in_the_docs() {
        let all = options(&Arguments::command());
        assert!(all.len() > 12, "only {} options", all.len());
        for (name, variable) in all {
            let variable = variable.unwrap_or_else(|| panic!("{name} has no variable"));
            let is_told = DOCS.lines().any(|line| {
                line.starts_with('|')
                    && line.contains(&format!("`{name}"))
                    && line.contains(&format!("`{variable}`"))
            });
            assert!(
                is_told,
                "docs/CONFIG.md has no row for {name} and {variable}"
            );
        }
    }
}
