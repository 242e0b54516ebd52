//! What a person says of their skills now, and what is endorsed of it.

use crate::endorsement::{Endorsement, Rating, Review};
use crate::time::Instant;
use sfia::SkillCode;

/// One skill of a person as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurrentSkill {
    /// Which skill.
    pub code: SkillCode,
    /// What the person says in what they sent last; `None` where they say nothing of it.
    pub says: Option<Rating>,
    /// What is endorsed and stands, and since when; due or not, which the day of reading says.
    pub endorsed: Option<(Rating, Instant)>,
}

/// The skills of a person's present review together with the endorsements that stand, by code.
///
/// An endorsement of a skill that the person says nothing of any more stands as well.
#[must_use]
pub fn current_skills(review: &Review, endorsed: &[Endorsement]) -> Vec<CurrentSkill> {
    let stands = |code: SkillCode| {
        let found = endorsed.iter().find(|one| one.code == code)?;
        Some((found.level, found.at))
    };
    let said = review.cases.iter().map(|case| (case.code, case.claimed));
    let unsaid = endorsed
        .iter()
        .filter(|one| review.find_case(one.code).is_none())
        .map(|one| (one.code, None));
    let mut skills: Vec<CurrentSkill> = said
        .chain(unsaid)
        .map(|(code, says)| CurrentSkill {
            code,
            says,
            endorsed: stands(code),
        })
        .filter(|skill| skill.says.is_some() || skill.endorsed.is_some())
        .collect();
    skills.sort_by_key(|skill| skill.code);
    skills
}
