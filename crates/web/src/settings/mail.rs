//! How mail leaves.

use super::{Raw, Secret, SettingsError};
use engine::email::EmailAddress;

/// Settings of outgoing mail.
#[derive(Clone, Debug)]
pub struct Mail {
    /// The mail server, when there is one. Without it links are handed over by the administrator.
    pub server: Option<Secret>,
    /// The sender.
    pub from: EmailAddress,
}

impl Mail {
    pub(super) fn parse(raw: &Raw) -> Result<Self, SettingsError> {
        if let Some(url) = &raw.smtp_url {
            let scheme_ok = ["smtp://", "smtps://"]
                .iter()
                .any(|scheme| url.expose().starts_with(scheme));
            if !scheme_ok {
                return Err(SettingsError::wrong(
                    "smtp_url",
                    "begins with smtp:// or smtps://",
                ));
            }
            if raw.mail_from.is_none() {
                return Err(SettingsError::wrong(
                    "mail_from",
                    "is needed where smtp_url is set, such as aspire@council.gov.uk",
                ));
            }
        }
        let from = raw
            .mail_from
            .as_deref()
            .unwrap_or("aspire@localhost.invalid");
        let from = EmailAddress::parse(from)
            .map_err(|problem| SettingsError::wrong("mail_from", problem))?;
        Ok(Self {
            server: raw.smtp_url.clone(),
            from,
        })
    }
}
