//! The number by which the payroll knows a person.

use super::ValueProblem;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A staff, payroll or employee number, in capitals and without spaces, so that `p 00412` and `P00412` are one.
///
/// Leading noughts are kept: they belong to the number in some payrolls.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StaffNumber(String);

impl StaffNumber {
    /// The most characters a staff number may have.
    pub const LIMIT: usize = 30;

    /// Reads a staff number: letters, figures, and `-`, `/`, `.`, `_` between them.
    ///
    /// # Errors
    /// [`ValueProblem::Missing`], [`ValueProblem::TooLong`] or [`ValueProblem::NotAStaffNumber`].
    pub fn parse(text: &str) -> Result<Self, ValueProblem> {
        let number: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .flat_map(char::to_uppercase)
            .collect();
        if number.is_empty() {
            Err(ValueProblem::Missing)
        } else if number.chars().count() > Self::LIMIT {
            Err(ValueProblem::TooLong(Self::LIMIT))
        } else if number
            .chars()
            .all(|c| c.is_alphanumeric() || "-/._".contains(c))
            && number.chars().any(char::is_alphanumeric)
        {
            Ok(Self(number))
        } else {
            Err(ValueProblem::NotAStaffNumber)
        }
    }

    /// The number as stored and compared.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for StaffNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for StaffNumber {
    type Error = ValueProblem;

    fn try_from(text: String) -> Result<Self, ValueProblem> {
        Self::parse(&text)
    }
}

impl From<StaffNumber> for String {
    fn from(number: StaffNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_does_not_make_two_people_of_one() {
        let typed = StaffNumber::parse(" p 00412").unwrap();
        assert_eq!(typed, StaffNumber::parse("P00412").unwrap());
        assert_eq!(typed.as_str(), "P00412");
    }

    #[test]
    fn leading_noughts_stay() {
        assert_eq!(StaffNumber::parse("000123").unwrap().as_str(), "000123");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        assert_eq!(StaffNumber::parse(" "), Err(ValueProblem::Missing));
        assert_eq!(
            StaffNumber::parse("sam@council.example"),
            Err(ValueProblem::NotAStaffNumber)
        );
        assert_eq!(StaffNumber::parse("--"), Err(ValueProblem::NotAStaffNumber));
        assert_eq!(
            StaffNumber::parse(&"9".repeat(31)),
            Err(ValueProblem::TooLong(30))
        );
    }
}
