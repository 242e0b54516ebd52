//! An item of evidence as it is kept.

use super::{EvidenceKind, EvidenceLink, FileKind};
use crate::ids::{EvidenceFileId, EvidenceId, PersonId};
use crate::time::Instant;
use chrono::NaiveDate;
use sfia::{Edition, Level, SkillCode};

/// A skill at a level for which an item speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Support {
    /// The skill.
    pub skill: SkillCode,
    /// The level, one of those that the skill has in the item's edition.
    pub level: Level,
}

/// What lists and rules need of an item's present version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceHead {
    /// The item.
    pub id: EvidenceId,
    /// The present version, counted from 1. What is said about an item is bound to both.
    pub version: i64,
    /// The edition whose levels it speaks for.
    pub edition: Edition,
    /// What kind it is.
    pub kind: EvidenceKind,
    /// What it is called.
    pub title: String,
    /// When it happened.
    pub happened_on: NaiveDate,
    /// The skills it speaks for, by code.
    pub supports: Vec<Support>,
}

/// A file of an item, without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceFile {
    /// Its identity.
    pub id: EvidenceFileId,
    /// What it is by its content.
    pub kind: FileKind,
    /// A name that is safe to save it under.
    pub name: String,
    /// How many bytes it has.
    pub bytes: i64,
}

/// One version of an item, with everything in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What lists show of it. Its version is the one that this is.
    pub head: EvidenceHead,
    /// Whose it is.
    pub person: PersonId,
    /// How things stood.
    pub situation: String,
    /// What the person did.
    pub part: String,
    /// What came of it.
    pub result: String,
    /// Addresses that show more.
    pub links: Vec<EvidenceLink>,
    /// Files, in the order in which they were added.
    pub files: Vec<EvidenceFile>,
    /// When this version was made.
    pub made: Instant,
    /// The item's newest version.
    pub newest: i64,
    /// When the item was withdrawn, if it was.
    pub withdrawn: Option<Instant>,
}
