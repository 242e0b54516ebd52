//! `aspire organisation create` and `aspire organisation link`

use super::arguments::{Common, OrganisationCommand};
use super::links::{self, Printing};
use super::{fail, open_present, say};
use crate::app::{StartError, open_database};
use crate::security::LinkPurpose;
use crate::settings::Settings;
use crate::setup;
use engine::email::EmailAddress;
use engine::organisations::NewOrganisation;
use std::process::ExitCode;

/// Runs what was typed.
pub(super) fn run(common: &Common, command: OrganisationCommand) -> ExitCode {
    let (settings, printing) = match links::settings(common) {
        Ok(read) => read,
        Err(problem) => return fail(problem),
    };
    match command {
        OrganisationCommand::Create {
            name,
            slug,
            kind,
            edition,
            administrator,
        } => match (
            parse_address(&administrator),
            NewOrganisation::parse(&name, &slug, &kind, edition),
        ) {
            (Ok(administrator), Ok(new)) => create(&settings, &printing, &new, &administrator),
            (Err(problem), _) => fail(problem),
            (_, Err(problem)) => fail(problem),
        },
        OrganisationCommand::Link {
            slug,
            administrator,
        } => match parse_address(&administrator) {
            Ok(administrator) => link(&settings, &printing, &slug, &administrator),
            Err(problem) => fail(problem),
        },
    }
}

fn parse_address(text: &str) -> Result<EmailAddress, String> {
    EmailAddress::parse(text).map_err(|problem| format!("--administrator: {problem}"))
}

/// Adds an organisation with its starter roles and prints the link for its first administrator.
fn create(
    settings: &Settings,
    printing: &Printing,
    new: &NewOrganisation,
    administrator: &EmailAddress,
) -> ExitCode {
    let outcome = (|| -> Result<String, StartError> {
        let db = open_database(settings)?;
        let link = setup::create_organisation(&db, new, administrator)?;
        setup::link(settings, &db, LinkPurpose::Invitation, &link)
    })();
    match outcome {
        Ok(link) => {
            say(format!(
                "{} is set up, with starter role profiles.",
                new.name
            ));
            printing.print(LinkPurpose::Invitation, administrator, &link)
        }
        Err(StartError::Store(store::StoreError::Conflict)) => {
            fail(format!("--slug: {} is taken; choose another", new.slug))
        }
        Err(problem) => fail(problem),
    }
}

/// Prints another link for an administrator whose first one was lost, or who has forgotten the password.
fn link(
    settings: &Settings,
    printing: &Printing,
    slug: &str,
    administrator: &EmailAddress,
) -> ExitCode {
    let outcome = (|| -> Result<(LinkPurpose, String), StartError> {
        let db = open_present(settings)?;
        let (purpose, link) = setup::administrator_link(&db, slug, administrator)?;
        Ok((purpose, setup::link(settings, &db, purpose, &link)?))
    })();
    match outcome {
        Ok((purpose, link)) => printing.print(purpose, administrator, &link),
        Err(problem) => fail(problem),
    }
}
