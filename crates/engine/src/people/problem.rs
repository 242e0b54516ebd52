//! What can be wrong with one value that somebody typed or a file holds.

use serde::{Deserialize, Serialize};

/// Why a value cannot be taken. Pages have their own words for each; these are for logs and tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum ValueProblem {
    /// A value that has to be there is not.
    #[error("nothing is entered")]
    Missing,
    /// More characters than there is room for; the number is how many there may be.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// Not an email address.
    #[error("not an email address")]
    NotAnEmail,
    /// Not a staff number.
    #[error("not a staff number")]
    NotAStaffNumber,
    /// Not a date written in one of the two ways that are read.
    #[error("not a date")]
    NotADate,
    /// A date that is not between 1900 and 2100.
    #[error("a date outside the years 1900 to 2100")]
    DateOutOfRange,
    /// Not a share of full time.
    #[error("not a share of full time")]
    NotAnFte,
    /// A spreadsheet formula went wrong, so the cell shows an error in place of a value.
    #[error("the cell shows a spreadsheet error")]
    SpreadsheetError,
}
