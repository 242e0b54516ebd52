//! The lists of a job description: how many, how long, each there once.

use super::bounded;
use crate::jobs::{ItemId, JobContent, JobDraft, JobErrors, JobField, JobProblem};
use crate::text::single_line;
use sfia::Framework;
use std::collections::BTreeSet;

/// Whether no more are there than fit.
fn few(count: usize, most: usize, field: JobField, errors: &mut JobErrors) -> bool {
    if count > most {
        errors.push(field, JobProblem::TooMany { most });
    }
    count <= most
}

/// Checks the identity of an item, and that it stands there once.
fn identity<'a>(
    id: &'a ItemId,
    field: JobField,
    seen: &mut BTreeSet<&'a ItemId>,
    errors: &mut JobErrors,
) {
    if !id.is_well_formed() {
        errors.push(field, JobProblem::NotAnId);
    } else if !seen.insert(id) {
        errors.push(field, JobProblem::Duplicate);
    }
}

fn item(text: &str, field: JobField, errors: &mut JobErrors) {
    if text.is_empty() {
        errors.push(field, JobProblem::Missing);
    } else {
        bounded(text, JobDraft::LONGEST_ITEM, field, errors);
    }
}

pub(super) fn dimensions(content: &mut JobContent, errors: &mut JobErrors) {
    let list = &mut content.dimensions;
    if !few(
        list.len(),
        JobDraft::MOST_DIMENSIONS,
        JobField::Dimensions,
        errors,
    ) {
        return;
    }
    for dimension in list.iter_mut() {
        dimension.name = single_line(&dimension.name);
        dimension.value = single_line(&dimension.value);
    }
    let mut seen = BTreeSet::new();
    for dimension in list.iter() {
        let field = JobField::Dimension(dimension.id.clone());
        identity(&dimension.id, field.clone(), &mut seen, errors);
        if dimension.name.is_empty() || dimension.value.is_empty() {
            errors.push(field.clone(), JobProblem::Missing);
        }
        let most = JobDraft::LONGEST_LINE;
        bounded(&dimension.name, most, field.clone(), errors);
        bounded(&dimension.value, most, field, errors);
    }
}

pub(super) fn duties(content: &mut JobContent, errors: &mut JobErrors) {
    let list = &mut content.duties;
    if !few(list.len(), JobDraft::MOST_DUTIES, JobField::Duties, errors) {
        return;
    }
    for duty in list.iter_mut() {
        duty.text = single_line(&duty.text);
    }
    let mut seen = BTreeSet::new();
    for duty in list.iter() {
        let field = JobField::Duty(duty.id.clone());
        identity(&duty.id, field.clone(), &mut seen, errors);
        item(&duty.text, field, errors);
    }
}

pub(super) fn criteria(content: &mut JobContent, errors: &mut JobErrors) {
    let list = &mut content.criteria;
    if !few(
        list.len(),
        JobDraft::MOST_CRITERIA,
        JobField::Criteria,
        errors,
    ) {
        return;
    }
    let duties: BTreeSet<&ItemId> = content.duties.iter().map(|duty| &duty.id).collect();
    for criterion in list.iter_mut() {
        criterion.text = single_line(&criterion.text);
        criterion.assessed.sort_unstable();
        criterion.assessed.dedup();
        let mut traced = BTreeSet::new();
        criterion
            .duties
            .retain(|id| duties.contains(id) && traced.insert(id.clone()));
    }
    let mut seen = BTreeSet::new();
    for criterion in list.iter() {
        let field = JobField::Criterion(criterion.id.clone());
        identity(&criterion.id, field.clone(), &mut seen, errors);
        item(&criterion.text, field, errors);
    }
}

pub(super) fn skills(content: &JobContent, framework: &Framework, errors: &mut JobErrors) {
    let list = &content.skills;
    if !few(list.len(), JobDraft::MOST_SKILLS, JobField::Skills, errors) {
        return;
    }
    let mut seen = BTreeSet::new();
    for skill in list {
        let field = JobField::Skill(skill.code);
        match framework.find_skill(skill.code) {
            _ if !seen.insert(skill.code) => errors.push(field, JobProblem::Duplicate),
            None => errors.push(field, JobProblem::Unknown),
            Some(known) if !known.levels.contains(skill.level) => {
                let defined = known.levels;
                errors.push(field, JobProblem::LevelNotDefined { defined });
            }
            Some(_) => {}
        }
    }
}

pub(super) fn attributes(content: &JobContent, framework: &Framework, errors: &mut JobErrors) {
    let mut seen = BTreeSet::new();
    for attribute in &content.attributes {
        let field = JobField::Attribute(attribute.code);
        if framework.find_attribute(attribute.code).is_none() {
            errors.push(field, JobProblem::Unknown);
        } else if !seen.insert(attribute.code) {
            errors.push(field, JobProblem::Duplicate);
        }
    }
}
