//! What comes of reading an old text.

use super::Written;
use crate::jobs::{Assessed, LineField, Question};
use crate::roles::Importance;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// A section of a job description, as councils head them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What stands at the head, or the name of the document.
    Document,
    /// Purpose.
    Purpose,
    /// Dimensions.
    Dimensions,
    /// Main duties.
    Duties,
    /// Corporate duties.
    Corporate,
    /// The person specification, or a part of it that is neither of the next ones.
    Person,
    /// Essential criteria.
    Essential,
    /// Desirable criteria.
    Desirable,
    /// Qualifications.
    Qualifications,
    /// Experience.
    Experience,
    /// Knowledge and skills.
    Knowledge,
    /// Working conditions.
    Working,
    /// An apprenticeship.
    Apprenticeship,
    /// Adjustments.
    Adjustments,
    /// Something else with a heading.
    Other,
}

words!(Section: Document = "document", Purpose = "purpose", Dimensions = "dimensions", Duties = "duties",
    Corporate = "corporate", Person = "person", Essential = "essential", Desirable = "desirable",
    Qualifications = "qualifications", Experience = "experience", Knowledge = "knowledge", Working = "working",
    Apprenticeship = "apprenticeship", Adjustments = "adjustments", Other = "other");

impl Section {
    /// Whether it is the person specification or a part of it.
    #[must_use]
    pub fn is_of_person(self) -> bool {
        use Section::{Desirable, Essential, Experience, Knowledge, Person, Qualifications};
        matches!(
            self,
            Person | Essential | Desirable | Qualifications | Experience | Knowledge
        )
    }
}

/// The place that a paragraph seems to belong to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "kebab-case")]
pub enum Proposed {
    /// A heading. It led the way and goes nowhere itself.
    Heading {
        /// Of which section.
        section: Section,
    },
    /// A line of the header, working conditions or apprenticeship.
    Line {
        /// Which.
        field: LineField,
    },
    /// Post numbers.
    PostNumbers,
    /// The date of the old document. The new one carries its own.
    VersionDate,
    /// What the old text says to a question that has to be asked anew.
    Asked {
        /// Which.
        question: Question,
    },
    /// The purpose.
    Purpose,
    /// A dimension.
    Dimension,
    /// A main duty.
    Duty,
    /// Something that the organisation says in every job description. It has its own words for it.
    Corporate,
    /// A criterion.
    Criterion {
        /// Essential unless the text says otherwise.
        importance: Importance,
        /// How it is assessed, where the text says so.
        assessed: Vec<Assessed>,
        /// Whether it asks for a qualification.
        is_qualification: bool,
    },
    /// The adjustments statement.
    Adjustments,
    /// Not recognised.
    Other,
}

impl Proposed {
    /// The word for pages and forms.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Heading { .. } => "heading",
            Self::Line { .. } => "line",
            Self::PostNumbers => "post-numbers",
            Self::VersionDate => "version-date",
            Self::Asked { .. } => "asked",
            Self::Purpose => "purpose",
            Self::Dimension => "dimension",
            Self::Duty => "duty",
            Self::Corporate => "corporate",
            Self::Criterion {
                importance: Importance::Essential,
                ..
            } => "essential",
            Self::Criterion { .. } => "desirable",
            Self::Adjustments => "adjustments",
            Self::Other => "other",
        }
    }
}

/// One paragraph of the old text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// The text, without bullet, numbering or label.
    pub text: String,
    /// The label before it, as written: "Grade". Empty for none.
    pub label: String,
    /// The line that it begins on, from 1.
    pub line: usize,
    /// Where it seems to belong.
    pub proposed: Proposed,
}

/// An old text in its paragraphs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognised {
    /// In which language it seems to be written.
    pub written: Written,
    /// The paragraphs, in the order of the text.
    pub offers: Vec<Offer>,
}

impl Recognised {
    /// Whether there is no text at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.offers.is_empty()
    }

    /// How many paragraphs are offered as "other".
    #[must_use]
    pub fn count_other(&self) -> usize {
        let other = |offer: &&Offer| offer.proposed == Proposed::Other;
        self.offers.iter().filter(other).count()
    }
}

/// More text than is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TooMuch {
    /// Too many lines.
    #[error("more than {most} lines")]
    Lines {
        /// The most lines.
        most: usize,
    },
    /// Too many bytes.
    #[error("more than {most} bytes")]
    Bytes {
        /// The most bytes.
        most: usize,
    },
}
