//! The short reference by which a council names a role profile, such as `DEV-1`.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A role profile's reference: 1 to 20 capital letters, digits and hyphens, beginning with a letter or digit.
///
/// Small letters are taken for capitals, so `dev-1` in a spreadsheet means `DEV-1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RoleReference(String);

/// Text that cannot be a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAReference {
    /// Nothing was typed.
    #[error("a reference is missing")]
    Empty,
    /// More than 20 characters.
    #[error("a reference has at most 20 characters")]
    TooLong,
    /// Something other than letters without accents, digits and hyphens.
    #[error("a reference has only letters A to Z, digits and hyphens, such as DEV-1")]
    Characters,
}

impl RoleReference {
    /// The most characters a reference has.
    pub const LONGEST: usize = 20;

    /// Reads a reference as typed.
    ///
    /// # Errors
    /// [`NotAReference`] naming what is wrong.
    pub fn parse(text: &str) -> Result<Self, NotAReference> {
        let text = text.trim().to_ascii_uppercase();
        if text.is_empty() {
            return Err(NotAReference::Empty);
        }
        let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
        if !text.chars().all(fits) || text.starts_with('-') {
            return Err(NotAReference::Characters);
        }
        if text.len() > Self::LONGEST {
            return Err(NotAReference::TooLong);
        }
        Ok(Self(text))
    }

    /// The reference as stored and shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A free reference for a copy of this one: the next number that nobody uses.
    ///
    /// `DEV-1` gives `DEV-2`, or `DEV-3` where that is taken; `LEAD` gives `LEAD-2`.
    #[must_use]
    pub fn next_free(&self, taken: &[Self]) -> Self {
        let (stem, number) = match self.0.rsplit_once('-') {
            Some((stem, digits)) if !stem.is_empty() => match digits.parse::<u16>() {
                Ok(number) => (stem, u32::from(number)),
                Err(_) => (self.0.as_str(), 1),
            },
            _ => (self.0.as_str(), 1),
        };
        let mut next = number;
        loop {
            next = next.saturating_add(1);
            let ending = format!("-{next}");
            let room = Self::LONGEST.saturating_sub(ending.len());
            let stem: String = stem.chars().take(room).collect();
            let candidate = Self(format!("{stem}{ending}"));
            if !taken.contains(&candidate) {
                return candidate;
            }
        }
    }
}

impl fmt::Display for RoleReference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for RoleReference {
    type Error = NotAReference;
    fn try_from(text: String) -> Result<Self, NotAReference> {
        Self::parse(&text)
    }
}

impl From<RoleReference> for String {
    fn from(reference: RoleReference) -> Self {
        reference.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_read_in_either_case_and_nothing_else_passes() {
        assert_eq!(RoleReference::parse(" dev-1 ").unwrap().as_str(), "DEV-1");
        assert_eq!(RoleReference::parse("  "), Err(NotAReference::Empty));
        for wrong in ["DÊV-1", "-1", "DEV 1", "DEV/1", "=DEV"] {
            assert_eq!(
                RoleReference::parse(wrong),
                Err(NotAReference::Characters),
                "{wrong}"
            );
        }
        assert_eq!(
            RoleReference::parse(&"A".repeat(21)),
            Err(NotAReference::TooLong)
        );
    }

    #[test]
    fn a_copy_gets_the_next_number_nobody_uses() {
        let parse = |text: &str| RoleReference::parse(text).unwrap();
        let dev = parse("DEV-1");
        assert_eq!(dev.next_free(&[parse("DEV-2")]).as_str(), "DEV-3");
        assert_eq!(parse("LEAD").next_free(&[]).as_str(), "LEAD-2");
        assert_eq!(parse("A-B").next_free(&[]).as_str(), "A-B-2");
        let long = parse(&"A".repeat(20));
        assert_eq!(
            long.next_free(&[]).as_str(),
            format!("{}-2", "A".repeat(18))
        );
        assert_eq!(
            RoleReference::parse(long.next_free(&[]).as_str()),
            Ok(long.next_free(&[]))
        );
    }
}
