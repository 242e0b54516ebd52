//! A driving licence or a car of one's own, where no duty is about driving and no other way of travelling is offered.
//!
//! It shuts out people who may not or cannot drive, many of them disabled (Equality Act 2010, section 19).

use super::listed::places;
use crate::wording::read::ReadDocument;
use crate::wording::{Finding, Lists, Rule, Section};

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let list = &lists.driving;
    let mut duties = document
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.section == Section::Duty)
        .flat_map(|paragraph| paragraph.sentences());
    if duties.any(|sentence| list.is_needed(sentence)) {
        return Vec::new();
    }
    places(document, list)
        .map(|place| place.finding(Rule::Driving))
        .collect()
}
