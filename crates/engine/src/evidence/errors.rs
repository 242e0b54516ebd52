//! What can be wrong with evidence as typed: a field and a reason, never words for a page.

use super::NotALink;
use sfia::{LevelSet, SkillCode};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceField {
    /// The title.
    Title,
    /// What kind it is.
    Kind,
    /// How things stood.
    Situation,
    /// What the person did.
    Part,
    /// What came of it.
    Result,
    /// When it happened.
    Happened,
    /// One address, counted from 0.
    Link(usize),
    /// The list of skills as a whole.
    Supports,
    /// One skill's code, counted from 0.
    Skill(usize),
    /// One skill's level.
    Level(usize),
}

/// Why a field cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EvidenceProblem {
    /// Nothing was typed or chosen.
    #[error("nothing was given")]
    Missing,
    /// More characters than fit.
    #[error("{characters} characters where {most} fit")]
    TooLong {
        /// How many there are.
        characters: usize,
        /// The most that fit.
        most: usize,
    },
    /// The day is still to come.
    #[error("the day is in the future")]
    InFuture,
    /// The day is before any working life of today.
    #[error("the day is too long ago")]
    TooEarly,
    /// Not an address.
    #[error(transparent)]
    Link(#[from] NotALink),
    /// More of something than an item holds.
    #[error("more than {most}")]
    TooMany {
        /// The most.
        most: usize,
    },
    /// The organisation's edition has no such skill.
    #[error("the edition has no skill `{typed}`")]
    UnknownSkill {
        /// What was given in its place.
        typed: String,
    },
    /// The skill is on the list already.
    #[error("{code} is on the list already")]
    DuplicateSkill {
        /// The skill.
        code: SkillCode,
    },
    /// The edition does not define the skill at this level.
    #[error("{code} is not defined at this level")]
    LevelNotDefined {
        /// The skill.
        code: SkillCode,
        /// The levels it is defined at.
        defined: LevelSet,
    },
}

/// All that is wrong, in the order of the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EvidenceErrors(Vec<(EvidenceField, EvidenceProblem)>);

impl EvidenceErrors {
    /// Adds what is wrong with a field.
    pub fn push(&mut self, field: EvidenceField, problem: impl Into<EvidenceProblem>) {
        self.0.push((field, problem.into()));
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first thing wrong with a field.
    #[must_use]
    pub fn find(&self, field: EvidenceField) -> Option<&EvidenceProblem> {
        let found = self.0.iter().find(|(at, _)| *at == field);
        found.map(|(_, problem)| problem)
    }

    /// Everything, in the order of the form.
    pub fn iter(&self) -> impl Iterator<Item = (EvidenceField, &EvidenceProblem)> {
        self.0.iter().map(|(field, problem)| (*field, problem))
    }
}
