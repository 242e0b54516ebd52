//! Words that ask for a state of health and not for what the work needs (Equality Act 2010, sections 15, 19, 20 and 60).

use super::listed::{Place, places};
use crate::wording::read::ReadDocument;
use crate::wording::{Finding, Lists, Rule};

/// Health and absence themselves, what a body must be able to do, and standing pressure.
pub(super) const KINDS: &[(&str, &str)] = &[
    ("record", "wording-health-reason-record"),
    ("body", "wording-health-reason-body"),
    ("pressure", "wording-health-reason-pressure"),
];

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let finding = |place: Place<'_, '_>| place.finding(Rule::Health);
    places(document, &lists.health).map(finding).collect()
}
