//! What one version of a job description says, section by section. Stored as JSON, one column a version.

use super::{Header, ItemId, Source};
use crate::roles::Importance;
use crate::words::words;
use serde::{Deserialize, Serialize};
use sfia::{AttributeCode, Edition, Level, SkillCode};

/// Everything that a version says. Plain data as it is stored; a [`super::JobDraft`] has been checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JobContent {
    /// The language it is written in.
    #[serde(default)]
    pub language: Language,
    /// The edition that its skills and levels are of.
    pub edition: Edition,
    /// Facts about the post.
    #[serde(default)]
    pub header: Header,
    /// What the job is for.
    #[serde(default)]
    pub purpose: Purpose,
    /// Figures that show the size of the job, where they are real.
    #[serde(default)]
    pub dimensions: Vec<Dimension>,
    /// The main duties, in order.
    #[serde(default)]
    pub duties: Vec<Duty>,
    /// The version of the organisation's corporate duties that it carries; none where it carries none.
    #[serde(default)]
    pub corporate: Option<CorporateVersion>,
    /// The person specification, in order.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    /// What working in the post is like.
    #[serde(default)]
    pub working: Working,
    /// What it is as an apprenticeship, where it is one.
    #[serde(default)]
    pub apprenticeship: Option<Apprenticeship>,
    /// What the organisation says of adjustments for disabled people.
    #[serde(default)]
    pub adjustments: String,
    /// Skills with a level each.
    #[serde(default)]
    pub skills: Vec<JobSkill>,
    /// The level of responsibility of the job as a whole.
    #[serde(default)]
    pub general_level: Option<Level>,
    /// Attributes with a level each, where somebody chose them.
    #[serde(default)]
    pub attributes: Vec<JobAttribute>,
}

impl JobContent {
    /// A job description that says nothing yet.
    #[must_use]
    pub fn empty(edition: Edition) -> Self {
        Self {
            language: Language::default(),
            edition,
            header: Header::default(),
            purpose: Purpose::default(),
            dimensions: Vec::new(),
            duties: Vec::new(),
            corporate: None,
            criteria: Vec::new(),
            working: Working::default(),
            apprenticeship: None,
            adjustments: String::new(),
            skills: Vec::new(),
            general_level: None,
            attributes: Vec::new(),
        }
    }

    /// The duty with this identity.
    #[must_use]
    pub fn find_duty(&self, id: &ItemId) -> Option<&Duty> {
        self.duties.iter().find(|duty| duty.id == *id)
    }

    /// The criterion with this identity.
    #[must_use]
    pub fn find_criterion(&self, id: &ItemId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// The criteria of one kind, in order.
    pub fn list_criteria(&self, importance: Importance) -> impl Iterator<Item = &Criterion> {
        self.criteria
            .iter()
            .filter(move |criterion| criterion.importance == importance)
    }

    /// Takes a duty out, and out of the criteria that were traced to it.
    pub fn remove_duty(&mut self, id: &ItemId) {
        self.duties.retain(|duty| duty.id != *id);
        for criterion in &mut self.criteria {
            criterion.duties.retain(|traced| traced != id);
        }
    }
}

/// A language that a job description can be written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// British English.
    #[default]
    English,
    /// Welsh.
    Welsh,
}

words!(Language: English = "en", Welsh = "cy");

/// What the job is for: 2 to 4 sentences are usual.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Purpose {
    /// The words; paragraphs are parted by line breaks.
    pub text: String,
    /// Where they come from.
    pub source: Source,
    /// Whether somebody changed them since.
    pub edited: bool,
}

/// A figure that shows the size of the job, such as a budget or a number of users.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Its identity.
    pub id: ItemId,
    /// What is counted.
    pub name: String,
    /// How much, as text.
    pub value: String,
}

/// One main duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Its identity.
    pub id: ItemId,
    /// The words: verb first, outcome not method.
    pub text: String,
    /// Where they come from.
    pub source: Source,
    /// Whether somebody changed them since.
    #[serde(default)]
    pub edited: bool,
}

/// One line of the person specification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its identity.
    pub id: ItemId,
    /// The words, without "or equivalent experience".
    pub text: String,
    /// Essential or desirable.
    pub importance: Importance,
    /// How it is assessed, without repeats.
    #[serde(default)]
    pub assessed: Vec<Assessed>,
    /// The duties that need it.
    #[serde(default)]
    pub duties: Vec<ItemId>,
    /// Whether it asks for a qualification: then "or equivalent experience" stands beside it wherever it is shown.
    #[serde(default)]
    pub is_qualification: bool,
    /// Where the words come from.
    pub source: Source,
    /// Whether somebody changed them since.
    #[serde(default)]
    pub edited: bool,
}

/// How a criterion is assessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assessed {
    /// In the application.
    Application,
    /// At the interview.
    Interview,
    /// By a test or a piece of work.
    Test,
    /// By a presentation.
    Presentation,
    /// By seeing a certificate.
    Certificate,
    /// By a reference.
    Reference,
}

words!(Assessed: Application = "application", Interview = "interview", Test = "test",
    Presentation = "presentation", Certificate = "certificate", Reference = "reference");

/// The number of a version of the organisation's corporate duties, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CorporateVersion(pub u32);

/// What working in the post is like. Single lines; empty where there is nothing to say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Working {
    /// What is possible: job share, part time, compressed hours.
    pub flexibility: String,
    /// Evenings, weekends, being on call.
    pub unsocial_hours: String,
    /// Travelling, and how it can be done by somebody who does not drive.
    pub travel: String,
}

/// The post as an apprenticeship.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Apprenticeship {
    /// The name of the standard.
    pub standard: String,
    /// Its reference, such as `ST0116`.
    pub reference: String,
    /// Its level of education, 2 to 7. Not a SFIA level.
    pub level: Option<u8>,
    /// How long it takes, as text.
    pub length: String,
    /// Who trains, and how much of the working time is for learning.
    pub training: String,
}

/// A skill that the job asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JobSkill {
    /// The skill.
    pub code: SkillCode,
    /// The level.
    pub level: Level,
    /// Essential or desirable.
    pub importance: Importance,
    /// Whether a person has said that it belongs here. A suggestion is none until then.
    #[serde(default)]
    pub confirmed: bool,
}

/// An attribute at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JobAttribute {
    /// The attribute.
    pub code: AttributeCode,
    /// The level.
    pub level: Level,
}
