//! The command line.

mod agreement;
mod arguments;
mod check;
mod files;
mod framework;
mod links;
mod migrate;
mod organisation;
mod parse_file;
mod people;
mod programme;
mod readiness;
mod serve;
mod staircase;
mod suggest;
mod terminal;

use arguments::{Arguments, Command};
use clap::Parser;
use std::process::ExitCode;

pub use files::{open_present, read_book};
pub use terminal::{fail, say, warn};

/// Runs the command that was typed. Exit code 0 for success, 1 for a refusal, 2 for a wrong call.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    if let Command::ParseFile { name } = &arguments.command {
        return parse_file::run(name);
    }
    match arguments.command {
        Command::Serve {
            demo,
            listen,
            workers,
        } => serve::run(&arguments.common, demo, listen, workers),
        Command::Staircase {
            edition,
            error,
            cases,
            seed,
            json,
        } => staircase::run(edition, error, cases, seed, json),
        Command::Agreement {
            file,
            low,
            high,
            json,
        } => agreement::run(&file, low, high, json),
        Command::Suggest { edition, json } => suggest::run(edition, json),
        Command::Migrate => migrate::run(&arguments.common),
        Command::Check => check::run(&arguments.common),
        Command::Framework(command) => framework::run(&arguments.common, command),
        Command::Organisation(command) => organisation::run(&arguments.common, command),
        Command::People(command) => people::run(&arguments.common, command),
        Command::Readiness(command) => readiness::run(command),
        Command::Programme(command) => programme::run(&arguments.common, command),
        Command::ParseFile { name } => parse_file::run(&name),
        Command::ReadDocument => parse_file::run_document(),
    }
}
