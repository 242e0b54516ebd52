//! An address that shows more of a piece of evidence.

use crate::text::single_line;

/// An address of a page elsewhere: http or https, never anything that a browser would run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceLink(String);

/// Why an address was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotALink {
    /// It does not begin with `http://` or `https://`.
    #[error("not an address that begins with http:// or https://")]
    Scheme,
    /// There is no host in it, or something that no address has.
    #[error("not a complete address")]
    Incomplete,
    /// It is longer than [`EvidenceLink::LONGEST`].
    #[error("longer than {} characters", EvidenceLink::LONGEST)]
    TooLong,
}

impl EvidenceLink {
    /// Most characters of an address.
    pub const LONGEST: usize = 500;

    /// The address as typed, without the white space around it.
    ///
    /// # Errors
    /// [`NotALink`] for anything that is not a plain address of the web. Names and passwords in front of the host are
    /// refused too: they make an address look like another's.
    pub fn parse(typed: &str) -> Result<Self, NotALink> {
        let link = single_line(typed);
        if link.chars().count() > Self::LONGEST {
            return Err(NotALink::TooLong);
        }
        let (scheme, rest) = link.split_once("://").ok_or(NotALink::Scheme)?;
        if !["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) {
            return Err(NotALink::Scheme);
        }
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let fits = |c: char| c.is_alphanumeric() || ".-:[]_".contains(c);
        let known =
            host.chars().all(fits) && host.starts_with(|c: char| c.is_alphanumeric() || c == '[');
        if !known || link.contains([' ', '"', '<', '>', '\\', '`']) {
            return Err(NotALink::Incomplete);
        }
        Ok(Self(link))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
