//! What an address asks for: a part of the council, whose word on levels, a skill and a level. Nothing of it is about a
//! person, so that such an address can be kept and passed on.

use crate::request::Visit;
use sfia::{Framework, Level, SkillCode};
use store::council::{LevelsOf, Part};

/// The word in addresses for what is endorsed.
pub(super) const ENDORSED: &str = "endorsed";

/// A part of the council. What is empty narrows nothing.
pub(super) fn part(visit: &Visit) -> Part {
    let filled = |name: &str| visit.query(name).filter(|text| !text.is_empty());
    Part {
        department: filled("department"),
        family: filled("family"),
    }
}

/// Whose word on levels counts.
pub(super) fn levels_of(visit: &Visit) -> LevelsOf {
    match visit.query("of").as_deref() {
        Some(ENDORSED) => LevelsOf::Endorsed,
        _ => LevelsOf::Said,
    }
}

/// The skill, if the edition has it, and the level, the lowest where none is named.
pub(super) fn skill_and_level(visit: &Visit, framework: &Framework) -> (Option<SkillCode>, Level) {
    let code = visit
        .query("skill")
        .and_then(|text| SkillCode::new(&text).ok())
        .filter(|code| framework.find_skill(*code).is_some());
    let level = visit.query("level").and_then(|text| text.parse().ok());
    (code, level.unwrap_or(Level::LOWEST))
}

/// The page of a list, from 1.
pub(super) fn page(visit: &Visit) -> u64 {
    let page = visit.query("page").and_then(|page| page.parse().ok());
    page.unwrap_or(1).clamp(1, 100_000)
}

/// Names and values of a part for an address; empty ones left out.
pub(super) fn pairs(part: &Part) -> Vec<(&'static str, String)> {
    let mut pairs = vec![
        ("department", part.department.clone().unwrap_or_default()),
        ("family", part.family.clone().unwrap_or_default()),
    ];
    pairs.retain(|(_, value)| !value.is_empty());
    pairs
}
