//! The evidence that endorsements rest on. The one place that knows where evidence is kept.

use crate::error::StoreError;
use crate::unit::Read;
use engine::endorsement::EvidenceVersion;
use engine::ids::PersonId;
use sfia::SkillCode;
use std::collections::HashMap;

/// The present version of each piece of a person's evidence, without what was withdrawn, by the skill it supports.
///
/// Empty as long as this service keeps no evidence: an endorsement is bound to nothing then, and nothing of it lapses.
///
/// # Errors
/// [`StoreError`] from the database.
pub(super) fn present_evidence(
    _tx: &mut Read<'_>,
    _person: &PersonId,
) -> Result<HashMap<SkillCode, Vec<EvidenceVersion>>, StoreError> {
    Ok(HashMap::new())
}
