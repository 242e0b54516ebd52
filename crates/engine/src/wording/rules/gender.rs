//! Gender-coded words (Gaucher, Friesen and Kay 2011) and words that take the sex of the postholder for granted.
//!
//! The paper found that adverts with many masculine-coded words appeal less to women. Its lists hold many words that are plain
//! work in a council, such as "support" or "lead"; the selection here is ours, of words about somebody’s character.

use super::listed::{Place, places};
use crate::wording::read::ReadDocument;
use crate::wording::{Finding, Lists, Rule};

/// Coded masculine, coded feminine, and words of one sex.
pub(super) const KINDS: &[(&str, &str)] = &[
    ("masculine", "wording-gender-coded-reason-masculine"),
    ("feminine", "wording-gender-coded-reason-feminine"),
    ("gendered", "wording-gender-coded-reason-gendered"),
];

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let finding = |place: Place<'_, '_>| place.finding(Rule::GenderCoded);
    places(document, &lists.gender).map(finding).collect()
}
