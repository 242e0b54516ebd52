//! What is wrong with a file, where, and what was expected.

use std::fmt;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use tables::{Place, column_letters};

use crate::{AttributeCode, Edition, Level, SkillCode};

/// More problems than anybody reads.
const MOST_LISTED: usize = 1_000;
/// As much of a cell as is repeated in a problem.
const MOST_FOUND: usize = 60;

/// Something in a file that is not as the edition has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// The beginning of what stands there; empty if nothing does.
    pub found: String,
    /// What should be there.
    pub expected: Expected,
}

/// What should be in a place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Expected {
    /// A sheet of this name.
    Sheet(&'static str),
    /// A column of this name.
    Column(String),
    /// A row with this label in its first column.
    RowLabel(&'static str),
    /// One column of this name, not several.
    OneColumn(String),
    /// Four capital letters.
    Code,
    /// The code of a skill of this edition.
    KnownSkill(Edition),
    /// The code of an attribute of this edition.
    KnownAttribute(Edition),
    /// Each code once; this one stands on an earlier row.
    Once {
        /// The earlier row.
        first: u32,
    },
    /// A row for this skill.
    Skill {
        /// Its code.
        code: SkillCode,
        /// Its name.
        name: String,
    },
    /// A row or column for this attribute.
    Attribute {
        /// Its code.
        code: AttributeCode,
        /// Its name.
        name: String,
    },
    /// The name that belongs to the code; what stands there is the name of another.
    NameOf {
        /// The code in the row.
        code: String,
        /// The name that belongs to it.
        name: String,
    },
    /// The number of the level, or nothing.
    LevelNumber(Level),
    /// Only the levels at which the edition defines the skill.
    DefinedLevel {
        /// The edition.
        edition: Edition,
        /// The lowest level of the skill.
        lowest: Level,
        /// The highest level of the skill.
        highest: Level,
    },
    /// Any level.
    AnyLevel,
    /// This level, which the edition defines.
    MissingLevel(Level),
    /// The number of a level that has a description.
    FlagForDescription(Level),
    /// The description of a level that is marked.
    DescriptionForFlag(Level),
    /// Any text.
    Text,
    /// At most so many characters.
    ShorterText {
        /// The most characters.
        limit: usize,
    },
}

impl fmt::Display for Expected {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sheet(name) => write!(formatter, "a sheet named \"{name}\""),
            Self::Column(name) => write!(formatter, "a column named \"{name}\""),
            Self::RowLabel(name) => {
                write!(formatter, "a row that begins with \"{name}\"")
            }
            Self::OneColumn(name) => write!(formatter, "only one column named \"{name}\""),
            Self::Code => formatter.write_str("a code of four capital letters"),
            Self::KnownSkill(edition) => write!(formatter, "the code of a skill in {edition}"),
            Self::KnownAttribute(edition) => {
                write!(formatter, "the code of an attribute in {edition}")
            }
            Self::Once { first } => {
                write!(
                    formatter,
                    "each code once; this one is on row {first} already"
                )
            }
            Self::Skill { code, name } => write!(formatter, "a row for {name} ({code})"),
            Self::Attribute { code, name } => {
                write!(formatter, "the attribute {name} ({code})")
            }
            Self::NameOf { code, name } => write!(formatter, "{name}, the name of {code}"),
            Self::LevelNumber(level) => write!(formatter, "the number {level}, or nothing"),
            Self::DefinedLevel {
                edition,
                lowest,
                highest,
            } => write!(formatter, "levels {lowest} to {highest}, as in {edition}"),
            Self::AnyLevel => formatter.write_str("the number of a level, 1 to 7"),
            Self::MissingLevel(level) => {
                write!(formatter, "level {level}, with its number and description")
            }
            Self::FlagForDescription(level) => {
                write!(
                    formatter,
                    "the number {level}, since level {level} has a description"
                )
            }
            Self::DescriptionForFlag(level) => {
                write!(formatter, "a description, since level {level} is marked")
            }
            Self::Text => formatter.write_str("some text"),
            Self::ShorterText { limit } => write!(formatter, "at most {limit} characters"),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            place,
            found,
            expected,
        } = self;
        if found.is_empty() {
            write!(formatter, "{place}: expected {expected}")
        } else {
            write!(formatter, "{place}: found \"{found}\", expected {expected}")
        }
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Problem", 5)?;
        fields.serialize_field("sheet", &self.place.sheet)?;
        fields.serialize_field("row", &self.place.row)?;
        fields.serialize_field("column", &self.place.column.map(column_letters))?;
        fields.serialize_field("found", &self.found)?;
        fields.serialize_field("expected", &self.expected.to_string())?;
        fields.end()
    }
}

/// Collects problems while a file is read.
#[derive(Default)]
pub(super) struct Problems {
    listed: Vec<Problem>,
    unlisted: usize,
}

impl Problems {
    pub(super) fn add(&mut self, place: Place, found: &str, expected: Expected) {
        if self.listed.len() == MOST_LISTED {
            self.unlisted += 1;
            return;
        }
        let mut short: String = found.chars().take(MOST_FOUND).collect();
        if short.len() < found.len() {
            short.push('…');
        }
        self.listed.push(Problem {
            place,
            found: short.replace('\n', " "),
            expected,
        });
    }

    pub(super) fn finish(self) -> (Vec<Problem>, usize) {
        (self.listed, self.unlisted)
    }
}
