//! Two roles side by side: what both ask for, and what one needs for the other.

use super::RoleSkill;
use sfia::{Level, SkillCode};

/// A skill in two roles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SkillPair {
    /// Which skill.
    pub code: SkillCode,
    /// What the first role asks for.
    pub left: Option<RoleSkill>,
    /// What the second role asks for.
    pub right: Option<RoleSkill>,
}

/// What somebody who does one role needs for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A skill that the first role does not ask for.
    New {
        /// What is asked for.
        asked: RoleSkill,
    },
    /// A higher level of a skill.
    Higher {
        /// What is asked for.
        asked: RoleSkill,
        /// The level that the first role asks for.
        from: Level,
    },
}

/// The skills of both: those in common first, in the order of the left role, then those of the left one alone, then
/// those of the right one alone.
#[must_use]
pub fn pair(left: &[RoleSkill], right: &[RoleSkill]) -> Vec<SkillPair> {
    let find = |skills: &[RoleSkill], code| skills.iter().find(|skill| skill.code == code).copied();
    let mut pairs: Vec<SkillPair> = left
        .iter()
        .map(|skill| SkillPair {
            code: skill.code,
            left: Some(*skill),
            right: find(right, skill.code),
        })
        .collect();
    // The sort is stable, so each part keeps its order.
    pairs.sort_by_key(|pair| pair.right.is_none());
    let alone = right
        .iter()
        .filter(|skill| find(left, skill.code).is_none());
    pairs.extend(alone.map(|skill| SkillPair {
        code: skill.code,
        left: None,
        right: Some(*skill),
    }));
    pairs
}

/// What the second role asks for beyond the first, in the order of the second. A lower level is no need.
#[must_use]
pub fn needs(from: &[RoleSkill], to: &[RoleSkill]) -> Vec<Need> {
    to.iter()
        .filter_map(|asked| {
            let held = from.iter().find(|skill| skill.code == asked.code);
            match held {
                None => Some(Need::New { asked: *asked }),
                Some(held) if held.level < asked.level => Some(Need::Higher {
                    asked: *asked,
                    from: held.level,
                }),
                Some(_) => None,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roles::Importance;

    fn skill(code: &str, level: u8) -> RoleSkill {
        RoleSkill {
            code: SkillCode::new(code).unwrap(),
            level: Level::new(level).unwrap(),
            importance: Importance::Essential,
        }
    }

    #[test]
    fn common_skills_come_first_and_needs_go_one_way() {
        let developer = [skill("PROG", 3), skill("ACIN", 2), skill("TEST", 4)];
        let lead = [skill("TEST", 3), skill("PROG", 5), skill("REQM", 4)];
        let codes: Vec<String> = pair(&developer, &lead)
            .iter()
            .map(|pair| pair.code.to_string())
            .collect();
        assert_eq!(codes, ["PROG", "TEST", "ACIN", "REQM"]);
        assert_eq!(
            needs(&developer, &lead),
            [
                Need::Higher {
                    asked: skill("PROG", 5),
                    from: Level::new(3).unwrap()
                },
                Need::New {
                    asked: skill("REQM", 4)
                }
            ]
        );
        assert_eq!(needs(&lead, &lead), []);
    }
}
