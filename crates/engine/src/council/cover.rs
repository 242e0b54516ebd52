//! Critical skills that hang on too few people.

use super::LevelCount;
use crate::endorsement::critical_skills;
use crate::roles::RoleSkill;
use sfia::{Framework, Level, SkillCode};
use std::collections::BTreeMap;

/// People endorsed from whom on a critical skill does not hang on a single one.
pub const ENOUGH_ENDORSED: u64 = 2;

/// A critical skill at a level that a role asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cover {
    /// Which skill.
    pub code: SkillCode,
    /// The level asked for.
    pub level: Level,
    /// People endorsed at that level or above.
    pub endorsed: u64,
}

/// The critical skills of these roles that fewer than [`ENOUGH_ENDORSED`] people are endorsed in, at the level asked for
/// or above: first those that nobody is, then by code and level. Besides, how many critical skills there are.
///
/// What the edition does not define at the level asked for is left out.
#[must_use]
pub fn thinly_covered<'r>(
    framework: &Framework,
    roles: impl IntoIterator<Item = &'r [RoleSkill]>,
    endorsed: &[LevelCount],
) -> (Vec<Cover>, usize) {
    let mut critical: BTreeMap<(SkillCode, Level), u64> = BTreeMap::new();
    for role in roles {
        let codes = critical_skills(role);
        let asked = role.iter().filter(|asked| codes.contains(&asked.code));
        for asked in asked.filter(|asked| framework.defines(asked.code, asked.level)) {
            critical.entry((asked.code, asked.level)).or_default();
        }
    }
    for ((code, level), people) in &mut critical {
        let enough = |count: &&LevelCount| count.code == *code && count.level >= Some(*level);
        *people = endorsed
            .iter()
            .filter(enough)
            .map(|count| count.people)
            .sum();
    }
    let all = critical.len();
    let mut thin: Vec<Cover> = critical
        .into_iter()
        .filter(|(_, people)| *people < ENOUGH_ENDORSED)
        .map(|((code, level), endorsed)| Cover {
            code,
            level,
            endorsed,
        })
        .collect();
    thin.sort_by_key(|cover| (cover.endorsed, cover.code, cover.level));
    (thin, all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roles::Importance;
    use sfia::{Edition, Frameworks};

    fn asked(code: &str, level: u8) -> RoleSkill {
        RoleSkill {
            code: SkillCode::new(code).unwrap(),
            level: Level::new(level).unwrap(),
            importance: Importance::Essential,
        }
    }

    fn count(code: &str, level: u8, people: u64) -> LevelCount {
        LevelCount {
            code: SkillCode::new(code).unwrap(),
            level: Level::new(level).ok(),
            people,
        }
    }

    #[test]
    fn one_endorsed_person_is_too_few_and_a_higher_level_counts() {
        let nine = Frameworks::shipped().unwrap().edition(Edition::Nine);
        let desirable = RoleSkill {
            importance: Importance::Desirable,
            ..asked("ARCH", 5)
        };
        let developer = [asked("PROG", 4), asked("TEST", 3), desirable];
        let senior = [asked("PROG", 5), asked("DBDS", 4)];
        let roles = [developer.as_slice(), senior.as_slice()];
        let endorsed = [
            count("PROG", 4, 1),
            count("PROG", 5, 1),
            count("TEST", 2, 8),
            count("DBDS", 6, 2),
        ];
        let (thin, all) = thinly_covered(nine, roles, &endorsed);
        let found: Vec<(&str, u8, u64)> = thin
            .iter()
            .map(|one| (one.code.as_str(), one.level.number(), one.endorsed))
            .collect();
        assert_eq!(found, [("TEST", 3, 0), ("PROG", 5, 1)]);
        assert_eq!(all, 4);
    }
}
