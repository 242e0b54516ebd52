//! Years of experience: they shut out younger people and say nothing of what somebody can do (Equality Act 2010, section 19; Acas).

use super::listed::{Place, places};
use crate::wording::read::ReadDocument;
use crate::wording::{Finding, Lists, Rule};

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let finding = |place: Place<'_, '_>| place.finding(Rule::YearsOfExperience);
    places(document, &lists.years).map(finding).collect()
}
