//! How well one role fits, and what would raise the match most.

use super::Held;
use crate::gaps::Match;
use crate::roles::{RoleProfile, RoleSkill};
use sfia::{Framework, Level, SkillCode};

/// A step: one level more in one skill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The skill.
    pub code: SkillCode,
    /// The level held now.
    pub from: Option<Level>,
    /// The next level that the edition defines, at most the one that the role asks for.
    pub to: Level,
    /// The match with this step alone.
    pub then: Match,
}

/// A role beside what somebody holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit<'a> {
    /// The role.
    pub role: &'a RoleProfile,
    /// The match, with what was not answered counted as not held: at least this much.
    pub matched: Match,
    /// How many skills of the role were not answered.
    pub unanswered: usize,
    /// The two steps that raise the match most, the better one first; fewer where less is missing.
    pub steps: Vec<Step>,
    /// The match after both of them.
    pub after_steps: Match,
}

impl<'a> Fit<'a> {
    /// The fit of one role; `None` where it asks for nothing that the edition defines.
    #[must_use]
    pub fn of(role: &'a RoleProfile, held: &Held, framework: &Framework) -> Option<Self> {
        let asked = defined(role, framework);
        let matched = overall(&asked, held)?;
        let mut steps: Vec<Step> = asked
            .iter()
            .filter_map(|skill| step(skill, &asked, held, framework))
            .collect();
        // The order of the profile decides between equals: essential skills stand first.
        steps.sort_by_key(|step| step.then.missing());
        steps.truncate(BEST_STEPS);
        let later = Held::from_levels(asked.iter().map(|skill| {
            let next = steps.iter().find(|step| step.code == skill.code);
            (
                skill.code,
                next.map_or(held.level(skill.code), |step| Some(step.to)),
            )
        }));
        let unanswered = asked.iter().filter(|skill| !held.is_answered(skill.code));
        Some(Self {
            role,
            unanswered: unanswered.count(),
            after_steps: overall(&asked, &later)?,
            matched,
            steps,
        })
    }
}

/// Steps that are named.
const BEST_STEPS: usize = 2;

/// Every role that asks for something, the best match first; between equals, the one with fewer levels missing, then by
/// title.
#[must_use]
pub fn rank<'a>(roles: &'a [RoleProfile], held: &Held, framework: &Framework) -> Vec<Fit<'a>> {
    let mut fits: Vec<Fit<'a>> = roles
        .iter()
        .filter_map(|role| Fit::of(role, held, framework))
        .collect();
    fits.sort_by(|one, other| {
        let share = |fit: &Fit<'_>| fit.matched.percent();
        share(other)
            .cmp(&share(one))
            .then_with(|| one.matched.missing().cmp(&other.matched.missing()))
            .then_with(|| one.role.title.cmp(&other.role.title))
            .then_with(|| one.role.id.cmp(&other.role.id))
    });
    fits
}

/// The skills that the edition defines at the level asked for.
pub(super) fn defined(role: &RoleProfile, framework: &Framework) -> Vec<RoleSkill> {
    let defined = |skill: &&RoleSkill| framework.defines(skill.code, skill.level);
    role.skills.iter().filter(defined).copied().collect()
}

/// The match with what was not answered counted as not held; `None` for a role that asks for nothing.
pub(super) fn overall(asked: &[RoleSkill], held: &Held) -> Option<Match> {
    (!asked.is_empty()).then(|| Match::of(asked, |code| held.level(code)))
}

fn step(
    skill: &RoleSkill,
    asked: &[RoleSkill],
    held: &Held,
    framework: &Framework,
) -> Option<Step> {
    let from = held.level(skill.code);
    if from >= Some(skill.level) {
        return None;
    }
    let known = framework.find_skill(skill.code)?;
    let to = known.levels.iter().find(|level| Some(*level) > from)?;
    let then = Match::of(asked, |code| {
        if code == skill.code {
            Some(to)
        } else {
            held.level(code)
        }
    });
    Some(Step {
        code: skill.code,
        from,
        to,
        then,
    })
}
