//! The one thing to do next about one's record.

use crate::evidence::Coverage;
use crate::gaps::{Distance, Gap};
use sfia::{Level, SkillCode};

/// One skill of the version that was sent last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Which skill.
    pub code: SkillCode,
    /// The level held.
    pub held: Level,
    /// What stands behind that level.
    pub coverage: Coverage,
    /// Whether the level was said, or said to be still true, longer ago than the organisation lets it count.
    pub old: bool,
}

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextMove {
    /// Say of so many skills whether their level is still true.
    Confirm(usize),
    /// Show an example of this critical skill at the level held.
    Show(SkillCode, Level),
    /// Work towards this level of a skill that is below what the role asks for.
    Grow(SkillCode, Level),
    /// Nothing: every level is known, shown and met.
    Nothing,
}

/// What to do next: first that the record is true, then that it can be believed, then where to grow.
///
/// Growing begins with a skill that is one level away, in the order of the role.
#[must_use]
pub fn next_move(known: &[Known], critical: &[SkillCode], gap: Option<&Gap>) -> NextMove {
    let old = known.iter().filter(|skill| skill.old).count();
    if old > 0 {
        return NextMove::Confirm(old);
    }
    let unshown = |skill: &&Known| {
        let counts = critical.is_empty() || critical.contains(&skill.code);
        counts && skill.coverage != Coverage::Shown
    };
    if let Some(skill) = known.iter().find(unshown) {
        return NextMove::Show(skill.code, skill.held);
    }
    let below: Vec<(SkillCode, Level, Distance)> = gap
        .iter()
        .flat_map(|gap| &gap.skills)
        .filter_map(|skill| Some((skill.code, skill.next?, skill.distance)))
        .collect();
    let near = below
        .iter()
        .find(|(.., far)| *far == Distance::OneLevelToGo);
    match near.or(below.first()) {
        Some((code, level, _)) => NextMove::Grow(*code, *level),
        None => NextMove::Nothing,
    }
}
