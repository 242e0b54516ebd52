//! Where two versions differ.

use super::{Piece, Spot, order, word_differences};
use crate::jobs::JobContent;

/// One place at which two versions differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub spot: Spot,
    /// What the older says there, as [`JobContent::text_at`]; `None` where it says nothing.
    pub before: Option<String>,
    /// What the newer says there.
    pub after: Option<String>,
    /// Both texts word by word, where the spot holds prose; empty otherwise.
    pub pieces: Vec<Piece>,
}

/// Every place at which two versions differ, in the order of the newer document, what is gone among it. The order of a
/// list differs where items that both have changed places.
#[must_use]
pub fn differences(older: &JobContent, newer: &JobContent) -> Vec<Difference> {
    Spot::list(&[newer, older])
        .into_iter()
        .filter_map(|spot| difference(spot, older, newer))
        .collect()
}

fn difference(spot: Spot, older: &JobContent, newer: &JobContent) -> Option<Difference> {
    let (before, after) = (older.text_at(&spot), newer.text_at(&spot));
    let differs = match same_order(&spot, older, newer) {
        Some(same) => !same,
        None => before != after,
    };
    // A criterion that one version lacks is one difference, not five.
    let part_of_whole = spot
        .side_of()
        .is_some_and(|id| older.find_criterion(id).is_none() || newer.find_criterion(id).is_none());
    if !differs || part_of_whole {
        return None;
    }
    let pieces = if spot.is_prose() {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        word_differences(&text(&before), &text(&after))
    } else {
        Vec::new()
    };
    Some(Difference {
        spot,
        before,
        after,
        pieces,
    })
}

/// Whether what both have stands in the same order; `None` for a spot that is no order.
pub(super) fn same_order(spot: &Spot, one: &JobContent, other: &JobContent) -> Option<bool> {
    fn same<T, K: PartialEq + Clone>(one: &[T], other: &[T], key: impl Fn(&T) -> &K) -> bool {
        order::common(one, other, &key) == order::common(other, one, &key)
    }
    match spot {
        Spot::DimensionOrder => Some(same(&one.dimensions, &other.dimensions, |item| &item.id)),
        Spot::DutyOrder => Some(same(&one.duties, &other.duties, |item| &item.id)),
        Spot::CriterionOrder => Some(same(&one.criteria, &other.criteria, |item| &item.id)),
        Spot::SkillOrder => Some(same(&one.skills, &other.skills, |item| &item.code)),
        _ => None,
    }
}
