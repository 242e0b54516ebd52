//! `aspire programme create`

use super::arguments::{Common, ProgrammeCommand};
use super::{fail, links, say};
use crate::app::{StartError, open_database};
use crate::security::LinkPurpose;
use crate::setup;
use engine::email::EmailAddress;
use std::process::ExitCode;

/// Adds a programme and prints the link for its manager.
pub(super) fn run(common: &Common, command: ProgrammeCommand) -> ExitCode {
    let ProgrammeCommand::Create { name, manager } = command;
    let (settings, printing) = match links::settings(common) {
        Ok(read) => read,
        Err(problem) => return fail(problem),
    };
    let manager = match EmailAddress::parse(&manager) {
        Ok(address) => address,
        Err(problem) => return fail(format!("--manager: {problem}")),
    };
    let outcome = (|| -> Result<String, StartError> {
        let db = open_database(&settings)?;
        let link = setup::create_programme(&db, &name, &manager)?;
        setup::link(&settings, &db, LinkPurpose::Invitation, &link)
    })();
    match outcome {
        Ok(link) => {
            say(format!("The programme {name} is set up."));
            printing.print(LinkPurpose::Invitation, &manager, &link)
        }
        Err(StartError::Store(store::StoreError::Conflict)) => {
            fail(format!("there is a programme called {name} already"))
        }
        Err(problem) => fail(problem),
    }
}
