//! Short names in addresses.

use crate::text::search_key;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Two to forty lower-case letters, digits and hyphens, beginning and ending with a letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Slug(String);

/// The text cannot stand in an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("use 2 to 40 lower-case letters, digits and hyphens, such as council-a")]
pub struct NotASlug;

impl Slug {
    /// Checks a short name.
    ///
    /// # Errors
    /// [`NotASlug`].
    pub fn parse(text: &str) -> Result<Self, NotASlug> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let good = (2..=40).contains(&text.len())
            && text.chars().all(|c| plain(c) || c == '-')
            && text.starts_with(plain)
            && text.ends_with(plain);
        if good {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotASlug)
        }
    }

    /// A short name made from a longer one: `Cyngor Ynys Wen` becomes `cyngor-ynys-wen`.
    ///
    /// # Errors
    /// [`NotASlug`] when too little of the name is left.
    pub fn from_name(name: &str) -> Result<Self, NotASlug> {
        let words: String = search_key(name)
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .take(40)
            .collect();
        let parts: Vec<&str> = words.split('-').filter(|part| !part.is_empty()).collect();
        Self::parse(&parts.join("-"))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_is_made_of_what_an_address_can_hold() {
        assert!(Slug::parse("council-a").is_ok());
        for text in [
            "",
            "a",
            "-a",
            "a-",
            "Council",
            "a b",
            "ô-wen",
            &"x".repeat(41),
        ] {
            assert_eq!(Slug::parse(text), Err(NotASlug), "{text}");
        }
        assert_eq!(
            Slug::from_name("Cyngor Ynys Ŵen!").unwrap().as_str(),
            "cyngor-ynys-wen"
        );
    }
}
