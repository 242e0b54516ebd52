//! The parts of an address that name a skill and a level.

use crate::problem::Problem;
use crate::request::Visit;
use sfia::{Level, SkillCode};

/// The skill in the address.
///
/// # Errors
/// [`Problem::NotFound`] for anything that is not a code.
pub(super) fn skill(visit: &Visit) -> Result<SkillCode, Problem> {
    SkillCode::new(&visit.param("skill")?).map_err(|_| Problem::NotFound)
}

/// The level in the address.
///
/// # Errors
/// [`Problem::NotFound`] for anything that is not 1 to 7.
pub(super) fn level(visit: &Visit) -> Result<Level, Problem> {
    visit.param("level")?.parse().map_err(|_| Problem::NotFound)
}
