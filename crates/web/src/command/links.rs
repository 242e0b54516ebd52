//! Printing a one-time link at the console, and saying where it works.

use super::arguments::Common;
use super::{say, warn};
use crate::security::LinkPurpose;
use crate::settings::{Settings, SettingsError};
use engine::accounts::{INVITATION_DAYS, PASSWORD_LINK_HOURS};
use engine::email::EmailAddress;
use std::process::ExitCode;

/// What is said about every link that is printed.
pub(super) struct Printing {
    /// The address that links begin with, where nobody has set one.
    unset_base: Option<String>,
}

/// The settings, and how links made with them are printed.
pub(super) fn settings(common: &Common) -> Result<(Settings, Printing), SettingsError> {
    let mut is_set = false;
    let settings = common.settings(|raw| is_set = raw.base_url.is_some())?;
    let base = settings.server.base_url.origin();
    let unset_base = (!is_set).then_some(base);
    Ok((settings, Printing { unset_base }))
}

impl Printing {
    /// Prints the link with whom it is for and how long it works, and a warning where it works on this machine only.
    pub(super) fn print(&self, purpose: LinkPurpose, to: &EmailAddress, link: &str) -> ExitCode {
        let life = match purpose {
            LinkPurpose::Invitation => format!("{INVITATION_DAYS} days"),
            LinkPurpose::Password => format!("{PASSWORD_LINK_HOURS} hours"),
        };
        say(format!(
            "Give this link to {to}. It works once, for {life}:"
        ));
        say(link);
        if let Some(base) = &self.unset_base {
            warn(format!(
                "this link works only on this machine, at {base}, because base_url is not set. Set it to the address \
                 under which people reach the service, as ASPIRE_BASE_URL=https://aspire.example.gov.uk or in the \
                 settings file, for serve as well, and make the link again"
            ));
        }
        ExitCode::SUCCESS
    }
}
