//! Email addresses, parsed once at the edge.

use crate::text::single_line;
use serde::{Deserialize, Serialize};
use std::fmt;

/// An email address that mail can be sent to, at most 254 characters (RFC 5321, 4.5.3.1.3).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

/// The text is not an email address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an email address, such as name@council.gov.uk")]
pub struct NotAnEmailAddress;

impl EmailAddress {
    /// Takes one address without display name, comments or quotes: what people use at work.
    ///
    /// # Errors
    /// [`NotAnEmailAddress`] for anything else.
    pub fn parse(text: &str) -> Result<Self, NotAnEmailAddress> {
        let address = single_line(text);
        let (local, domain) = address.rsplit_once('@').ok_or(NotAnEmailAddress)?;
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && !local.starts_with('.')
            && !local.ends_with('.')
            && !local.contains("..")
            && local
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
        let domain_ok = domain.contains('.')
            && domain.split('.').all(|label| {
                !label.is_empty()
                    && label.len() <= 63
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            });
        if local_ok && domain_ok && address.len() <= 254 {
            Ok(Self(address))
        } else {
            Err(NotAnEmailAddress)
        }
    }

    /// The address as typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form in which two addresses are compared: lower case, as mail systems in use treat them.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = NotAnEmailAddress;

    fn try_from(text: String) -> Result<Self, NotAnEmailAddress> {
        Self::parse(&text)
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_used_at_work_are_taken() {
        for text in [
            "sam@council-a.example",
            " Siân.Ôwen@x.example ".trim(),
            "o'neil+it@ict.council.gov.uk",
        ] {
            let expected = text.is_ascii();
            assert_eq!(EmailAddress::parse(text).is_ok(), expected, "{text}");
        }
    }

    #[test]
    fn anything_that_could_carry_a_second_header_or_recipient_is_refused() {
        for text in [
            "",
            "sam",
            "sam@",
            "@x.example",
            "sam@council",
            "a b@x.example",
            "sam@x.example,eve@y.example",
            "Sam <sam@x.example>",
            "sam@x..example",
            ".sam@x.example",
            "sam@-x.example",
            "ali.sample(at)council",
        ] {
            assert!(EmailAddress::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn a_line_break_cannot_reach_a_mail_header() {
        assert!(EmailAddress::parse("sam@x.example\r\nBcc: eve@y.example").is_err());
    }

    #[test]
    fn comparison_ignores_case() {
        let one = EmailAddress::parse("Sam@Council-A.example").unwrap();
        assert_eq!(one.key(), "sam@council-a.example");
    }
}
