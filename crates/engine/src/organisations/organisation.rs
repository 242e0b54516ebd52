//! An organisation, as it stands and as somebody asks for it.

use super::{Kind, Slug};
use crate::ids::OrganisationId;
use crate::text::single_line;
use sfia::Edition;

/// Most characters of a name.
const LONGEST_NAME: usize = 120;
/// Most staff that an organisation can say it has.
const MOST_STAFF: i64 = 1_000_000;

/// A council or other organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its identifier.
    pub id: OrganisationId,
    /// Its name in addresses; never changes.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
    /// How many people it employs in all, if it said so. Not only those on the list.
    pub staff_count: Option<i64>,
    /// The edition of the framework in use.
    pub edition: Edition,
    /// Counts up with every change, so that a stale edit is noticed.
    pub version: i64,
}

/// An organisation to be set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOrganisation {
    /// Its name.
    pub name: String,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its kind.
    pub kind: Kind,
    /// The edition of the framework in use.
    pub edition: Edition,
}

/// What does not fit, and what would be accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OrganisationProblem {
    /// No name, or one that is too long.
    #[error("name: give a name of at most 120 characters")]
    Name,
    /// A short name that cannot stand in an address.
    #[error("slug: use 2 to 40 lower-case letters, digits and hyphens, such as council-a")]
    Slug,
    /// An unknown kind.
    #[error("kind: use county, district, metropolitan, unitary, london-borough, welsh or other")]
    Kind,
    /// An unknown edition.
    #[error("edition: use 8 or 9")]
    Edition,
    /// Not a number of people.
    #[error("staff: use a whole number from 1 to 1,000,000, or leave it empty")]
    Staff,
}

impl NewOrganisation {
    /// Checks what was typed at the command line.
    ///
    /// # Errors
    /// The first [`OrganisationProblem`].
    pub fn parse(
        name: &str,
        slug: &str,
        kind: &str,
        edition: u8,
    ) -> Result<Self, OrganisationProblem> {
        Ok(Self {
            name: parse_name(name)?,
            slug: Slug::parse(slug).map_err(|_| OrganisationProblem::Slug)?,
            kind: Kind::from_word(kind).ok_or(OrganisationProblem::Kind)?,
            edition: Edition::try_from(edition).map_err(|_| OrganisationProblem::Edition)?,
        })
    }
}

/// A name of an organisation: one line of 1 to 120 characters.
///
/// # Errors
/// [`OrganisationProblem::Name`].
pub fn parse_name(text: &str) -> Result<String, OrganisationProblem> {
    let name = single_line(text);
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        Err(OrganisationProblem::Name)
    } else {
        Ok(name)
    }
}

/// A number of staff as typed, with or without thousands separators; empty for unknown.
///
/// # Errors
/// [`OrganisationProblem::Staff`].
pub fn parse_staff_count(text: &str) -> Result<Option<i64>, OrganisationProblem> {
    let digits: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != ',')
        .collect();
    if digits.is_empty() {
        return Ok(None);
    }
    match digits.parse::<i64>() {
        Ok(count) if (1..=MOST_STAFF).contains(&count) => Ok(Some(count)),
        _ => Err(OrganisationProblem::Staff),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_problem_says_what_would_be_accepted() {
        assert_eq!(
            NewOrganisation::parse("", "a-b", "county", 9),
            Err(OrganisationProblem::Name)
        );
        assert_eq!(
            NewOrganisation::parse("A", "A B", "county", 9),
            Err(OrganisationProblem::Slug)
        );
        assert_eq!(
            NewOrganisation::parse("A", "a-b", "parish", 9),
            Err(OrganisationProblem::Kind)
        );
        assert_eq!(
            NewOrganisation::parse("A", "a-b", "county", 6),
            Err(OrganisationProblem::Edition)
        );
        assert!(NewOrganisation::parse("Cyngor Ynys Ŵen", "ynys-wen", "welsh", 9).is_ok());
    }

    #[test]
    fn staff_counts_are_read_as_people_write_them() {
        assert_eq!(parse_staff_count("4,250"), Ok(Some(4250)));
        assert_eq!(parse_staff_count(" "), Ok(None));
        assert_eq!(parse_staff_count("many"), Err(OrganisationProblem::Staff));
        assert_eq!(parse_staff_count("-3"), Err(OrganisationProblem::Staff));
    }
}
