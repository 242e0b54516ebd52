//! The sections of a job description, in the order of the document.

use engine::jobs::compare::Spot;
use engine::jobs::{Lack, LineField};

/// A section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Facts about the post.
    Header,
    /// What the job is for.
    Purpose,
    /// Figures.
    Dimensions,
    /// The main duties.
    Duties,
    /// The organisation's fixed duties; changed for all jobs at once, never here.
    Corporate,
    /// The person specification.
    Criteria,
    /// Skills with levels; they have a page of their own.
    Skills,
    /// Working conditions, and the apprenticeship.
    Working,
    /// The statement on adjustments.
    Adjustments,
}

impl Part {
    /// All of them, in the order of the document.
    pub(crate) const ALL: [Self; 9] = [
        Self::Header,
        Self::Purpose,
        Self::Dimensions,
        Self::Duties,
        Self::Corporate,
        Self::Criteria,
        Self::Skills,
        Self::Working,
        Self::Adjustments,
    ];

    /// The word in addresses.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Purpose => "purpose",
            Self::Dimensions => "dimensions",
            Self::Duties => "duties",
            Self::Corporate => "corporate",
            Self::Criteria => "criteria",
            Self::Skills => "skills",
            Self::Working => "working",
            Self::Adjustments => "adjustments",
        }
    }

    /// The id of the section on the page; a field of it may be called like the section.
    pub(crate) fn anchor(self) -> &'static str {
        match self {
            Self::Header => "post-section",
            Self::Purpose => "purpose-section",
            Self::Dimensions => "dimensions-section",
            Self::Duties => "duties-section",
            Self::Corporate => "corporate-section",
            Self::Criteria => "person-section",
            Self::Skills => "skills-section",
            Self::Working => "working-section",
            Self::Adjustments => "adjustments-section",
        }
    }

    /// The one that is changed in a form of the studio under this word.
    pub(crate) fn changed_as(word: &str) -> Option<Self> {
        let one = Self::ALL.into_iter().find(|one| one.as_str() == word)?;
        (!matches!(one, Self::Corporate | Self::Skills)).then_some(one)
    }

    /// The key of its heading, as documents have it.
    pub(crate) fn heading(self) -> &'static str {
        match self {
            Self::Header => "about-post",
            Self::Criteria => "person",
            other => other.as_str(),
        }
    }

    /// Where something that is missing belongs.
    pub(crate) fn of_lack(lack: &Lack) -> Self {
        match lack {
            Lack::Title | Lack::HeaderLine(_) | Lack::Unanswered(_) => Self::Header,
            Lack::Purpose | Lack::PurposeSentences { .. } => Self::Purpose,
            Lack::Duties | Lack::DutyCount { .. } => Self::Duties,
            Lack::Corporate => Self::Corporate,
            Lack::EssentialCriterion | Lack::Untraced(_) | Lack::Unassessed(_) => Self::Criteria,
            Lack::Adjustments => Self::Adjustments,
            Lack::Skills | Lack::Unconfirmed(_) => Self::Skills,
        }
    }

    /// Where a place that was changed belongs.
    pub(crate) fn of_spot(spot: &Spot) -> Self {
        match spot {
            Spot::Line(field) => Self::of_line(*field),
            Spot::Purpose => Self::Purpose,
            Spot::Dimension(_) | Spot::DimensionOrder => Self::Dimensions,
            Spot::Duty(_) | Spot::DutyOrder => Self::Duties,
            Spot::Corporate => Self::Corporate,
            Spot::Criterion(_)
            | Spot::CriterionImportance(_)
            | Spot::CriterionAssessed(_)
            | Spot::CriterionDuties(_)
            | Spot::CriterionQualification(_)
            | Spot::CriterionOrder => Self::Criteria,
            Spot::IsApprenticeship | Spot::ApprenticeshipLevel => Self::Working,
            Spot::Adjustments => Self::Adjustments,
            Spot::Skill(_) | Spot::SkillOrder | Spot::GeneralLevel | Spot::Attribute(_) => {
                Self::Skills
            }
            Spot::Language
            | Spot::Edition
            | Spot::PostNumbers
            | Spot::VersionDate
            | Spot::Asked(_) => Self::Header,
        }
    }

    /// Where a line belongs.
    pub(crate) fn of_line(field: LineField) -> Self {
        if HEADER_LINES.contains(&field) {
            Self::Header
        } else {
            Self::Working
        }
    }
}

/// The lines of the header, in the order of the document.
pub(crate) const HEADER_LINES: [LineField; 11] = [
    LineField::Title,
    LineField::Directorate,
    LineField::Service,
    LineField::Section,
    LineField::Grade,
    LineField::Hours,
    LineField::Place,
    LineField::WorkingPattern,
    LineField::Contract,
    LineField::ReportsTo,
    LineField::ResponsibleFor,
];
/// The lines about working conditions.
pub(crate) const WORKING_LINES: [LineField; 3] = [
    LineField::Flexibility,
    LineField::UnsocialHours,
    LineField::Travel,
];
/// The lines of an apprenticeship.
pub(crate) const APPRENTICESHIP_LINES: [LineField; 4] = [
    LineField::Standard,
    LineField::StandardReference,
    LineField::Length,
    LineField::Training,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fixed_words_and_skills_have_no_form_in_the_studio() {
        let changed = Part::ALL.map(|part| Part::changed_as(part.as_str()).is_some());
        assert_eq!(
            changed,
            [true, true, true, true, false, true, false, true, true]
        );
        assert_eq!(Part::changed_as("nothing"), None);
    }

    #[test]
    fn every_line_belongs_to_one_section() {
        for field in LineField::ALL {
            let lists = [
                HEADER_LINES.contains(field),
                WORKING_LINES.contains(field),
                APPRENTICESHIP_LINES.contains(field),
            ];
            assert_eq!(lists.iter().filter(|one| **one).count(), 1, "{field:?}");
        }
    }
}
