//! The role-profile check: what is worth a second look in a profile, in a family and in the whole library.
//!
//! A finding never blocks anything. It says where it is, why it is pointed out and what can be done about it; the words
//! are the pages'.

use super::{Importance, RoleProfile, RoleSkill};
use crate::ids::RoleProfileId;
use crate::text::search_key;
use sfia::{Framework, Level, SkillCode};
use std::collections::BTreeMap;

/// More essential skills than this are too many: real profiles name two to seven, and what is essential everywhere is
/// essential nowhere.
pub const MOST_ESSENTIAL: usize = 7;
/// A skill that stands this many levels away from the general level is out of step.
///
/// One level apart is usual: few skills have all seven levels, and every role has stronger and weaker sides. Two levels
/// apart is another kind of responsibility (level 3 applies, level 5 ensures and advises), which the autonomy and
/// influence of the general level do not carry. The framework's own design says that skills and responsibility go
/// together (<https://sfia-online.org/en/about-sfia/how-sfia-works>); that the line lies at two is our choice.
pub const OUT_OF_STEP: u8 = 2;
/// Neighbours in a family whose general levels differ by this much leave a jump: nobody can be promoted through it.
pub const JUMP: u8 = 2;
/// A family has a way in when its lowest role is at this level or below: level 3 is the last at which somebody works to
/// direction for most of what they do.
pub const HIGHEST_ENTRY: u8 = 3;

/// Something that those who keep role profiles may want to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where it is.
    pub place: Place,
    /// Why it is pointed out.
    pub reason: Reason,
}

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The list of skills of a profile.
    Skills(RoleProfileId),
    /// One skill of a profile.
    Skill(RoleProfileId, SkillCode),
    /// A job family, as it is written in the first of its profiles.
    Family(String),
}

impl Place {
    /// The profile, unless the place is a family.
    #[must_use]
    pub fn role(&self) -> Option<&RoleProfileId> {
        match self {
            Self::Skills(role) | Self::Skill(role, _) => Some(role),
            Self::Family(_) => None,
        }
    }
}

/// Why something is pointed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no skill, so nobody can be assessed against the profile.
    NoSkills,
    /// More than [`MOST_ESSENTIAL`] essential skills.
    TooManyEssential {
        /// How many.
        count: usize,
    },
    /// The edition does not define the skill at this level, or does not have the skill.
    NotInEdition {
        /// The level asked for.
        level: Level,
    },
    /// A skill is [`OUT_OF_STEP`] levels or more from the general level. A desirable skill below it is not: nothing of
    /// the role rests on it.
    OutOfStep {
        /// The level asked for.
        level: Level,
        /// The general level.
        general: Level,
    },
    /// Another profile asks for the same skills at the same levels.
    Duplicate {
        /// The other one.
        of: RoleProfileId,
    },
    /// No role of the family stands between two neighbours that are [`JUMP`] levels or more apart.
    Jump {
        /// The general level below.
        from: Level,
        /// The general level above.
        to: Level,
    },
    /// The lowest role of the family is above [`HIGHEST_ENTRY`].
    NoEntry {
        /// The lowest general level.
        lowest: Level,
    },
    /// All roles of the family are at one level.
    NoProgression {
        /// That level.
        level: Level,
    },
}

/// What is worth pointing out about one profile by itself, in the order of its skills.
#[must_use]
pub fn check_profile(profile: &RoleProfile, framework: &Framework) -> Vec<Finding> {
    let whole = |reason| Finding {
        place: Place::Skills(profile.id.clone()),
        reason,
    };
    let mut findings = Vec::new();
    if profile.skills.is_empty() {
        findings.push(whole(Reason::NoSkills));
    }
    let essential = |skill: &&RoleSkill| skill.importance == Importance::Essential;
    let count = profile.skills.iter().filter(essential).count();
    if count > MOST_ESSENTIAL {
        findings.push(whole(Reason::TooManyEssential { count }));
    }
    let of_skills = profile.skills.iter().filter_map(|skill| {
        let reason = check_skill(*skill, profile.general_level, framework)?;
        let place = Place::Skill(profile.id.clone(), skill.code);
        Some(Finding { place, reason })
    });
    findings.extend(of_skills);
    findings
}

fn check_skill(skill: RoleSkill, general: Level, framework: &Framework) -> Option<Reason> {
    let level = skill.level;
    if !framework.defines(skill.code, level) {
        return Some(Reason::NotInEdition { level });
    }
    let apart = level.number().abs_diff(general.number()) >= OUT_OF_STEP;
    let rests_on_it = level > general || skill.importance == Importance::Essential;
    (apart && rests_on_it).then_some(Reason::OutOfStep { level, general })
}

/// What is worth pointing out about the profiles in use: one profile after another with those that double it, then one
/// family after another by name. Profiles out of use count for nothing.
#[must_use]
pub fn check_library(profiles: &[RoleProfile], framework: &Framework) -> Vec<Finding> {
    let used: Vec<&RoleProfile> = profiles.iter().filter(|profile| !profile.retired).collect();
    let doubles = doubles(&used);
    let mut findings = Vec::new();
    for profile in &used {
        findings.extend(check_profile(profile, framework));
        let of_this = doubles.get(&profile.id).into_iter().flatten();
        findings.extend(of_this.map(|other| Finding {
            place: Place::Skills(profile.id.clone()),
            reason: Reason::Duplicate { of: other.clone() },
        }));
    }
    findings.extend(check_families(&used));
    findings
}

/// The findings of the library that are about a profile, or about its family.
#[must_use]
pub fn check_in_library(
    profile: &RoleProfile,
    others: &[RoleProfile],
    framework: &Framework,
) -> Vec<Finding> {
    let others = others.iter().filter(|other| other.id != profile.id);
    let all: Vec<RoleProfile> = others.chain(std::iter::once(profile)).cloned().collect();
    let family = search_key(&profile.family);
    check_library(&all, framework)
        .into_iter()
        .filter(|finding| match &finding.place {
            Place::Family(name) => search_key(name) == family,
            place => place.role() == Some(&profile.id),
        })
        .collect()
}

/// The other profiles with the same skills at the same levels, by profile. Whether a skill is essential makes no
/// difference: somebody who does one of the roles could do the other.
fn doubles(used: &[&RoleProfile]) -> BTreeMap<RoleProfileId, Vec<RoleProfileId>> {
    let mut alike: BTreeMap<Vec<(SkillCode, Level)>, Vec<&RoleProfile>> = BTreeMap::new();
    for profile in used.iter().filter(|profile| !profile.skills.is_empty()) {
        let mut skills: Vec<(SkillCode, Level)> = profile
            .skills
            .iter()
            .map(|skill| (skill.code, skill.level))
            .collect();
        skills.sort_unstable();
        alike.entry(skills).or_default().push(profile);
    }
    let mut doubles: BTreeMap<RoleProfileId, Vec<RoleProfileId>> = BTreeMap::new();
    for group in alike.values().filter(|group| group.len() > 1) {
        // Each one points to one other, so that a hundred copies are a hundred findings and not ten thousand.
        let next = group.iter().cycle().skip(1);
        for (profile, other) in group.iter().zip(next) {
            doubles.insert(profile.id.clone(), vec![other.id.clone()]);
        }
    }
    doubles
}

fn check_families(used: &[&RoleProfile]) -> Vec<Finding> {
    let mut families: BTreeMap<String, (String, Vec<Level>)> = BTreeMap::new();
    for profile in used {
        let family = families.entry(search_key(&profile.family));
        let (_, levels) = family.or_insert_with(|| (profile.family.clone(), Vec::new()));
        levels.push(profile.general_level);
    }
    let mut findings = Vec::new();
    for (name, mut levels) in families.into_values() {
        levels.sort_unstable();
        levels.dedup();
        let reasons = check_levels(&levels);
        findings.extend(reasons.into_iter().map(|reason| Finding {
            place: Place::Family(name.clone()),
            reason,
        }));
    }
    findings
}

/// `levels` are the general levels of a family, each once, lowest first.
fn check_levels(levels: &[Level]) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some(&lowest) = levels
        .first()
        .filter(|lowest| lowest.number() > HIGHEST_ENTRY)
    {
        reasons.push(Reason::NoEntry { lowest });
    }
    if let [level] = levels {
        reasons.push(Reason::NoProgression { level: *level });
    }
    for pair in levels.windows(2) {
        if let [from, to] = pair
            && to.number() - from.number() >= JUMP
        {
            let (from, to) = (*from, *to);
            reasons.push(Reason::Jump { from, to });
        }
    }
    reasons
}
