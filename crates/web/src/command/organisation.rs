//! `aspire organisation create`

use super::arguments::{Common, OrganisationCommand};
use super::{fail, say};
use crate::app::{StartError, open_database};
use crate::security::LinkPurpose;
use crate::setup;
use engine::email::EmailAddress;
use engine::organisations::NewOrganisation;
use std::process::ExitCode;

/// Adds an organisation with its starter roles and prints the link for its first administrator.
pub(super) fn run(common: &Common, command: OrganisationCommand) -> ExitCode {
    let OrganisationCommand::Create {
        name,
        slug,
        kind,
        edition,
        administrator,
    } = command;
    let settings = match common.settings(|_| {}) {
        Ok(settings) => settings,
        Err(problem) => return fail(problem),
    };
    let administrator = match EmailAddress::parse(&administrator) {
        Ok(address) => address,
        Err(problem) => return fail(format!("--administrator: {problem}")),
    };
    let organisation = match NewOrganisation::parse(&name, &slug, &kind, edition) {
        Ok(organisation) => organisation,
        Err(problem) => return fail(problem),
    };
    let outcome = (|| -> Result<String, StartError> {
        let db = open_database(&settings)?;
        let link = setup::create_organisation(&db, &organisation, &administrator)?;
        setup::link(&settings, &db, LinkPurpose::Invitation, &link)
    })();
    match outcome {
        Ok(link) => {
            say(format!("{name} is set up, with starter role profiles."));
            say(format!(
                "Give this link to {administrator}. It works once, for 14 days:"
            ));
            say(link);
            ExitCode::SUCCESS
        }
        Err(StartError::Store(store::StoreError::Conflict)) => {
            fail(format!("--slug: {slug} is taken; choose another"))
        }
        Err(problem) => fail(problem),
    }
}
