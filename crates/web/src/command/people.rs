//! `aspire people import`

use super::arguments::{Common, PeopleCommand};
use super::fail;
use crate::people::command::import;
use std::process::ExitCode;

/// Imports a staff list, or says what importing it would do.
pub(super) fn run(common: &Common, command: PeopleCommand) -> ExitCode {
    let PeopleCommand::Import {
        file,
        organisation,
        dry_run,
    } = command;
    match common.settings(|_| {}) {
        Ok(settings) => import(&settings, &file, &organisation, dry_run),
        Err(problem) => fail(problem),
    }
}
