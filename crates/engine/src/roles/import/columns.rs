//! The columns of a table of role profiles.

use crate::roles::{Fact, Importance, RoleContent};
use serde::{Deserialize, Serialize};

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// The reference: which profile the row is about.
    Reference,
    /// The title.
    Title,
    /// The job family.
    Family,
    /// What the role does.
    Summary,
    /// The general level, 1 to 7.
    GeneralLevel,
    /// Essential skills, as `PROG 3; TEST 3 weight 5`.
    Essential,
    /// Desirable skills.
    Desirable,
    /// The work address of whoever looks after the profile.
    Owner,
    /// The department.
    Department,
    /// What the role reports to.
    ReportsTo,
    /// For how many posts it stands.
    Posts,
    /// The council's name of the grade.
    Grade,
    /// Attributes with levels, as `AUTO 3; INFL 3`.
    Attributes,
    /// Tags, as `GOV.UK | Developer | Lead; Own | Role`.
    Tags,
}

impl Column {
    /// All columns, in the order of an export.
    pub const ALL: [Self; 14] = [
        Self::Reference,
        Self::Title,
        Self::Family,
        Self::Summary,
        Self::GeneralLevel,
        Self::Essential,
        Self::Desirable,
        Self::Owner,
        Self::Department,
        Self::ReportsTo,
        Self::Posts,
        Self::Grade,
        Self::Attributes,
        Self::Tags,
    ];

    /// The headings that mean this column, as [`Self::of_heading`] compares them.
    const fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Reference => &[
                "reference",
                "role reference",
                "role profile reference",
                "ref",
            ],
            Self::Title => &["title", "role title", "role", "role profile"],
            Self::Family => &["job family", "family", "role family"],
            Self::Summary => &["what the role does", "summary", "description", "purpose"],
            Self::GeneralLevel => &[
                "general level",
                "level",
                "role level",
                "level of responsibility",
            ],
            Self::Essential => &["essential skills", "essential", "skills"],
            Self::Desirable => &["desirable skills", "desirable"],
            Self::Owner => &["owners email", "owner email", "owner", "looked after by"],
            Self::Department => &["department", "service", "directorate", "dept"],
            Self::ReportsTo => &["reports to", "line manager role"],
            Self::Posts => &["posts", "number of posts", "fte", "posts fte"],
            Self::Grade => &["grade", "grade label", "pay grade"],
            Self::Attributes => &["attributes", "generic attributes"],
            Self::Tags => &["other frameworks", "tags", "framework tags"],
        }
    }

    /// The column that a heading means: case, stops, apostrophes, hyphens and a note in brackets do not matter.
    #[must_use]
    pub fn of_heading(heading: &str) -> Option<Self> {
        let heading = normalised(heading);
        Self::ALL
            .into_iter()
            .find(|column| column.headings().contains(&heading.as_str()))
    }

    /// What an export writes for a profile; `owner` is the address of whoever looks after it.
    #[must_use]
    pub fn text(self, content: &RoleContent, owner: &str) -> String {
        match self {
            Self::Reference => content.text(Fact::Reference),
            Self::Title => content.text(Fact::Title),
            Self::Family => content.text(Fact::Family),
            Self::Summary => content.text(Fact::Summary),
            Self::GeneralLevel => content.text(Fact::GeneralLevel),
            Self::Essential => content.skills_text(Importance::Essential),
            Self::Desirable => content.skills_text(Importance::Desirable),
            Self::Owner => owner.to_owned(),
            Self::Department => content.text(Fact::Department),
            Self::ReportsTo => content.text(Fact::ReportsTo),
            Self::Posts => content.text(Fact::Posts),
            Self::Grade => content.text(Fact::Grade),
            Self::Attributes => content.text(Fact::Attributes),
            Self::Tags => content.text(Fact::Tags),
        }
    }
}

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
