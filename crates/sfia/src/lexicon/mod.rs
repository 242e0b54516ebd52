//! What job texts are likely to say about each skill, in our own words: phrases, roles with the skills that they
//! usually need, and words that tell how senior somebody is. Facts about language, no licensed text.

mod read;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::{DataError, Level, SkillCode};

/// The shipped lexicon.
#[derive(Clone, PartialEq, Debug)]
pub struct Lexicon {
    /// Phrases that speak for a skill, by skill.
    pub phrases: Vec<Phrase>,
    /// Roles with the skills that they usually need.
    pub roles: Vec<Role>,
    /// Words that tell how senior a role is.
    pub seniority: Vec<Seniority>,
    /// Headings that say what the lines below them are.
    pub headings: Vec<Heading>,
    commonness: BTreeMap<SkillCode, u8>,
    forms: BTreeMap<String, String>,
}

/// A phrase that speaks for a skill.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Phrase {
    /// The skill it speaks for.
    pub code: SkillCode,
    /// How clearly: 3 alone, 2 together with others, 1 as a hint.
    pub strength: u8,
    /// The words. Capitals alone, such as `DBA`, are an abbreviation and match capitals alone.
    pub words: String,
    /// A word that must not stand near, or empty.
    pub unless: String,
}

/// A role as it is known by its titles, with what it usually needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Role {
    /// Titles under which the role is known, in small letters but for abbreviations.
    pub titles: Vec<String>,
    /// The family of roles it belongs to.
    pub family: String,
    /// The general level of responsibility of somebody settled in the role.
    pub level: Level,
    /// Skills, most typical first, each with the level somebody settled in the role has. Facts of edition 9.
    pub skills: Vec<(SkillCode, Level)>,
}

/// Words that tell how senior a role is.
#[derive(Clone, PartialEq, Debug)]
pub struct Seniority {
    /// Where the words count.
    pub place: SeniorityPlace,
    /// The words.
    pub words: String,
    /// What they say.
    pub says: SeniorityValue,
    /// How much that counts, from 0 up; 1 is usual.
    pub weight: f64,
}

/// Where words of seniority count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SeniorityPlace {
    /// In a job title alone.
    Title,
    /// Anywhere in the duties.
    Duty,
    /// As the grade of a post in a known scheme.
    Grade,
}

/// What words of seniority say.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum SeniorityValue {
    /// About this level of responsibility, 1 to 7, with fractions.
    Level(f64),
    /// So many levels above (or below, if negative) the same role without the word.
    Shift(f64),
}

/// A heading that says what stands below it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Heading {
    /// What stands below.
    pub kind: HeadingKind,
    /// The words of the heading.
    pub words: String,
}

/// What stands below a heading.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HeadingKind {
    /// The title of the job.
    Title,
    /// The work itself.
    Work,
    /// Words about the employer and not about the work.
    Noise,
    /// Skills that would be good to have.
    Desirable,
}

static SHIPPED: LazyLock<Result<Lexicon, DataError>> = LazyLock::new(read::shipped);

impl Lexicon {
    /// The lexicon that ships with Aspire. Parsed on the first call; every call gives the same value.
    ///
    /// # Errors
    /// [`DataError`] if a shipped file is broken.
    pub fn shipped() -> Result<&'static Self, DataError> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    /// How usual a skill is in digital and ICT roles of councils: 0 rare, 1 some, 2 many, 3 most; 0 for a code that
    /// no edition has.
    #[must_use]
    pub fn commonness(&self, code: SkillCode) -> u8 {
        self.commonness.get(&code).copied().unwrap_or(0)
    }

    /// The stem of a word whose endings follow no rule, in small letters.
    #[must_use]
    pub fn find_form(&self, word: &str) -> Option<&str> {
        self.forms.get(word).map(String::as_str)
    }
}

#[cfg(test)]
mod tests;
