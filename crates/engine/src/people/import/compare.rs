//! What a person's entry would be after a row, and in what that differs from today.

use super::draft::RowDraft;
use super::planner::Survey;
use super::{After, Field, FieldChange, Link, PostAfter, PresentPerson, PresentPost, Shown};
use crate::ids::RoleProfileId;
use crate::people::{EmailAddress, Fte, Line, PersonName};

/// The entry of somebody to add. `None` only for a row without name or address, which is left out before.
pub(super) fn after_new(survey: &Survey<'_>, position: usize, draft: &RowDraft) -> Option<After> {
    Some(After {
        name: draft.name.clone()?,
        email: draft.email.clone()?,
        staff_number: draft.staff_number.clone(),
        post: post_after(survey, position, draft, &PresentPost::default()),
    })
}

/// The entry of somebody known: a blank cell leaves the value as it is, and so does an address that differs only
/// in case.
pub(super) fn after_known(
    survey: &Survey<'_>,
    position: usize,
    draft: &RowDraft,
    person: &PresentPerson,
) -> Option<After> {
    let email: EmailAddress = draft.email.clone()?;
    let same_address = email.key() == person.email.key();
    let held = person.post.clone().unwrap_or_default();
    Some(After {
        name: draft.name.clone()?,
        email: if same_address {
            person.email.clone()
        } else {
            email
        },
        staff_number: draft
            .staff_number
            .clone()
            .or_else(|| person.staff_number.clone()),
        post: post_after(survey, position, draft, &held),
    })
}

fn post_after(
    survey: &Survey<'_>,
    position: usize,
    draft: &RowDraft,
    held: &PresentPost,
) -> PostAfter {
    let (manager, manager_name) = match survey.manager_of_row(position) {
        Some((link, name)) => (Some(link), name),
        None => (
            held.manager.clone().map(Link::Known),
            held.manager.as_ref().and_then(|id| survey.name_of(id)),
        ),
    };
    let role_id = survey
        .role_of_row(position)
        .map(|role| role.id.clone())
        .or_else(|| held.role.clone());
    PostAfter {
        job_title: draft
            .job_title
            .clone()
            .unwrap_or_else(|| held.job_title.clone()),
        department: draft
            .department
            .clone()
            .unwrap_or_else(|| held.department.clone()),
        manager,
        manager_name,
        role_name: role_name(survey, role_id.as_ref()),
        role: role_id,
        fte: draft.fte.or(held.fte),
        started_on: draft.started_on.or(held.started_on),
    }
}

/// The values that differ, in the order of [`Field::ALL`]; coming back first.
pub(super) fn changes(
    survey: &Survey<'_>,
    person: &PresentPerson,
    after: &After,
) -> Vec<FieldChange> {
    let held = person.post.clone().unwrap_or_default();
    let post = &after.post;
    let held_manager = held.manager.clone().map(Link::Known);
    let held_manager_name = held.manager.as_ref().and_then(|id| survey.name_of(id));
    let mut found = Vec::new();
    let mut compare = |field, differs: bool, old: Shown, new: Shown| {
        if differs {
            found.push(FieldChange { field, old, new });
        }
    };
    let left = person.left_on;
    compare(
        Field::StartDate,
        left.is_some(),
        Shown::Left(left),
        Shown::Left(None),
    );
    compare(
        Field::Name,
        person.name != after.name,
        name(Some(&person.name)),
        name(Some(&after.name)),
    );
    compare(
        Field::Email,
        person.email != after.email,
        Shown::Text(person.email.to_string()),
        Shown::Text(after.email.to_string()),
    );
    compare(
        Field::StaffNumber,
        person.staff_number != after.staff_number,
        text(person.staff_number.as_ref()),
        text(after.staff_number.as_ref()),
    );
    compare(
        Field::JobTitle,
        held.job_title != post.job_title,
        line(&held.job_title),
        line(&post.job_title),
    );
    compare(
        Field::Department,
        held.department != post.department,
        line(&held.department),
        line(&post.department),
    );
    compare(
        Field::Manager,
        held_manager != post.manager,
        name(held_manager_name.as_ref()),
        name(post.manager_name.as_ref()),
    );
    compare(
        Field::Role,
        held.role != post.role,
        role(survey, held.role.as_ref()),
        role(survey, post.role.as_ref()),
    );
    compare(
        Field::Fte,
        held.fte != post.fte,
        share(held.fte),
        share(post.fte),
    );
    compare(
        Field::StartDate,
        held.started_on != post.started_on,
        held.started_on.map_or(Shown::Nothing, Shown::Date),
        post.started_on.map_or(Shown::Nothing, Shown::Date),
    );
    found
}

fn text(value: Option<&impl ToString>) -> Shown {
    value.map_or(Shown::Nothing, |value| Shown::Text(value.to_string()))
}

fn name(name: Option<&PersonName>) -> Shown {
    text(name)
}

fn line(line: &Line) -> Shown {
    if line.is_empty() {
        Shown::Nothing
    } else {
        Shown::Text(line.to_string())
    }
}

fn share(fte: Option<Fte>) -> Shown {
    fte.map_or(Shown::Nothing, Shown::Share)
}

fn role(survey: &Survey<'_>, role: Option<&RoleProfileId>) -> Shown {
    role_name(survey, role).map_or(Shown::Nothing, Shown::Text)
}

fn role_name(survey: &Survey<'_>, role: Option<&RoleProfileId>) -> Option<String> {
    let role = role?;
    survey
        .present
        .roles
        .iter()
        .find(|known| known.id == *role)
        .map(|role| format!("{} ({})", role.title, role.reference))
}
