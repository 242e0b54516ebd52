//! What can be wrong with a job description as typed: a field and a reason, never words for a page.

use super::ItemId;
use sfia::{AttributeCode, LevelSet, SkillCode};

/// A field of a job description.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JobField {
    /// A single line of the header, the working conditions or the apprenticeship.
    Line(LineField),
    /// The list of post numbers as a whole.
    PostNumbers,
    /// One post number, counted from 0.
    PostNumber(usize),
    /// The date that the document carries.
    VersionDate,
    /// The purpose.
    Purpose,
    /// The list of dimensions as a whole.
    Dimensions,
    /// One dimension.
    Dimension(ItemId),
    /// The list of duties as a whole.
    Duties,
    /// One duty.
    Duty(ItemId),
    /// The list of criteria as a whole.
    Criteria,
    /// One criterion.
    Criterion(ItemId),
    /// The level of an apprenticeship.
    ApprenticeshipLevel,
    /// The adjustments statement.
    Adjustments,
    /// The list of skills as a whole.
    Skills,
    /// One skill.
    Skill(SkillCode),
    /// One attribute.
    Attribute(AttributeCode),
}

/// A field that is one line of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LineField {
    /// The job title.
    Title,
    /// The directorate.
    Directorate,
    /// The service.
    Service,
    /// The section.
    Section,
    /// The grade.
    Grade,
    /// Hours.
    Hours,
    /// The place.
    Place,
    /// The working pattern.
    WorkingPattern,
    /// The contract.
    Contract,
    /// The post it reports to.
    ReportsTo,
    /// For what it is responsible.
    ResponsibleFor,
    /// What flexibility there is.
    Flexibility,
    /// Evenings, weekends, on call.
    UnsocialHours,
    /// Travelling.
    Travel,
    /// The standard of an apprenticeship.
    Standard,
    /// Its reference.
    StandardReference,
    /// Its length.
    Length,
    /// Its training.
    Training,
}

crate::words::words!(LineField: Title = "title", Directorate = "directorate", Service = "service",
    Section = "section", Grade = "grade", Hours = "hours", Place = "place", WorkingPattern = "working-pattern",
    Contract = "contract", ReportsTo = "reports-to", ResponsibleFor = "responsible-for",
    Flexibility = "flexibility", UnsocialHours = "unsocial-hours", Travel = "travel", Standard = "standard",
    StandardReference = "standard-reference", Length = "length", Training = "training");

/// Why a field cannot be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JobProblem {
    /// Nothing was typed.
    #[error("nothing was given")]
    Missing,
    /// More characters than fit.
    #[error("more than {most} characters")]
    TooLong {
        /// The most characters that fit.
        most: usize,
    },
    /// More items than fit.
    #[error("more than {most}")]
    TooMany {
        /// The most items.
        most: usize,
    },
    /// The identity is not one that an id source makes.
    #[error("not an identity")]
    NotAnId,
    /// The identity, skill or attribute is there already.
    #[error("there twice")]
    Duplicate,
    /// A date that no document of ours carries.
    #[error("not a date from 1990 to 2100")]
    OutOfRange,
    /// Not a level of apprenticeship.
    #[error("not a level from 2 to 7")]
    NotAnApprenticeshipLevel,
    /// The edition has no such skill or attribute.
    #[error("not in the edition")]
    Unknown,
    /// The edition does not define the skill at this level.
    #[error("not defined at this level")]
    LevelNotDefined {
        /// The levels it is defined at.
        defined: LevelSet,
    },
}

/// All that is wrong, in the order of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JobErrors(Vec<(JobField, JobProblem)>);

impl JobErrors {
    /// Adds what is wrong with a field.
    pub fn push(&mut self, field: JobField, problem: JobProblem) {
        self.0.push((field, problem));
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first thing wrong with a field.
    #[must_use]
    pub fn find(&self, field: &JobField) -> Option<&JobProblem> {
        self.0
            .iter()
            .find_map(|(at, problem)| (at == field).then_some(problem))
    }

    /// Everything, in the order of the document.
    pub fn iter(&self) -> impl Iterator<Item = (&JobField, &JobProblem)> {
        self.0.iter().map(|(field, problem)| (field, problem))
    }
}
