//! Which skills of a role are rated before the person's own answers are seen.

use crate::roles::{Importance, RoleSkill};
use sfia::SkillCode;

/// How many skills of a role are critical at most.
const MOST: usize = 3;

/// The critical skills of a role: the up to three heaviest essential ones, ties in the order of their codes.
///
/// Source: issue 3, part 3. While all essential skills weigh the same, these are the first three by code.
#[must_use]
pub fn critical_skills(role: &[RoleSkill]) -> Vec<SkillCode> {
    let mut essential: Vec<&RoleSkill> = role
        .iter()
        .filter(|skill| skill.importance == Importance::Essential)
        .collect();
    essential.sort_by_key(|skill| (std::cmp::Reverse(skill.importance.weight()), skill.code));
    essential.truncate(MOST);
    essential.into_iter().map(|skill| skill.code).collect()
}
