//! Finds the role profile that each row names by its reference.

use super::draft::{RowDraft, Target};
use super::parse::role_key;
use super::{Field, ImportFile, Present, Reason};
use std::collections::HashMap;

/// The role profile of each row: a position among the present ones. Refuses rows that name another.
///
/// A retired profile is taken only where the person holds it already: the payroll may lag behind.
pub(super) fn find_roles(
    file: &ImportFile,
    present: &Present,
    drafts: &mut [RowDraft],
) -> Vec<Option<usize>> {
    let by_reference: HashMap<String, usize> = present
        .roles
        .iter()
        .enumerate()
        .map(|(position, role)| (role_key(&role.reference), position))
        .collect();
    drafts
        .iter_mut()
        .enumerate()
        .map(|(position, draft)| {
            let wanted = draft.role.clone()?;
            let found = by_reference.get(&wanted).copied();
            let role = found.and_then(|position| present.roles.get(position));
            let problem = match role {
                None => Some(Reason::UnknownRole),
                Some(role) if role.retired && !holds(present, draft, role) => {
                    Some(Reason::RetiredRole)
                }
                Some(_) => None,
            };
            if let Some(reason) = problem {
                let content = file.content(position, Field::Role);
                draft.refuse(Field::Role, file.heading(Field::Role), &content, reason);
                return None;
            }
            found
        })
        .collect()
}

fn holds(present: &Present, draft: &RowDraft, role: &super::RoleReference) -> bool {
    match draft.target {
        Target::New => false,
        Target::Known(person) => present
            .people
            .get(person)
            .and_then(|person| person.post.as_ref())
            .is_some_and(|post| post.role.as_ref() == Some(&role.id)),
    }
}
