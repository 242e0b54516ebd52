//! Words that stand for an age (Equality Act 2010, sections 5 and 19; Acas on age discrimination).

use super::listed::{Place, places};
use crate::wording::read::ReadDocument;
use crate::wording::{Finding, Lists, Rule};

/// Limits that are said outright, and words that only sound like an age.
pub(super) const KINDS: &[(&str, &str)] = &[
    ("limit", "wording-age-reason-limit"),
    ("", "wording-age-reason"),
];

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let finding = |place: Place<'_, '_>| place.finding(Rule::Age);
    places(document, &lists.age).map(finding).collect()
}
