//! What stands at a spot, as text.

use super::Spot;
use crate::jobs::{Apprenticeship, JobContent, LineField, Question};
use std::fmt::Display;

impl JobContent {
    /// What stands at a spot, as text: prose as it is, choices as the word under which they are stored. `None` where
    /// there is nothing. Two versions are the same at a spot when this is the same.
    #[must_use]
    pub fn text_at(&self, spot: &Spot) -> Option<String> {
        let text = match spot {
            Spot::Language => self.language.as_str().to_owned(),
            Spot::Edition => self.edition.to_string(),
            Spot::Line(field) => self.line(*field)?.to_owned(),
            Spot::PostNumbers => self.header.post_numbers.join(", "),
            Spot::VersionDate => self.header.version_date?.to_string(),
            Spot::Asked(question) => self.answer(*question).to_owned(),
            Spot::Purpose => self.purpose.text.clone(),
            Spot::Dimension(id) => {
                let item = self.dimensions.iter().find(|item| item.id == *id)?;
                format!("{}: {}", item.name, item.value)
            }
            Spot::DimensionOrder => joined(self.dimensions.iter().map(|item| &item.id)),
            Spot::Duty(id) => self.find_duty(id)?.text.clone(),
            Spot::DutyOrder => joined(self.duties.iter().map(|item| &item.id)),
            Spot::Corporate => self.corporate?.0.to_string(),
            Spot::CriterionOrder => joined(self.criteria.iter().map(|item| &item.id)),
            Spot::IsApprenticeship => if self.apprenticeship.is_some() {
                "yes"
            } else {
                "no"
            }
            .to_owned(),
            Spot::ApprenticeshipLevel => self.apprenticeship.as_ref()?.level?.to_string(),
            Spot::Adjustments => self.adjustments.clone(),
            Spot::Skill(code) => {
                let skill = self.skills.iter().find(|skill| skill.code == *code)?;
                let confirmed = if skill.confirmed { "" } else { " unconfirmed" };
                let importance = skill.importance.as_str();
                format!("{code} {} {importance}{confirmed}", skill.level)
            }
            Spot::SkillOrder => joined(self.skills.iter().map(|skill| skill.code)),
            Spot::GeneralLevel => self.general_level?.to_string(),
            Spot::Attribute(code) => {
                let attribute = self.attributes.iter().find(|one| one.code == *code)?;
                format!("{code} {}", attribute.level)
            }
            Spot::Criterion(_)
            | Spot::CriterionImportance(_)
            | Spot::CriterionAssessed(_)
            | Spot::CriterionDuties(_)
            | Spot::CriterionQualification(_) => self.criterion_at(spot)?,
        };
        (!text.is_empty()).then_some(text)
    }

    fn criterion_at(&self, spot: &Spot) -> Option<String> {
        if let Spot::Criterion(id) = spot {
            return Some(self.find_criterion(id)?.text.clone());
        }
        let criterion = self.find_criterion(spot.side_of()?)?;
        let text = match spot {
            Spot::CriterionImportance(_) => criterion.importance.as_str().to_owned(),
            Spot::CriterionAssessed(_) => joined(criterion.assessed.iter().map(|one| one.as_str())),
            Spot::CriterionDuties(_) => joined(&criterion.duties),
            _ => if criterion.is_qualification {
                "yes"
            } else {
                "no"
            }
            .to_owned(),
        };
        Some(text)
    }

    fn answer(&self, question: Question) -> &'static str {
        match question {
            Question::PoliticallyRestricted => self.header.politically_restricted.as_str(),
            Question::Dbs => self.header.dbs.as_str(),
            Question::Vetting => self.header.vetting.as_str(),
        }
    }

    /// A single line of the document; `None` for one of an apprenticeship where there is none.
    #[must_use]
    pub fn line(&self, field: LineField) -> Option<&str> {
        let (header, working) = (&self.header, &self.working);
        let of = |line: fn(&Apprenticeship) -> &String| self.apprenticeship.as_ref().map(line);
        let line = match field {
            LineField::Title => &header.title,
            LineField::Directorate => &header.directorate,
            LineField::Service => &header.service,
            LineField::Section => &header.section,
            LineField::Grade => &header.grade,
            LineField::Hours => &header.hours,
            LineField::Place => &header.place,
            LineField::WorkingPattern => &header.working_pattern,
            LineField::Contract => &header.contract,
            LineField::ReportsTo => &header.reports_to,
            LineField::ResponsibleFor => &header.responsible_for,
            LineField::Flexibility => &working.flexibility,
            LineField::UnsocialHours => &working.unsocial_hours,
            LineField::Travel => &working.travel,
            LineField::Standard => of(|one| &one.standard)?,
            LineField::StandardReference => of(|one| &one.reference)?,
            LineField::Length => of(|one| &one.length)?,
            LineField::Training => of(|one| &one.training)?,
        };
        Some(line)
    }

    /// The same, to be written; an apprenticeship begins with its first line.
    pub fn line_mut(&mut self, field: LineField) -> &mut String {
        let (header, working) = (&mut self.header, &mut self.working);
        match field {
            LineField::Title => &mut header.title,
            LineField::Directorate => &mut header.directorate,
            LineField::Service => &mut header.service,
            LineField::Section => &mut header.section,
            LineField::Grade => &mut header.grade,
            LineField::Hours => &mut header.hours,
            LineField::Place => &mut header.place,
            LineField::WorkingPattern => &mut header.working_pattern,
            LineField::Contract => &mut header.contract,
            LineField::ReportsTo => &mut header.reports_to,
            LineField::ResponsibleFor => &mut header.responsible_for,
            LineField::Flexibility => &mut working.flexibility,
            LineField::UnsocialHours => &mut working.unsocial_hours,
            LineField::Travel => &mut working.travel,
            LineField::Standard => &mut self.apprenticeship.get_or_insert_default().standard,
            LineField::StandardReference => {
                &mut self.apprenticeship.get_or_insert_default().reference
            }
            LineField::Length => &mut self.apprenticeship.get_or_insert_default().length,
            LineField::Training => &mut self.apprenticeship.get_or_insert_default().training,
        }
    }
}

fn joined(items: impl IntoIterator<Item: Display>) -> String {
    let all: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
    all.join(" ")
}
