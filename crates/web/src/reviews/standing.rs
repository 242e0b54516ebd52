//! The endorsed levels that stand beside what a person sent.

use crate::problem::Problem;
use engine::access::{Permit, PlanWithRecord, ReadRecord};
use engine::assessments::{Assessment, UsedFor};
use engine::endorsement::{Rating, Standing};
use sfia::{Frameworks, Level, SkillCode};
use std::collections::BTreeMap;
use store::Read;
use store::endorsement::{Given, list_given, list_given_for_planning};

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
    Ok(standing(given))
}

/// The same for planning.
pub(crate) fn standing_for_planning(
    tx: &mut Read<'_>,
    permit: &Permit<PlanWithRecord>,
    frameworks: &Frameworks,
    used: &UsedFor,
) -> Result<BTreeMap<SkillCode, Level>, Problem> {
    let framework = frameworks.edition(used.edition);
    let says = |code: SkillCode| {
        let skill = used.find_skill(code)?;
        Some(Rating(skill.held(framework)))
    };
    Ok(standing(list_given_for_planning(tx, permit, used, &says)?))
}

fn standing(given: Vec<Given>) -> BTreeMap<SkillCode, Level> {
    given
        .into_iter()
        .filter(|one| matches!(one.standing, Standing::Stands { .. }))
        .filter_map(|one| Some((one.endorsement.code, one.endorsement.level.0?)))
        .collect()
}
