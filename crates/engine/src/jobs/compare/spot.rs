//! The places of a job description at which two versions can differ.

use crate::jobs::{ItemId, JobContent, LineField, Question};
use serde::{Deserialize, Serialize};
use sfia::{AttributeCode, SkillCode};

/// One place. Items are told by their identity and not by their position, so that a moved duty is the same duty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "at", content = "id", rename_all = "kebab-case")]
pub enum Spot {
    /// The language.
    Language,
    /// The edition of skills and levels.
    Edition,
    /// A line of the header, the working conditions or the apprenticeship.
    Line(LineField),
    /// The post numbers.
    PostNumbers,
    /// The date that the document carries.
    VersionDate,
    /// An answer that has to be asked for.
    Asked(Question),
    /// The purpose.
    Purpose,
    /// One dimension.
    Dimension(ItemId),
    /// The order of the dimensions.
    DimensionOrder,
    /// One duty.
    Duty(ItemId),
    /// The order of the duties.
    DutyOrder,
    /// The version of the corporate duties.
    Corporate,
    /// The words of one criterion.
    Criterion(ItemId),
    /// Whether it is essential.
    CriterionImportance(ItemId),
    /// How it is assessed.
    CriterionAssessed(ItemId),
    /// The duties that it is traced to.
    CriterionDuties(ItemId),
    /// Whether it asks for a qualification.
    CriterionQualification(ItemId),
    /// The order of the criteria.
    CriterionOrder,
    /// Whether it is an apprenticeship at all.
    IsApprenticeship,
    /// The level of the apprenticeship.
    ApprenticeshipLevel,
    /// The adjustments statement.
    Adjustments,
    /// One skill with its level and importance.
    Skill(SkillCode),
    /// The order of the skills.
    SkillOrder,
    /// The general level.
    GeneralLevel,
    /// One attribute with its level.
    Attribute(AttributeCode),
}

impl Spot {
    /// Whether it holds a text that people read, so that differences are shown word by word.
    #[must_use]
    pub fn is_prose(&self) -> bool {
        matches!(
            self,
            Self::Line(_)
                | Self::Purpose
                | Self::Dimension(_)
                | Self::Duty(_)
                | Self::Criterion(_)
                | Self::Adjustments
        )
    }

    /// The item whose existence it stands for.
    pub(super) fn is_item(&self) -> bool {
        matches!(
            self,
            Self::Dimension(_) | Self::Duty(_) | Self::Criterion(_)
        )
    }

    /// The criterion of which it is one side.
    pub(super) fn side_of(&self) -> Option<&ItemId> {
        match self {
            Self::CriterionImportance(id)
            | Self::CriterionAssessed(id)
            | Self::CriterionDuties(id)
            | Self::CriterionQualification(id) => Some(id),
            _ => None,
        }
    }

    /// All spots of any of the versions, in the order of the document; items in the order of the first version that
    /// has them.
    pub(super) fn list(versions: &[&JobContent]) -> Vec<Self> {
        let mut spots = vec![Self::Language, Self::Edition];
        let lines = |from: usize, to: usize| {
            let all = LineField::ALL.iter().skip(from).take(to - from);
            all.copied().map(Self::Line)
        };
        spots.push(Self::Line(LineField::Title));
        spots.push(Self::PostNumbers);
        spots.extend(lines(1, 11));
        spots.push(Self::VersionDate);
        spots.extend(Question::ALL.iter().copied().map(Self::Asked));
        spots.push(Self::Purpose);
        spots.extend(
            items(versions, |one| ids(&one.dimensions, |item| &item.id)).map(Self::Dimension),
        );
        spots.push(Self::DimensionOrder);
        spots.extend(items(versions, |one| ids(&one.duties, |item| &item.id)).map(Self::Duty));
        spots.push(Self::DutyOrder);
        spots.push(Self::Corporate);
        for id in items(versions, |one| ids(&one.criteria, |item| &item.id)) {
            spots.push(Self::Criterion(id.clone()));
            spots.push(Self::CriterionImportance(id.clone()));
            spots.push(Self::CriterionAssessed(id.clone()));
            spots.push(Self::CriterionDuties(id.clone()));
            spots.push(Self::CriterionQualification(id));
        }
        spots.push(Self::CriterionOrder);
        spots.extend(lines(11, 14));
        spots.push(Self::IsApprenticeship);
        spots.extend(lines(14, 18));
        spots.extend([Self::ApprenticeshipLevel, Self::Adjustments]);
        let skills = |one: &JobContent| one.skills.iter().map(|skill| skill.code).collect();
        spots.extend(items(versions, skills).map(Self::Skill));
        spots.extend([Self::SkillOrder, Self::GeneralLevel]);
        let attributes = |one: &JobContent| one.attributes.iter().map(|one| one.code).collect();
        spots.extend(items(versions, attributes).map(Self::Attribute));
        spots
    }
}

fn ids<T>(list: &[T], id: impl Fn(&T) -> &ItemId) -> Vec<ItemId> {
    list.iter().map(|item| id(item).clone()).collect()
}

/// What any of the versions has, each once.
fn items<T: Ord + Clone>(
    versions: &[&JobContent],
    list: impl Fn(&JobContent) -> Vec<T>,
) -> impl Iterator<Item = T> {
    let mut seen = std::collections::BTreeSet::new();
    let all: Vec<T> = versions.iter().flat_map(|one| list(one)).collect();
    all.into_iter()
        .filter(move |item| seen.insert(item.clone()))
}
