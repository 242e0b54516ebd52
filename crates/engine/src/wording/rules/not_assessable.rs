//! Essential criteria that nobody can assess fairly: traits of character, and skills too broad to be shown.

use super::listed::{Place, places};
use crate::wording::read::ReadDocument;
use crate::wording::{Finding, Lists, Rule};

/// Traits, and broad skills.
pub(super) const KINDS: &[(&str, &str)] = &[
    ("trait", "wording-not-assessable-reason-trait"),
    ("broad", "wording-not-assessable-reason-broad"),
];

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let finding = |place: Place<'_, '_>| place.finding(Rule::NotAssessable);
    places(document, &lists.assessable).map(finding).collect()
}
