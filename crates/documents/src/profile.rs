//! One's profile as a document.

use crate::error::DocumentError;
use crate::render::{Moment, pdf};
use serde::Serialize;

/// Everything that the document says. Texts are printed as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProfileDocument {
    /// The language of the words, as in BCP 47: `en` or `cy`.
    pub language: String,
    /// The fixed words.
    pub words: ProfileWords,
    /// Whose profile it is.
    pub name: String,
    /// What stands under the name: post, department, council. Lines that are empty are left out.
    pub about: Vec<String>,
    /// What was sent, and on which edition of the framework.
    pub sent: String,
    /// The answer in a sentence or two.
    pub summary: Vec<String>,
    /// The skills, in groups that each have one at least.
    pub groups: Vec<SkillGroup>,
    /// Attributes of responsibility.
    pub attributes: Vec<Attribute>,
    /// Titles of evidence.
    pub evidence: Vec<EvidenceLine>,
    /// What the record is for, and never for.
    pub purposes: Vec<String>,
}

/// The words that the document has for everybody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProfileWords {
    /// The title of the document.
    pub title: String,
    /// Heading of the skills.
    pub skills: String,
    /// Said where there are none.
    pub no_skills: String,
    /// Column: the skill.
    pub skill: String,
    /// Column: the picture of levels.
    pub levels: String,
    /// Column: what the role asks for.
    pub asked: String,
    /// Column: what the person says.
    pub said: String,
    /// Column: what is endorsed.
    pub endorsed: String,
    /// Legend: a level that the person says.
    pub legend_said: String,
    /// Legend: a level that is endorsed.
    pub legend_endorsed: String,
    /// Legend: the level that the role asks for.
    pub legend_asked: String,
    /// Heading of the attributes.
    pub attributes: String,
    /// Column: the attribute.
    pub attribute: String,
    /// Column: its level.
    pub level: String,
    /// Heading of the evidence.
    pub evidence: String,
    /// Heading of the purposes.
    pub purposes: String,
    /// At the foot of every page, left: who made it when.
    pub foot: String,
    /// "Page", before the number of the page.
    pub page: String,
    /// "of", before the number of pages.
    pub of: String,
}

/// Skills that stand alike to the role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SkillGroup {
    /// Such as "Below what the role asks (2)".
    pub heading: String,
    /// The skills.
    pub skills: Vec<Skill>,
}

/// One skill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Skill {
    /// Its name with its code.
    pub name: String,
    /// A remark under the name; empty for none.
    pub remark: String,
    /// The levels at which the framework defines it, 1 to 7.
    pub levels: Vec<u8>,
    /// The level that the role asks for.
    pub asked: Option<u8>,
    /// The level that the person says.
    pub said: Option<u8>,
    /// The level that is endorsed.
    pub endorsed: Option<u8>,
    /// The three in words; empty for none.
    pub asked_words: String,
    /// See above.
    pub said_words: String,
    /// See above.
    pub endorsed_words: String,
}

/// An attribute of responsibility with its level in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its level in words.
    pub level: String,
}

/// An item of evidence: its title, and what it is, from when, and for which skills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EvidenceLine {
    /// The title.
    pub title: String,
    /// The rest, in a line.
    pub about: String,
}

/// The profile as a PDF of one page or more in A4. Takes a moment of a processor: for a thread that may block.
///
/// # Errors
/// [`DocumentError`] for a mistake in the template, or when the result would not be PDF/UA-1.
pub fn profile(document: &ProfileDocument, made: Moment) -> Result<Vec<u8>, DocumentError> {
    pdf(include_str!("profile.typ"), document, None, made)
}
