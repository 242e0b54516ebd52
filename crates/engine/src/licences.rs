//! Under whose licence an organisation holds the framework's own wording.
//!
//! The wording is licensed to each organisation by the SFIA Foundation. Before anything is imported the holder is
//! named and the terms are accepted; the record stays beside the text and goes when the text goes.

use crate::ids::PersonId;
use crate::text::single_line;
use crate::time::Instant;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use sfia::Edition;
use std::fmt;

/// Who holds the licence, as the organisation names it: 1 to 200 characters on one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LicenceHolder(String);

/// Text that names nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAHolder {
    /// Nothing was typed.
    #[error("the licence holder is missing")]
    Empty,
    /// More than 200 characters.
    #[error("the licence holder has more than 200 characters")]
    TooLong,
}

impl LicenceHolder {
    /// The most characters.
    pub const LONGEST: usize = 200;

    /// Reads a holder as typed.
    ///
    /// # Errors
    /// [`NotAHolder`] when nothing is left after tidying, or too much.
    pub fn parse(text: &str) -> Result<Self, NotAHolder> {
        let line = single_line(text);
        if line.is_empty() {
            Err(NotAHolder::Empty)
        } else if line.chars().count() > Self::LONGEST {
            Err(NotAHolder::TooLong)
        } else {
            Ok(Self(line))
        }
    }

    /// The holder as shown in the attribution.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LicenceHolder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for LicenceHolder {
    type Error = NotAHolder;
    fn try_from(text: String) -> Result<Self, NotAHolder> {
        Self::parse(&text)
    }
}

impl From<LicenceHolder> for String {
    fn from(holder: LicenceHolder) -> Self {
        holder.0
    }
}

/// The first day of a licence: a day on which there was something to license, and not after today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldSince(NaiveDate);

/// A day on which nobody can have begun to hold a licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotHeldSince {
    /// SFIA is younger.
    #[error("the licence cannot be older than the year 2000")]
    TooEarly,
    /// After today.
    #[error("the licence begins after today")]
    NotYet,
}

impl HeldSince {
    /// Checks a day against today.
    ///
    /// # Errors
    /// [`NotHeldSince`] for a day before the framework, or to come.
    pub fn check(day: NaiveDate, today: NaiveDate) -> Result<Self, NotHeldSince> {
        if day.year() < 2000 {
            Err(NotHeldSince::TooEarly)
        } else if day > today {
            Err(NotHeldSince::NotYet)
        } else {
            Ok(Self(day))
        }
    }

    /// A day that was checked before it was stored.
    #[must_use]
    pub fn stored(day: NaiveDate) -> Self {
        Self(day)
    }

    /// The day.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        self.0
    }
}

/// That somebody accepted the terms of the licence, about one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    /// Who holds the licence.
    pub holder: LicenceHolder,
    /// Since which day it is held, as far as the holder said.
    pub held_since: Option<HeldSince>,
    /// The words that were accepted, as they were shown.
    pub terms: String,
    /// The file's name, as uploaded.
    pub file_name: String,
    /// SHA-256 of the file, 64 hexadecimal digits, so that it can be told which file it was.
    pub file_sha256: String,
    /// Whether, as the holder says, the licence lets its words stand in the organisation's own job descriptions.
    pub in_documents: bool,
}

/// The record of an organisation's licence for one edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// The edition whose wording was imported.
    pub edition: Edition,
    /// Who accepted the terms; nobody by name when it was done at the command line.
    pub accepted_by: Option<PersonId>,
    /// Since when.
    pub accepted_at: Instant,
    /// What was accepted.
    pub acceptance: Acceptance,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_begins_on_a_day_that_was() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let today = day(2026, 11, 22);
        let check = |since| HeldSince::check(since, today).map(HeldSince::day);
        assert_eq!(check(today), Ok(today));
        assert_eq!(check(day(2026, 11, 23)), Err(NotHeldSince::NotYet));
        assert_eq!(check(day(202, 11, 23)), Err(NotHeldSince::TooEarly));
    }

    #[test]
    fn a_holder_is_one_line_that_says_something() {
        assert_eq!(
            LicenceHolder::parse(" Cyngor\n Sir  Ŵ ").unwrap().as_str(),
            "Cyngor Sir Ŵ"
        );
        assert_eq!(LicenceHolder::parse("\u{a0}\t"), Err(NotAHolder::Empty));
        assert_eq!(
            LicenceHolder::parse(&"x".repeat(201)),
            Err(NotAHolder::TooLong)
        );
    }
}
