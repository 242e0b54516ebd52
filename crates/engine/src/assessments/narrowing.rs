//! From all skills of an edition to about 24 candidates, in three groups of eight.
//!
//! `s_k = 3 [k in the role] + 2 p(k | family) + max over the role's skills j of sim(k, j) + 0.5 [k is defined within a
//! level of the general level]`, ties by code. `p` is the share of people of the job family with an endorsed level in
//! `k` when there are at least ten such people, and else the share of the family's role profiles with `k`; `sim` is the
//! share of role profiles with either skill that have both. At least two candidates come from outside the family, so
//! that nobody is locked in. Source: the guided flow's candidate score.
//!
//! The score is worked out in thousandths, so that the order never depends on rounding.

use std::collections::{BTreeMap, BTreeSet};

use sfia::{Framework, Level, SkillCode};

/// How many candidates are shown.
pub const CANDIDATES: usize = 24;
/// How many candidates stand on one page.
pub const GROUP: usize = 8;
/// How many skills are assessed level by level, at most.
pub const MOST_CHOSEN: usize = 10;
/// How many skills a page recommends to choose.
pub const WELL_CHOSEN: usize = 8;
/// How many of the candidates come from outside the job family, at least.
pub const FROM_OUTSIDE: usize = 2;
/// From how many people of a family on their endorsed levels count, and not its role profiles.
const PEOPLE_NEEDED: u32 = 10;

/// A role profile as far as narrowing looks at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The job family.
    pub family: String,
    /// The skills it asks for.
    pub skills: BTreeSet<SkillCode>,
}

/// What people of a family hold by endorsement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FamilyUse {
    /// How many people of the family have an endorsed skill.
    pub people: u32,
    /// How many of them have each skill.
    pub holding: BTreeMap<SkillCode, u32>,
}

/// For whom candidates are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// The skills of the person's role, in its order.
    pub role: &'a [SkillCode],
    /// The role's job family; empty without a role.
    pub family: &'a str,
    /// The person's general level, if it is known.
    pub general: Option<Level>,
    /// Endorsed use in the family.
    pub in_use: FamilyUse,
}

/// The candidates, best first; fewer than [`CANDIDATES`] only where the edition has fewer skills.
#[must_use]
pub fn candidates(
    wanted: &Wanted<'_>,
    profiles: &[Pattern],
    framework: &Framework,
) -> Vec<SkillCode> {
    let mut scored: Vec<(u32, SkillCode)> = framework
        .skills()
        .iter()
        .map(|skill| (score(skill, wanted, profiles), skill.code))
        .collect();
    scored.sort_by(|(one, code), (other, other_code)| other.cmp(one).then(code.cmp(other_code)));
    let ranked: Vec<SkillCode> = scored.into_iter().map(|(_, code)| code).collect();
    let familiar = familiar(wanted, profiles);
    let is_outside = |code: &&SkillCode| !familiar.contains(code);
    let (first, rest) = ranked.split_at(CANDIDATES.min(ranked.len()));
    let missing = FROM_OUTSIDE.saturating_sub(first.iter().filter(is_outside).count());
    let outside: Vec<SkillCode> = rest
        .iter()
        .filter(is_outside)
        .take(missing)
        .copied()
        .collect();
    let mut chosen = first.to_vec();
    // The least fitting candidates make room, but never a skill of the role itself.
    let room = chosen
        .len()
        .saturating_sub(outside.len())
        .max(wanted.role.len().min(CANDIDATES));
    chosen.truncate(room);
    chosen.extend(outside);
    chosen
}

/// Every skill of the role and of its family's profiles.
fn familiar(wanted: &Wanted<'_>, profiles: &[Pattern]) -> BTreeSet<SkillCode> {
    let family = profiles
        .iter()
        .filter(|profile| profile.family == wanted.family)
        .flat_map(|profile| profile.skills.iter().copied());
    family.chain(wanted.role.iter().copied()).collect()
}

/// The score of one skill, in thousandths.
fn score(skill: &sfia::Skill, wanted: &Wanted<'_>, profiles: &[Pattern]) -> u32 {
    let in_role = u32::from(wanted.role.contains(&skill.code));
    let near = wanted.general.is_some_and(|general| {
        let close = |level: Level| level.number().abs_diff(general.number()) <= 1;
        skill.levels.iter().any(close)
    });
    let similar = wanted
        .role
        .iter()
        .filter(|other| **other != skill.code)
        .map(|other| similarity(skill.code, *other, profiles))
        .max()
        .unwrap_or_default();
    3_000 * in_role
        + 2 * share_in_family(skill.code, wanted, profiles)
        + similar
        + 500 * u32::from(near)
}

fn share_in_family(code: SkillCode, wanted: &Wanted<'_>, profiles: &[Pattern]) -> u32 {
    if wanted.in_use.people >= PEOPLE_NEEDED {
        let holding = wanted
            .in_use
            .holding
            .get(&code)
            .copied()
            .unwrap_or_default();
        return thousandths(holding, wanted.in_use.people);
    }
    let family = profiles
        .iter()
        .filter(|profile| !wanted.family.is_empty() && profile.family == wanted.family);
    let (mut with, mut all) = (0, 0);
    for profile in family {
        all += 1;
        with += u32::from(profile.skills.contains(&code));
    }
    thousandths(with, all)
}

/// Of the profiles with either skill, the share with both (the Jaccard index).
fn similarity(one: SkillCode, other: SkillCode, profiles: &[Pattern]) -> u32 {
    let (mut both, mut either) = (0, 0);
    for profile in profiles {
        let (has_one, has_other) = (
            profile.skills.contains(&one),
            profile.skills.contains(&other),
        );
        both += u32::from(has_one && has_other);
        either += u32::from(has_one || has_other);
    }
    thousandths(both, either)
}

fn thousandths(part: u32, whole: u32) -> u32 {
    (part * 1_000).checked_div(whole).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sfia::{Edition, Frameworks};

    fn nine() -> &'static Framework {
        Frameworks::shipped().unwrap().edition(Edition::Nine)
    }

    fn code(text: &str) -> SkillCode {
        SkillCode::new(text).unwrap()
    }

    fn profile(family: &str, skills: &[&str]) -> Pattern {
        Pattern {
            family: family.to_owned(),
            skills: skills.iter().map(|text| code(text)).collect(),
        }
    }

    #[test]
    fn the_role_comes_first_then_the_family_then_neighbours() {
        let profiles = [
            profile("Software", &["PROG", "TEST", "SINT"]),
            profile("Software", &["PROG", "SWDN"]),
            profile("Data", &["DTAN", "PROG"]),
        ];
        let role = [code("PROG"), code("TEST")];
        let wanted = Wanted {
            role: &role,
            family: "Software",
            ..Wanted::default()
        };
        let found = candidates(&wanted, &profiles, nine());
        assert_eq!(found.len(), CANDIDATES);
        let first: Vec<&str> = found.iter().take(5).map(SkillCode::as_str).collect();
        assert_eq!(first, ["PROG", "TEST", "SINT", "SWDN", "DTAN"]);
    }

    #[test]
    fn nobody_is_locked_into_the_family() {
        let whole: Vec<&str> = nine()
            .skills()
            .iter()
            .take(40)
            .map(|skill| skill.code.as_str())
            .collect();
        let profiles = [profile("Everything", &whole)];
        let role: Vec<SkillCode> = whole.iter().take(20).map(|text| code(text)).collect();
        let wanted = Wanted {
            role: &role,
            family: "Everything",
            ..Wanted::default()
        };
        let found = candidates(&wanted, &profiles, nine());
        assert_eq!(found.len(), CANDIDATES);
        assert!(role.iter().all(|code| found.contains(code)));
        let outside = found.iter().filter(|code| !whole.contains(&code.as_str()));
        assert_eq!(outside.count(), FROM_OUTSIDE);
    }

    #[test]
    fn endorsed_use_counts_from_ten_people_on() {
        let profiles = [profile("Software", &["PROG", "TEST"])];
        let used = |people| FamilyUse {
            people,
            holding: [(code("SINT"), people)].into_iter().collect(),
        };
        let first = |people| {
            let wanted = Wanted {
                family: "Software",
                in_use: used(people),
                ..Wanted::default()
            };
            candidates(&wanted, &profiles, nine())[0]
        };
        assert_eq!(first(9), code("PROG"));
        assert_eq!(first(10), code("SINT"));
    }

    #[test]
    fn without_a_role_there_are_still_candidates_near_the_general_level() {
        let wanted = Wanted {
            general: Level::new(2).ok(),
            ..Wanted::default()
        };
        let found = candidates(&wanted, &[], nine());
        assert_eq!(found.len(), CANDIDATES);
        let near = |code: &SkillCode| {
            let levels = nine().find_skill(*code).unwrap().levels;
            levels.iter().any(|level| level.number() <= 3)
        };
        assert!(found.iter().all(near));
    }
}
