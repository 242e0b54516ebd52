//! A driving licence or a car of one's own, where no duty is about driving and no other way of travelling is offered.
//!
//! It shuts out people who may not or cannot drive, many of them disabled (Equality Act 2010, section 19).

use super::listed::places;
use crate::wording::lists::List;
use crate::wording::read::ReadDocument;
use crate::wording::{Finding, Lists, Rule, Section};

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let list = &lists.driving;
    let found: Vec<Finding> = places(document, list)
        .map(|place| place.finding(Rule::Driving))
        .collect();
    if found.is_empty() || is_needed(document, list) {
        return Vec::new();
    }
    found
}

/// Whether a duty is about driving.
fn is_needed(document: &ReadDocument<'_>, list: &List) -> bool {
    document
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.section == Section::Duty)
        .flat_map(|paragraph| paragraph.sentences())
        .any(|sentence| list.is_needed(sentence))
}
