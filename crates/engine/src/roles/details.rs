//! What a role profile says beside its skills: who looks after it, where it stands, how many posts it is for.

use super::Weight;
use crate::ids::PersonId;
use serde::{Deserialize, Serialize};
use sfia::{AttributeCode, Level, SkillCode};
use std::collections::BTreeMap;
use std::fmt;

/// The facts of a profile beside its skills. All of them may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleDetails {
    /// The person who looks after the profile and may edit it.
    pub owner: Option<PersonId>,
    /// Where the role belongs; may be empty.
    pub department: String,
    /// The title of the role that it reports to, or that role's reference; may be empty.
    pub reports_to: String,
    /// For how many posts the profile stands.
    pub posts: Option<PostCount>,
    /// The council's own name of the grade; may be empty. Never derived from SFIA: grades come out of job evaluation.
    pub grade: String,
    /// Weights other than the usual one, by skill. Read with [`Self::weight`].
    pub weights: BTreeMap<SkillCode, Weight>,
    /// Attributes with the level that the role asks for, each once, in the order of their codes.
    pub attributes: BTreeMap<AttributeCode, Level>,
    /// Where the role stands in other frameworks, in the order given.
    pub tags: Vec<RoleTag>,
}

impl RoleDetails {
    /// The most characters in a department, in what the role reports to, in a grade label and in a part of a tag.
    pub const LONGEST_LINE: usize = 100;
    /// The most tags of a profile.
    pub const MOST_TAGS: usize = 10;

    /// How much of the work a skill is.
    #[must_use]
    pub fn weight(&self, code: SkillCode) -> Weight {
        self.weights.get(&code).copied().unwrap_or_default()
    }
}

/// A number of posts in full-time equivalents: 0 to 9,999.99, with two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct PostCount(i64);

/// Not a number of posts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a number of posts is 0 to 9,999.99 with at most two decimals")]
pub struct NotAPostCount;

impl PostCount {
    const MOST_HUNDREDTHS: i64 = 999_999;

    /// The number of so many hundredths, 0 to 999,999.
    ///
    /// # Errors
    /// [`NotAPostCount`] outside that range.
    pub fn from_hundredths(hundredths: i64) -> Result<Self, NotAPostCount> {
        if (0..=Self::MOST_HUNDREDTHS).contains(&hundredths) {
            Ok(Self(hundredths))
        } else {
            Err(NotAPostCount)
        }
    }

    /// Reads `12`, `0.6`, `.6`, `12.50` or `1,200.5`.
    ///
    /// # Errors
    /// [`NotAPostCount`] for anything else, and for more than two decimals: a number of posts is not rounded in silence.
    pub fn parse(text: &str) -> Result<Self, NotAPostCount> {
        let plain = text.trim().replace(',', "");
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
        let any = !whole.is_empty() || !decimals.is_empty();
        if !any || !digits(whole) || !digits(decimals) || whole.len() > 4 || decimals.len() > 2 {
            return Err(NotAPostCount);
        }
        let written = format!("{whole:0>1}{decimals:0<2}");
        let hundredths = written.parse().map_err(|_| NotAPostCount)?;
        Self::from_hundredths(hundredths)
    }

    /// Hundredths of a full-time post.
    #[must_use]
    pub fn hundredths(self) -> i64 {
        self.0
    }
}

impl fmt::Display for PostCount {
    /// Without decimals that say nothing: `12`, `0.6`, `12.25`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, hundredths) = (self.0 / 100, self.0 % 100);
        match (hundredths, hundredths % 10) {
            (0, _) => write!(formatter, "{whole}"),
            (_, 0) => write!(formatter, "{whole}.{}", hundredths / 10),
            _ => write!(formatter, "{whole}.{hundredths:02}"),
        }
    }
}

impl TryFrom<i64> for PostCount {
    type Error = NotAPostCount;
    fn try_from(hundredths: i64) -> Result<Self, NotAPostCount> {
        Self::from_hundredths(hundredths)
    }
}

impl From<PostCount> for i64 {
    fn from(count: PostCount) -> Self {
        count.0
    }
}

/// Where a role stands in another framework: the framework, the role there, and the level there, which may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RoleTag {
    /// What the other framework is called.
    pub framework: String,
    /// The role's name in it.
    pub role: String,
    /// The level's name in it; may be empty.
    pub level: String,
}

/// What stands between the parts of a tag where it is written in one line, and between tags. No part holds them.
pub(super) const TAG_MARKS: [char; 2] = ['|', ';'];

impl RoleTag {
    /// How tags call the capability framework of the government's digital and data profession.
    pub const GOV_UK: &'static str = "GOV.UK";

    /// Reads `framework | role | level`; the level may be missing.
    #[must_use]
    pub fn from_line(line: &str) -> Option<Self> {
        let mut parts = line.split('|').map(crate::text::single_line);
        let tag = Self {
            framework: parts.next().unwrap_or_default(),
            role: parts.next().unwrap_or_default(),
            level: parts.next().unwrap_or_default(),
        };
        (parts.next().is_none() && tag.is_sound()).then_some(tag)
    }

    /// Whether framework and role are said, and no part is too long or holds a mark.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let parts = [&self.framework, &self.role, &self.level];
        !self.framework.is_empty()
            && !self.role.is_empty()
            && parts.iter().all(|part| {
                part.chars().count() <= RoleDetails::LONGEST_LINE
                    && !part.contains(TAG_MARKS)
                    && !part.contains('\n')
            })
    }
}

impl fmt::Display for RoleTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} | {}", self.framework, self.role)?;
        if self.level.is_empty() {
            Ok(())
        } else {
            write!(formatter, " | {}", self.level)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_posts_has_two_decimals_at_most_and_ends_below_ten_thousand() {
        for (typed, shown) in [
            ("0", "0"),
            (" 12 ", "12"),
            (".6", "0.6"),
            ("12.50", "12.5"),
            ("0.05", "0.05"),
            ("1,200.25", "1200.25"),
            ("9999.99", "9999.99"),
        ] {
            assert_eq!(PostCount::parse(typed).unwrap().to_string(), shown);
        }
        for wrong in [
            "", ".", "-1", "10000", "1.234", "1.2.3", "twelve", "1e3", "½",
        ] {
            assert_eq!(PostCount::parse(wrong), Err(NotAPostCount), "{wrong}");
        }
    }

    #[test]
    fn every_number_of_posts_reads_back_as_it_was_written() {
        for hundredths in (0..=999_999).step_by(7) {
            let count = PostCount::from_hundredths(hundredths).unwrap();
            assert_eq!(PostCount::parse(&count.to_string()), Ok(count));
        }
        assert!(PostCount::from_hundredths(1_000_000).is_err());
        assert!(PostCount::from_hundredths(-1).is_err());
    }

    #[test]
    fn a_tag_reads_back_and_never_holds_what_divides_tags() {
        let tag = RoleTag::from_line("GOV.UK |  Developer | Lead ").unwrap();
        assert_eq!(tag.to_string(), "GOV.UK | Developer | Lead");
        assert_eq!(RoleTag::from_line(&tag.to_string()), Some(tag));
        assert_eq!(RoleTag::from_line("Own | Role").unwrap().level, "");
        for wrong in ["", "GOV.UK", "| Developer", "a | b | c | d", "a | b;c"] {
            assert_eq!(RoleTag::from_line(wrong), None, "{wrong}");
        }
    }
}
