//! What roles ask for beside what those who hold them say: how many meet it, and by how much the others are below.

use crate::endorsement::Rating;
use crate::gaps::Distance;
use sfia::{Framework, Level, SkillCode};
use std::collections::BTreeMap;

/// So many people whose role asks for a skill at a level say this of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asking {
    /// Which skill.
    pub code: SkillCode,
    /// The level that the role asks for.
    pub asked: Level,
    /// What they say; `None` where they say nothing, or nothing that may be used.
    pub says: Option<Rating>,
    /// How many.
    pub people: u64,
}

/// One skill that roles ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// Which skill.
    pub code: SkillCode,
    /// People whose role asks for it, at whatever level.
    pub asked: u64,
    /// Those at the level that their role asks for, or above.
    pub meet: u64,
    /// Those one level below.
    pub one_below: u64,
    /// Those further below, or at no level.
    pub further: u64,
    /// Those who say nothing of it.
    pub unsaid: u64,
    /// Levels missing in all.
    pub missing: u64,
}

impl Need {
    /// People below what their role asks for.
    #[must_use]
    pub fn below(&self) -> u64 {
        self.one_below + self.further
    }
}

/// The skills that roles ask for, those with most people below first, then by levels missing and code. What the edition
/// does not define at the level asked for is left out, as on a person's own page.
#[must_use]
pub fn needs(framework: &Framework, asking: impl IntoIterator<Item = Asking>) -> Vec<Need> {
    let mut found: BTreeMap<SkillCode, Need> = BTreeMap::new();
    for one in asking {
        if framework.defines(one.code, one.asked) {
            found
                .entry(one.code)
                .or_insert_with(|| none(one.code))
                .add(&one);
        }
    }
    let mut needs: Vec<Need> = found.into_values().collect();
    needs.sort_by_key(|need| {
        use std::cmp::Reverse;
        (Reverse(need.below()), Reverse(need.missing), need.code)
    });
    needs
}

fn none(code: SkillCode) -> Need {
    Need {
        code,
        asked: 0,
        meet: 0,
        one_below: 0,
        further: 0,
        unsaid: 0,
        missing: 0,
    }
}

impl Need {
    fn add(&mut self, asking: &Asking) {
        self.asked += asking.people;
        let Some(Rating(held)) = asking.says else {
            self.unsaid += asking.people;
            return;
        };
        match Distance::between(held, asking.asked) {
            Distance::Meets | Distance::Beyond => self.meet += asking.people,
            Distance::OneLevelToGo => self.one_below += asking.people,
            Distance::FurtherToGo | Distance::NotYet => self.further += asking.people,
        }
        let held = held.map_or(0, Level::number);
        let missing = asking.asked.number().saturating_sub(held);
        self.missing += u64::from(missing) * asking.people;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sfia::{Edition, Frameworks};

    fn asking(code: &str, asked: u8, says: Option<u8>, people: u64) -> Asking {
        Asking {
            code: SkillCode::new(code).unwrap(),
            asked: Level::new(asked).unwrap(),
            says: says.map(|number| Rating::from_number(number.into()).unwrap()),
            people,
        }
    }

    #[test]
    fn everybody_asked_is_counted_once() {
        let nine = Frameworks::shipped().unwrap().edition(Edition::Nine);
        let found = needs(
            nine,
            [
                asking("PROG", 4, Some(4), 5),
                asking("PROG", 5, Some(4), 3),
                asking("PROG", 4, Some(0), 2),
                asking("PROG", 4, None, 7),
                asking("DBDS", 4, Some(3), 6),
                // Programming has no level 7.
                asking("PROG", 7, Some(4), 9),
            ],
        );
        let codes: Vec<&str> = found.iter().map(|need| need.code.as_str()).collect();
        assert_eq!(codes, ["DBDS", "PROG"]);
        let prog = found[1];
        assert_eq!((prog.asked, prog.meet, prog.one_below), (17, 5, 3));
        assert_eq!((prog.further, prog.unsaid, prog.missing), (2, 7, 3 + 8));
        for need in found {
            assert_eq!(need.asked, need.meet + need.below() + need.unsaid);
        }
    }
}
