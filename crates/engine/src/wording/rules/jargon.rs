//! Jargon: words that sound busy and say little, with plainer ones. They follow GOV.UK’s list of words to avoid; the selection
//! is ours.

use super::listed::{Place, places};
use crate::wording::read::ReadDocument;
use crate::wording::{Finding, Lists, Rule};

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let finding = |place: Place<'_, '_>| place.finding(Rule::Jargon);
    places(document, &lists.jargon).map(finding).collect()
}
