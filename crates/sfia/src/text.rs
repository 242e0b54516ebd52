//! The licensed text of an edition as one organisation imported it, kept as rows that are easily stored.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{AttributeCode, Level, SkillCode};

/// What a piece of imported text is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextKind {
    /// What a skill is, in general.
    SkillDescription,
    /// Notes on using a skill.
    SkillGuidance,
    /// A skill at one level.
    SkillLevel,
    /// The official page of a skill.
    SkillUrl,
    /// What an attribute is, in general.
    AttributeDescription,
    /// Notes on an attribute.
    AttributeGuidance,
    /// An attribute at one level.
    AttributeLevel,
    /// The official page of an attribute.
    AttributeUrl,
    /// The guiding phrase of a level of responsibility.
    LevelPhrase,
    /// The essence of a level of responsibility.
    LevelEssence,
    /// The official page of a level of responsibility.
    LevelUrl,
}

/// Stored text about something that is not known here.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("`{0}` is no kind of framework text")]
pub struct UnknownTextKind(pub String);

impl TextKind {
    const NAMES: [(Self, &'static str); 11] = [
        (Self::SkillDescription, "skill_description"),
        (Self::SkillGuidance, "skill_guidance"),
        (Self::SkillLevel, "skill_level"),
        (Self::SkillUrl, "skill_url"),
        (Self::AttributeDescription, "attribute_description"),
        (Self::AttributeGuidance, "attribute_guidance"),
        (Self::AttributeLevel, "attribute_level"),
        (Self::AttributeUrl, "attribute_url"),
        (Self::LevelPhrase, "level_phrase"),
        (Self::LevelEssence, "level_essence"),
        (Self::LevelUrl, "level_url"),
    ];

    /// The name under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::NAMES
            .into_iter()
            .find(|(kind, _)| *kind == self)
            .map_or("", |(_, name)| name)
    }
}

impl fmt::Display for TextKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl std::str::FromStr for TextKind {
    type Err = UnknownTextKind;
    fn from_str(text: &str) -> Result<Self, UnknownTextKind> {
        Self::NAMES
            .into_iter()
            .find(|(_, name)| *name == text)
            .map(|(kind, _)| kind)
            .ok_or_else(|| UnknownTextKind(text.to_owned()))
    }
}

/// One piece of text, as a row.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TextRow {
    /// What it is about.
    pub kind: TextKind,
    /// The code of the skill or attribute; empty for a level of responsibility.
    pub code: String,
    /// The level, for the kinds that are about one.
    pub level: Option<Level>,
    /// The text, lines separated by `\n`.
    pub body: String,
}

type Key = (TextKind, String, Option<Level>);

/// All imported text of one edition.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<TextRow>", into = "Vec<TextRow>")]
pub struct FrameworkText {
    bodies: BTreeMap<Key, String>,
}

impl FrameworkText {
    /// How many pieces there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bodies.len()
    }

    /// Whether nothing was imported.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.bodies.is_empty()
    }

    /// All pieces, in a stable order.
    pub fn rows(&self) -> impl Iterator<Item = TextRow> + '_ {
        self.bodies
            .iter()
            .map(|((kind, code, level), body)| TextRow {
                kind: *kind,
                code: code.clone(),
                level: *level,
                body: body.clone(),
            })
    }

    /// Adds a piece; an empty one is left out.
    pub(crate) fn insert(
        &mut self,
        kind: TextKind,
        code: &str,
        level: Option<Level>,
        body: String,
    ) {
        if !body.is_empty() {
            self.bodies.insert((kind, code.to_owned(), level), body);
        }
    }

    fn find(&self, kind: TextKind, code: &str, level: Option<Level>) -> Option<&str> {
        self.bodies
            .get(&(kind, code.to_owned(), level))
            .map(String::as_str)
    }

    /// What a skill is, in general.
    #[must_use]
    pub fn skill_description(&self, code: SkillCode) -> Option<&str> {
        self.find(TextKind::SkillDescription, code.as_str(), None)
    }

    /// Notes on using a skill.
    #[must_use]
    pub fn skill_guidance(&self, code: SkillCode) -> Option<&str> {
        self.find(TextKind::SkillGuidance, code.as_str(), None)
    }

    /// A skill at one level.
    #[must_use]
    pub fn skill_level(&self, code: SkillCode, level: Level) -> Option<&str> {
        self.find(TextKind::SkillLevel, code.as_str(), Some(level))
    }

    /// The official page of a skill, an https address.
    #[must_use]
    pub fn skill_url(&self, code: SkillCode) -> Option<&str> {
        self.find(TextKind::SkillUrl, code.as_str(), None)
    }

    /// What an attribute is, in general.
    #[must_use]
    pub fn attribute_description(&self, code: AttributeCode) -> Option<&str> {
        self.find(TextKind::AttributeDescription, code.as_str(), None)
    }

    /// Notes on an attribute.
    #[must_use]
    pub fn attribute_guidance(&self, code: AttributeCode) -> Option<&str> {
        self.find(TextKind::AttributeGuidance, code.as_str(), None)
    }

    /// An attribute at one level.
    #[must_use]
    pub fn attribute_level(&self, code: AttributeCode, level: Level) -> Option<&str> {
        self.find(TextKind::AttributeLevel, code.as_str(), Some(level))
    }

    /// The official page of an attribute, an https address.
    #[must_use]
    pub fn attribute_url(&self, code: AttributeCode) -> Option<&str> {
        self.find(TextKind::AttributeUrl, code.as_str(), None)
    }

    /// The guiding phrase of a level of responsibility.
    #[must_use]
    pub fn level_phrase(&self, level: Level) -> Option<&str> {
        self.find(TextKind::LevelPhrase, "", Some(level))
    }

    /// The essence of a level of responsibility.
    #[must_use]
    pub fn level_essence(&self, level: Level) -> Option<&str> {
        self.find(TextKind::LevelEssence, "", Some(level))
    }
}

impl From<Vec<TextRow>> for FrameworkText {
    fn from(rows: Vec<TextRow>) -> Self {
        rows.into_iter().collect()
    }
}

impl From<FrameworkText> for Vec<TextRow> {
    fn from(text: FrameworkText) -> Self {
        text.rows().collect()
    }
}

impl FromIterator<TextRow> for FrameworkText {
    fn from_iter<I: IntoIterator<Item = TextRow>>(rows: I) -> Self {
        let mut text = Self::default();
        for row in rows {
            text.insert(row.kind, &row.code, row.level, row.body);
        }
        text
    }
}
