//! `aspire framework check` and `aspire framework import`

use super::arguments::{Common, FrameworkCommand};
use super::fail;
use crate::framework::command::{self, Import};
use std::process::ExitCode;

/// Checks or imports a framework file.
pub(super) fn run(common: &Common, command: FrameworkCommand) -> ExitCode {
    match command {
        FrameworkCommand::Check { file, json } => command::check(&file, json),
        FrameworkCommand::Import {
            file,
            organisation,
            licence_holder,
            licence_since,
            in_documents,
            accept_terms,
        } => match common.settings(|_| {}) {
            Ok(settings) => command::import(
                &settings,
                &Import {
                    file: &file,
                    organisation: &organisation,
                    holder: &licence_holder,
                    since: licence_since.as_deref(),
                    in_documents,
                    accept_terms,
                },
            ),
            Err(problem) => fail(problem),
        },
    }
}
