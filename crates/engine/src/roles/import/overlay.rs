//! What a row says, laid over what a profile says; and at which column a refused value stands.

use super::cells::{self, CellProblem};
use super::plan::{LeftOutReason, PresentRole};
use super::{Column, RoleRow};
use crate::roles::{
    DetailsInput, Importance, RoleErrors, RoleField, RoleInput, RoleReference, SkillInput,
};

/// For each refused value its column and the reason.
pub(super) type Refused = Vec<(Column, LeftOutReason)>;

/// What the row says, over what the profile says. The flag is whether whoever looks after it stays.
pub(super) fn overlay(
    row: &RoleRow,
    reference: &RoleReference,
    role: Option<&PresentRole>,
) -> Result<(RoleInput, DetailsInput, bool), (Column, CellProblem)> {
    let owner = role.and_then(|role| role.owner.as_ref());
    let owner = owner.map_or("", |(_, address)| address);
    let now =
        |column: Column| role.map_or_else(String::new, |role| column.text(&role.content, owner));
    let text = |column: Column| {
        let now = now(column);
        row.said(column, &now).unwrap_or(now)
    };
    let (skills, weights) = overlay_skills(row, &now)?;
    let input = RoleInput {
        reference: reference.to_string(),
        title: text(Column::Title),
        family: text(Column::Family),
        summary: text(Column::Summary),
        general_level: text(Column::GeneralLevel),
        skills,
    };
    let new_owner = row.said(Column::Owner, owner);
    let attributes = cells::attributes(&text(Column::Attributes));
    let tags = cells::tags(&text(Column::Tags));
    let details = DetailsInput {
        owner: new_owner.clone().unwrap_or_default(),
        department: text(Column::Department),
        reports_to: text(Column::ReportsTo),
        posts: text(Column::Posts),
        grade: text(Column::Grade),
        weights,
        attributes: attributes.map_err(|problem| (Column::Attributes, problem))?,
        tags: tags.map_err(|problem| (Column::Tags, problem))?,
    };
    Ok((input, details, new_owner.is_none()))
}

type Skills = (Vec<SkillInput>, std::collections::BTreeMap<String, String>);

/// A filled column takes the place of that column's skills. A skill that it names is taken out of the other column where
/// that one is blank, so that a skill can be moved by naming it once.
fn overlay_skills(
    row: &RoleRow,
    now: &impl Fn(Column) -> String,
) -> Result<Skills, (Column, CellProblem)> {
    let both = [
        (Column::Essential, Importance::Essential),
        (Column::Desirable, Importance::Desirable),
    ];
    let (mut skills, mut weights) = (Vec::new(), std::collections::BTreeMap::new());
    for (column, importance) in both {
        if let Some(cell) = row.said(column, &now(column)) {
            cells::skills(&cell, importance, &mut skills, &mut weights)
                .map_err(|problem| (column, problem))?;
        }
    }
    for (column, importance) in both {
        if row.said(column, &now(column)).is_some() {
            continue;
        }
        let (mut kept, mut kept_weights) = (Vec::new(), std::collections::BTreeMap::new());
        cells::skills(&now(column), importance, &mut kept, &mut kept_weights)
            .map_err(|problem| (column, problem))?;
        for skill in kept {
            if skills
                .iter()
                .all(|named: &SkillInput| named.code != skill.code)
            {
                if let Some(weight) = kept_weights.remove(&skill.code) {
                    weights.insert(skill.code.clone(), weight);
                }
                skills.push(skill);
            }
        }
    }
    Ok((skills, weights))
}

/// Each error of a draft at its column.
pub(super) fn explain(errors: &RoleErrors, skills: &[SkillInput]) -> Refused {
    let of_skill = |index: usize| match skills.get(index) {
        Some(skill) if skill.importance == Importance::Desirable.as_str() => Column::Desirable,
        _ => Column::Essential,
    };
    errors
        .iter()
        .map(|(field, problem)| {
            let column = match field {
                RoleField::Title => Column::Title,
                RoleField::Reference => Column::Reference,
                RoleField::Family => Column::Family,
                RoleField::Summary => Column::Summary,
                RoleField::GeneralLevel => Column::GeneralLevel,
                RoleField::Skills => Column::Essential,
                RoleField::Skill(index)
                | RoleField::SkillLevel(index)
                | RoleField::SkillImportance(index)
                | RoleField::SkillWeight(index) => of_skill(index),
                RoleField::Owner => Column::Owner,
                RoleField::Department => Column::Department,
                RoleField::ReportsTo => Column::ReportsTo,
                RoleField::Posts => Column::Posts,
                RoleField::Grade => Column::Grade,
                RoleField::Attributes => Column::Attributes,
                RoleField::Tags => Column::Tags,
            };
            (column, LeftOutReason::Value(problem.clone()))
        })
        .collect()
}
