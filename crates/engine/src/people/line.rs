//! Names and other single lines of text, cleaned and bounded.

use super::ValueProblem;
use crate::text::{search_key, single_line};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A person's name as one line, 1 to 150 characters. No guess is made about first and last names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PersonName(String);

impl PersonName {
    /// The most characters a name may have.
    pub const LIMIT: usize = 150;

    /// Reads a name: control characters and extra spaces go, all letters of all languages stay.
    ///
    /// # Errors
    /// [`ValueProblem::Missing`] or [`ValueProblem::TooLong`].
    pub fn parse(text: &str) -> Result<Self, ValueProblem> {
        let name = bounded(text, Self::LIMIT)?;
        if name.is_empty() {
            return Err(ValueProblem::Missing);
        }
        Ok(Self(name))
    }

    /// The name as shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The key under which the name is searched and sorted.
    #[must_use]
    pub fn key(&self) -> String {
        search_key(&self.0)
    }
}

impl fmt::Display for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for PersonName {
    type Error = ValueProblem;

    fn try_from(text: String) -> Result<Self, ValueProblem> {
        Self::parse(&text)
    }
}

impl From<PersonName> for String {
    fn from(name: PersonName) -> Self {
        name.0
    }
}

/// A job title or a department: one line, 0 to 150 characters; empty where it is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line(String);

impl Line {
    /// The most characters a line may have.
    pub const LIMIT: usize = 150;

    /// Reads a line; control characters and extra spaces go.
    ///
    /// # Errors
    /// [`ValueProblem::TooLong`].
    pub fn parse(text: &str) -> Result<Self, ValueProblem> {
        bounded(text, Self::LIMIT).map(Self)
    }

    /// The line as shown.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is no text.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Line {
    type Error = ValueProblem;

    fn try_from(text: String) -> Result<Self, ValueProblem> {
        Self::parse(&text)
    }
}

impl From<Line> for String {
    fn from(line: Line) -> Self {
        line.0
    }
}

fn bounded(text: &str, limit: usize) -> Result<String, ValueProblem> {
    let line = single_line(text);
    if line.chars().count() > limit {
        return Err(ValueProblem::TooLong(limit));
    }
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_welsh_names_are_names() {
        let name = "Angharad Gwenllïan Ŵyn ap Llywelyn-Fychan o Lanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        assert_eq!(PersonName::parse(name).unwrap().as_str(), name);
        assert!(
            PersonName::parse(name)
                .unwrap()
                .key()
                .starts_with("angharad gwenllian wyn")
        );
    }

    #[test]
    fn a_name_is_one_line_and_not_empty() {
        assert_eq!(
            PersonName::parse(" Sam\n Example ").unwrap().as_str(),
            "Sam Example"
        );
        assert_eq!(PersonName::parse(" \u{0} "), Err(ValueProblem::Missing));
        assert_eq!(
            PersonName::parse(&"ŵ".repeat(151)),
            Err(ValueProblem::TooLong(150))
        );
        assert!(PersonName::parse(&"ŵ".repeat(150)).is_ok());
    }
}
