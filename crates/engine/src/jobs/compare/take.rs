//! Taking over what another version says at a spot.

use super::Spot;
use super::order;
use crate::jobs::{ItemId, JobContent, Question};

impl JobContent {
    /// Makes this version say at `spot` what `from` says there. An item that is new here comes whole, after the item
    /// that stands before it in `from`; one that `from` lacks goes.
    pub fn take(&mut self, spot: &Spot, from: &Self) {
        match spot {
            Spot::Language => self.language = from.language,
            Spot::Edition => self.edition = from.edition,
            Spot::Line(field) => self.take_line(*field, from),
            Spot::PostNumbers => self
                .header
                .post_numbers
                .clone_from(&from.header.post_numbers),
            Spot::VersionDate => self.header.version_date = from.header.version_date,
            Spot::Asked(question) => self.take_answer(*question, from),
            Spot::Purpose => self.purpose = from.purpose.clone(),
            Spot::Corporate => self.corporate = from.corporate,
            Spot::IsApprenticeship => {
                if self.apprenticeship.is_some() != from.apprenticeship.is_some() {
                    self.apprenticeship.clone_from(&from.apprenticeship);
                }
            }
            Spot::ApprenticeshipLevel => {
                let level = from.apprenticeship.as_ref().and_then(|one| one.level);
                if level.is_some() || self.apprenticeship.is_some() {
                    self.apprenticeship.get_or_insert_default().level = level;
                }
            }
            Spot::Adjustments => self.adjustments.clone_from(&from.adjustments),
            Spot::GeneralLevel => self.general_level = from.general_level,
            Spot::Dimension(_)
            | Spot::Duty(_)
            | Spot::Criterion(_)
            | Spot::Skill(_)
            | Spot::Attribute(_) => self.take_item(spot, from),
            Spot::DimensionOrder | Spot::DutyOrder | Spot::CriterionOrder | Spot::SkillOrder => {
                self.take_order(spot, from)
            }
            Spot::CriterionImportance(id)
            | Spot::CriterionAssessed(id)
            | Spot::CriterionDuties(id)
            | Spot::CriterionQualification(id) => self.take_side(spot, id, from),
        }
    }

    fn take_line(&mut self, field: crate::jobs::LineField, from: &Self) {
        let line = from.line(field).unwrap_or_default();
        if self.line(field).unwrap_or_default() != line {
            line.clone_into(self.line_mut(field));
        }
    }

    fn take_answer(&mut self, question: Question, from: &Self) {
        let (header, from) = (&mut self.header, &from.header);
        match question {
            Question::PoliticallyRestricted => {
                header.politically_restricted = from.politically_restricted;
            }
            Question::Dbs => header.dbs = from.dbs,
            Question::Vetting => header.vetting = from.vetting,
        }
    }

    fn take_item(&mut self, spot: &Spot, from: &Self) {
        match spot {
            Spot::Dimension(id) => {
                order::take(
                    &mut self.dimensions,
                    &from.dimensions,
                    |one| &one.id,
                    id,
                    Clone::clone,
                );
            }
            Spot::Duty(id) => {
                order::take(
                    &mut self.duties,
                    &from.duties,
                    |one| &one.id,
                    id,
                    Clone::clone,
                );
                if from.find_duty(id).is_none() {
                    self.remove_duty(id);
                }
            }
            Spot::Criterion(id) => {
                let here = self.find_criterion(id).cloned();
                // Only the words are taken of one that is here: its other sides are spots of their own.
                let merged = |theirs: &crate::jobs::Criterion| match &here {
                    Some(here) => crate::jobs::Criterion {
                        text: theirs.text.clone(),
                        source: theirs.source,
                        edited: theirs.edited,
                        ..here.clone()
                    },
                    None => theirs.clone(),
                };
                order::take(
                    &mut self.criteria,
                    &from.criteria,
                    |one| &one.id,
                    id,
                    merged,
                );
            }
            Spot::Skill(code) => {
                order::take(
                    &mut self.skills,
                    &from.skills,
                    |one| &one.code,
                    code,
                    Clone::clone,
                );
            }
            Spot::Attribute(code) => {
                order::take(
                    &mut self.attributes,
                    &from.attributes,
                    |one| &one.code,
                    code,
                    Clone::clone,
                );
            }
            _ => {}
        }
    }

    fn take_order(&mut self, spot: &Spot, from: &Self) {
        match spot {
            Spot::DimensionOrder => {
                order::like(&mut self.dimensions, &from.dimensions, |one| &one.id)
            }
            Spot::DutyOrder => order::like(&mut self.duties, &from.duties, |one| &one.id),
            Spot::CriterionOrder => order::like(&mut self.criteria, &from.criteria, |one| &one.id),
            Spot::SkillOrder => order::like(&mut self.skills, &from.skills, |one| &one.code),
            _ => {}
        }
    }

    fn take_side(&mut self, spot: &Spot, id: &ItemId, from: &Self) {
        let Some(theirs) = from.find_criterion(id) else {
            return;
        };
        let Some(here) = self.criteria.iter_mut().find(|one| one.id == *id) else {
            return;
        };
        match spot {
            Spot::CriterionImportance(_) => here.importance = theirs.importance,
            Spot::CriterionAssessed(_) => here.assessed.clone_from(&theirs.assessed),
            Spot::CriterionDuties(_) => here.duties.clone_from(&theirs.duties),
            Spot::CriterionQualification(_) => here.is_qualification = theirs.is_qualification,
            _ => {}
        }
    }
}
