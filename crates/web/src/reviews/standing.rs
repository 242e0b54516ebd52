//! The endorsed levels that stand beside what a person sent.

use crate::problem::Problem;
use engine::access::{Permit, ReadRecord};
use engine::assessments::Assessment;
use engine::endorsement::{Rating, Standing};
use sfia::{Frameworks, Level, SkillCode};
use std::collections::BTreeMap;
use store::Read;
use store::endorsement::list_given;

/// The endorsed levels that stand for what was sent last; none while nothing was.
pub(crate) fn standing_levels(
    tx: &mut Read<'_>,
    permit: &Permit<ReadRecord>,
    frameworks: &Frameworks,
    sent: Option<&Assessment>,
) -> Result<BTreeMap<SkillCode, Level>, Problem> {
    let Some(sent) = sent else {
        return Ok(BTreeMap::new());
    };
    let framework = frameworks.edition(sent.edition);
    let says = |code: SkillCode| {
        let skill = sent.find_skill(code)?;
        Some(Rating(skill.held(framework)))
    };
    let given = list_given(tx, permit, sent.edition, &says)?;
    Ok(given
        .into_iter()
        .filter(|one| matches!(one.standing, Standing::Stands { .. }))
        .filter_map(|one| Some((one.endorsement.code, one.endorsement.level.0?)))
        .collect())
}
