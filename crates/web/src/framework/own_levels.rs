//! The levels that the reader says and that their role asks for, as marks on the framework's pages.

use crate::assessments::{load_own, own_permit};
use crate::problem::Problem;
use engine::access::ReadRecord;
use engine::assessments::{Assessment, Start};
use engine::roles::RoleSkill;
use sfia::{Framework, Frameworks, Level, SkillCode};
use std::collections::BTreeMap;
use store::Read;
use store::assessments::find_submitted;

/// Levels to be marked, skill by skill. Shown to the person alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnLevels {
    said: BTreeMap<SkillCode, (Option<Level>, Option<Level>)>,
    asked: BTreeMap<SkillCode, Level>,
}

/// The reader's levels, from what they sent last or else from their draft, in a fixed number of queries. Nothing for
/// somebody without a record of their own.
pub(super) fn load(tx: &mut Read<'_>, frameworks: &Frameworks) -> Result<OwnLevels, Problem> {
    if tx.actor().member().is_none() {
        return Ok(OwnLevels::default());
    }
    let own = load_own(tx, frameworks)?;
    let sent = find_submitted(tx, &own_permit::<ReadRecord>(tx.actor())?)?;
    let asked = own.role.map(|role| role.skills).unwrap_or_default();
    let Some(said) = sent.or(own.draft) else {
        return Ok(OwnLevels::new(&asked, None));
    };
    let framework = frameworks.edition(said.edition);
    Ok(OwnLevels::new(&asked, Some((&said, framework))))
}

impl OwnLevels {
    /// What a role asks for, and what an assessment comes to.
    pub fn new(asked: &[RoleSkill], said: Option<(&Assessment, &Framework)>) -> Self {
        let standings = said.into_iter().flat_map(|(assessment, framework)| {
            let skills = assessment.skills.iter();
            skills.map(move |skill| (skill.code, skill.standing(framework, Start::Unknown)))
        });
        Self {
            said: standings
                .filter(|(_, standing)| standing.settled && !standing.is_nothing())
                .map(|(code, standing)| (code, (standing.held, standing.developing)))
                .collect(),
            asked: asked
                .iter()
                .map(|skill| (skill.code, skill.level))
                .collect(),
        }
    }

    /// Whether the person says that this is their level.
    pub fn holds(&self, code: SkillCode, level: Level) -> bool {
        self.said
            .get(&code)
            .is_some_and(|(held, _)| *held == Some(level))
    }

    /// Whether the person says that they partly work at this level.
    pub fn partly(&self, code: SkillCode, level: Level) -> bool {
        self.said
            .get(&code)
            .is_some_and(|(_, partly)| *partly == Some(level))
    }

    /// Whether the person's role asks for this level.
    pub fn asks(&self, code: SkillCode, level: Level) -> bool {
        self.asked.get(&code) == Some(&level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessments::sample;
    use crate::skills::samples::{developer, sent};

    #[test]
    fn the_level_said_and_the_level_asked_for_are_marked_and_no_other() {
        let (role, said) = (developer().skills, sent());
        let marks = OwnLevels::new(&role, Some((&said, sample::framework())));
        let of = |code: &str, wanted: &dyn Fn(SkillCode, Level) -> bool| -> Vec<u8> {
            let levels = Level::ALL.into_iter();
            let wanted = levels.filter(|level| wanted(sample::code(code), *level));
            wanted.map(Level::number).collect()
        };
        assert_eq!(of("PROG", &|code, level| marks.holds(code, level)), [3]);
        assert_eq!(of("PROG", &|code, level| marks.partly(code, level)), [4]);
        assert_eq!(of("PROG", &|code, level| marks.asks(code, level)), [4]);
        // Nothing held, and a skill that the role does not ask for.
        assert!(of("IAMT", &|code, level| marks.holds(code, level)).is_empty());
        assert!(of("DESN", &|code, level| marks.asks(code, level)).is_empty());
        assert_eq!(OwnLevels::new(&[], None), OwnLevels::default());
    }
}
