//! The columns of a staff list and the headings under which payrolls write them.

use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The whole name.
    Name,
    /// The first part of a name that is written in two columns.
    FirstName,
    /// The last part of a name that is written in two columns.
    LastName,
    /// The work email address.
    Email,
    /// The payroll's number.
    StaffNumber,
    /// The job title.
    JobTitle,
    /// The department, service or team.
    Department,
    /// The line manager's email address or staff number.
    Manager,
    /// The reference of a role profile.
    Role,
    /// The share of full time.
    Fte,
    /// The first day in the post.
    StartDate,
}

impl Field {
    /// All fields, in the order in which pages and the sample file list them.
    pub const ALL: [Self; 11] = [
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Email,
        Self::StaffNumber,
        Self::JobTitle,
        Self::Department,
        Self::Manager,
        Self::Role,
        Self::Fte,
        Self::StartDate,
    ];

    /// A short word for the field, for addresses of page elements and of texts.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::FirstName => "first-name",
            Self::LastName => "last-name",
            Self::Email => "email",
            Self::StaffNumber => "staff-number",
            Self::JobTitle => "job-title",
            Self::Department => "department",
            Self::Manager => "manager",
            Self::Role => "role",
            Self::Fte => "fte",
            Self::StartDate => "start-date",
        }
    }

    /// The headings that mean this field, in the form of [`normalised`]. Where a file has several, the one
    /// further left in this list is used.
    #[must_use]
    pub fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Name => &[
                "name",
                "full name",
                "person",
                "employee name",
                "staff name",
                "employee",
            ],
            Self::FirstName => &[
                "first name",
                "forename",
                "given name",
                "known as",
                "preferred name",
            ],
            Self::LastName => &["last name", "surname", "family name"],
            Self::Email => &[
                "email",
                "email address",
                "work email",
                "work email address",
                "e mail",
                "e mail address",
                "mail",
            ],
            Self::StaffNumber => &[
                "staff number",
                "payroll number",
                "employee number",
                "personnel number",
                "staff no",
                "payroll no",
                "employee no",
                "staff id",
                "employee id",
                "payroll id",
                "pay number",
            ],
            Self::JobTitle => &[
                "job title",
                "post title",
                "position title",
                "job",
                "post",
                "position",
            ],
            Self::Department => &[
                "department",
                "service",
                "team",
                "directorate",
                "service area",
                "section",
                "dept",
            ],
            Self::Manager => &[
                "line managers email",
                "line managers email address",
                "line manager email",
                "line manager email address",
                "managers email",
                "manager email",
                "line managers staff number",
                "line manager staff number",
                "line managers number",
                "line manager number",
                "manager number",
                "line manager",
                "reports to",
                "manager",
            ],
            Self::Role => &[
                "role profile reference",
                "role profile",
                "role reference",
                "profile reference",
            ],
            Self::Fte => &[
                "fte",
                "full time equivalent",
                "whole time equivalent",
                "wte",
            ],
            Self::StartDate => &[
                "start date",
                "date started",
                "started",
                "started on",
                "start",
                "post start date",
            ],
        }
    }

    /// The field that a heading means, and how far down the list of headings it stands.
    pub(super) fn of_heading(heading: &str) -> Option<(Self, usize)> {
        let heading = normalised(heading);
        Self::ALL.into_iter().find_map(|field| {
            field
                .headings()
                .iter()
                .position(|known| *known == heading)
                .map(|rank| (field, rank))
        })
    }
}

/// A heading in lower case without apostrophes and stops, hyphens and underscores as spaces, and a note in
/// brackets dropped: `Line_Manager's E-mail (work)` is `line managers e mail`.
fn normalised(heading: &str) -> String {
    let before_note = heading.split('(').next().unwrap_or_default();
    let plain: String = before_note
        .chars()
        .filter(|c| !matches!(c, '\'' | '\u{2019}' | '.' | ':' | '*'))
        .map(|c| if matches!(c, '-' | '_' | '/') { ' ' } else { c })
        .flat_map(char::to_lowercase)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_however_they_are_spelt() {
        let field = |heading| Field::of_heading(heading).map(|(field, _)| field);
        assert_eq!(field("Line manager's email"), Some(Field::Manager));
        assert_eq!(field("LINE_MANAGER\u{2019}S_EMAIL"), Some(Field::Manager));
        assert_eq!(field("E-mail (work)"), Some(Field::Email));
        assert_eq!(field("Payroll No."), Some(Field::StaffNumber));
        assert_eq!(field("FTE"), Some(Field::Fte));
        assert_eq!(field("Favourite colour"), None);
    }

    #[test]
    fn no_heading_means_two_fields_and_each_is_written_as_it_is_compared() {
        let mut seen = std::collections::BTreeSet::new();
        for field in Field::ALL {
            for heading in field.headings() {
                assert_eq!(*heading, normalised(heading));
                assert!(seen.insert(*heading), "{heading} twice");
            }
        }
    }
}
