//! The parts of an address that name a skill and a level.

use crate::problem::Problem;
use crate::request::Visit;
use sfia::{AttributeCode, Level, SkillCode};

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

/// The attribute in the address.
///
/// # Errors
/// [`Problem::NotFound`] for anything that is not a code.
pub(super) fn attribute(visit: &Visit) -> Result<AttributeCode, Problem> {
    AttributeCode::new(&visit.param("attribute")?).map_err(|_| Problem::NotFound)
}

/// The number of a group of candidates in the address.
///
/// # Errors
/// [`Problem::NotFound`] for anything that is not a number from 1.
pub(super) fn group(visit: &Visit) -> Result<usize, Problem> {
    let number = visit.param("group")?.parse::<usize>();
    number
        .ok()
        .filter(|number| *number > 0)
        .ok_or(Problem::NotFound)
}
