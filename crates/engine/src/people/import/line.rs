//! The reporting line as it would be after the import, and the circles in it.

use super::draft::Target;
use super::managers::Manager;
use super::planner::Survey;
use super::{Circle, CircleMember};
use crate::people::reporting::circles;

/// The circles that applying the import would leave. Known people come first in the numbering, then those added.
pub(super) fn find_circles(survey: &Survey<'_>) -> Vec<Circle> {
    let people = &survey.present.people;
    let mut managers: Vec<Vec<usize>> = people
        .iter()
        .map(|person| {
            let main = person.post.as_ref().and_then(|post| post.manager.as_ref());
            // The main post's manager first: a row may replace it below.
            main.into_iter()
                .chain(&person.further_managers)
                .filter_map(|manager| survey.known.get(manager).copied())
                .collect()
        })
        .collect();
    let mut row_of_node: Vec<Option<usize>> = (0..people.len())
        .map(|known| survey.keys.row_of_known.get(&known).copied())
        .collect();
    for (position, draft) in survey.drafts.iter().enumerate() {
        if draft.is_left_out() {
            continue;
        }
        let manager = survey.managers.get(position).copied().flatten();
        let manager = manager.and_then(|manager| node_of(survey, manager));
        match draft.target {
            Target::New => {
                managers.push(manager.into_iter().collect());
                row_of_node.push(Some(position));
            }
            Target::Known(known) => {
                let had_manager = people
                    .get(known)
                    .and_then(|person| person.post.as_ref())
                    .and_then(|post| post.manager.as_ref())
                    .is_some_and(|manager| survey.known.contains_key(manager));
                if let (Some(links), Some(manager)) = (managers.get_mut(known), manager) {
                    match links.first_mut() {
                        Some(main) if had_manager => *main = manager,
                        _ => links.insert(0, manager),
                    }
                }
            }
        }
    }
    circles(&managers)
        .into_iter()
        .map(|circle| Circle {
            members: circle
                .into_iter()
                .filter_map(|node| member(survey, node, row_of_node.get(node).copied().flatten()))
                .collect(),
        })
        .collect()
}

fn node_of(survey: &Survey<'_>, manager: Manager) -> Option<usize> {
    match manager {
        Manager::Known(known) => Some(known),
        Manager::Row(row) => {
            let added = survey.added.get(row).copied().flatten()?;
            Some(survey.present.people.len() + added)
        }
    }
}

fn member(survey: &Survey<'_>, node: usize, row: Option<usize>) -> Option<CircleMember> {
    let draft = row.and_then(|row| survey.drafts.get(row));
    let known = survey.present.people.get(node);
    let name = match known {
        Some(person) => person.name.clone(),
        None => draft?.name.clone()?,
    };
    Some(CircleMember {
        name,
        row: draft.map(|draft| draft.row),
    })
}
