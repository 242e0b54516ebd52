//! Items of a list that two versions have in another order.

use super::Spot;
use crate::jobs::JobContent;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// An item that both versions have and that was moved past others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its identity, or the code of a skill.
    pub id: String,
    /// Its place in the older list, from 1.
    pub from: usize,
    /// Its place in the newer list, from 1.
    pub to: usize,
}

/// The fewest items that have to be moved to get from one order to the other, in the newer order; none for a spot that is
/// no order.
#[must_use]
pub fn moved(spot: &Spot, older: &JobContent, newer: &JobContent) -> Vec<Moved> {
    let (before, after) = (ids(spot, older), ids(spot, newer));
    let common = |one: &[String], other: &[String]| -> Vec<String> {
        one.iter()
            .filter(|id| other.contains(id))
            .cloned()
            .collect()
    };
    let (from, to) = (common(&before, &after), common(&after, &before));
    let place = |list: &[String], id: &String| list.iter().position(|one| one == id);
    let mut moved = Vec::new();
    for step in capture_diff_slices(Algorithm::Myers, &from, &to) {
        let (start, count) = match step {
            DiffOp::Insert {
                new_index, new_len, ..
            }
            | DiffOp::Replace {
                new_index, new_len, ..
            } => (new_index, new_len),
            _ => continue,
        };
        for id in to.iter().skip(start).take(count) {
            if let (Some(from), Some(to)) = (place(&before, id), place(&after, id)) {
                moved.push(Moved {
                    id: id.clone(),
                    from: from + 1,
                    to: to + 1,
                });
            }
        }
    }
    moved
}

fn ids(spot: &Spot, content: &JobContent) -> Vec<String> {
    match spot {
        Spot::DimensionOrder => list(&content.dimensions, |one| one.id.to_string()),
        Spot::DutyOrder => list(&content.duties, |one| one.id.to_string()),
        Spot::CriterionOrder => list(&content.criteria, |one| one.id.to_string()),
        Spot::SkillOrder => list(&content.skills, |one| one.code.to_string()),
        _ => Vec::new(),
    }
}

fn list<T>(items: &[T], id: impl Fn(&T) -> String) -> Vec<String> {
    items.iter().map(id).collect()
}
