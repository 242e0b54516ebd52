//! What differs between two editions, skill by skill.

use sfia::{Edition, Framework, Frameworks, Level, LevelSet, Skill, SkillCode};

use crate::roles::RoleProfile;

/// What can happen to a skill between two editions. One skill can have several of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Only the later of the two has it.
    New,
    /// Only the earlier of the two has it, and its work is described nowhere else.
    Removed,
    /// Only the earlier of the two has it; its work is described under another code that both have.
    Merged,
    /// A part of its work, or one of its levels, went to another code.
    Split,
    /// The same code has another name.
    Renamed,
    /// It is defined at further levels.
    LevelsAdded,
    /// It is no longer defined at some levels.
    LevelsRemoved,
}

impl Kind {
    /// All kinds, in the order in which pages list them.
    pub const ALL: [Self; 7] = [
        Self::Renamed,
        Self::Split,
        Self::Merged,
        Self::New,
        Self::Removed,
        Self::LevelsAdded,
        Self::LevelsRemoved,
    ];
}

/// One skill in two editions; at least one of them has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillChange<'a> {
    /// The code, by which it is the same skill.
    pub code: SkillCode,
    /// The skill in the edition that is left.
    pub before: Option<&'a Skill>,
    /// The skill in the edition that is taken up.
    pub after: Option<&'a Skill>,
    /// Levels that a skill of both has only afterwards.
    pub added: LevelSet,
    /// Levels that a skill of both had only before.
    pub removed: LevelSet,
    /// Where work of the skill is described afterwards, with the one level that moved if it is one.
    pub successors: Vec<(SkillCode, Option<Level>)>,
    /// Where the work of a new skill was described before.
    pub origins: Vec<SkillCode>,
}

impl SkillChange<'_> {
    /// What happens to it; nothing for a skill that both editions have alike.
    #[must_use]
    pub fn kinds(&self) -> Vec<Kind> {
        let (is_new, is_gone) = (self.before.is_none(), self.after.is_none());
        let moved = !self.successors.is_empty();
        let renamed = match (self.before, self.after) {
            (Some(before), Some(after)) => before.name != after.name,
            _ => false,
        };
        let is = |kind: &Kind| match kind {
            Kind::New => is_new,
            Kind::Removed => is_gone && !moved,
            Kind::Merged => is_gone && moved,
            Kind::Split => !is_gone && moved,
            Kind::Renamed => renamed,
            Kind::LevelsAdded => !self.added.is_empty(),
            Kind::LevelsRemoved => !self.removed.is_empty(),
        };
        Kind::ALL.into_iter().filter(is).collect()
    }

    /// Whether somebody who answered about it can have something to look at: anything but another name.
    #[must_use]
    pub fn can_need_a_look(&self) -> bool {
        self.before.is_some() && self.kinds().iter().any(|kind| *kind != Kind::Renamed)
    }

    /// Whether a role profile that asks for it loses what it asks for.
    #[must_use]
    pub fn is_lost_to(&self, role: &RoleProfile) -> bool {
        let lost = |level: Level| self.after.is_none() || self.removed.contains(level);
        role.skills
            .iter()
            .any(|asked| asked.code == self.code && self.before.is_some() && lost(asked.level))
    }
}

/// All that differs between two editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes<'a> {
    /// The edition that is left.
    pub from: &'a Framework,
    /// The edition that is taken up.
    pub to: &'a Framework,
    skills: Vec<SkillChange<'a>>,
}

impl<'a> Changes<'a> {
    /// Compares two editions code by code: in the official order of the one that is taken up, then what it lacks.
    #[must_use]
    pub fn between(frameworks: &'a Frameworks, from: Edition, to: Edition) -> Self {
        let (from, to) = (frameworks.edition(from), frameworks.edition(to));
        let compare = |code: SkillCode| compare(frameworks, code, from, to);
        let gone = from
            .skills()
            .iter()
            .filter(|skill| to.find_skill(skill.code).is_none());
        let codes = to.skills().iter().chain(gone).map(|skill| skill.code);
        Self {
            from,
            to,
            skills: codes.map(compare).collect(),
        }
    }

    /// Every skill of either edition, those that both have alike included.
    #[must_use]
    pub fn all(&self) -> &[SkillChange<'a>] {
        &self.skills
    }

    /// The skills to which something happens.
    pub fn list(&self) -> impl Iterator<Item = &SkillChange<'a>> {
        self.skills.iter().filter(|skill| !skill.kinds().is_empty())
    }

    /// What happens to one skill.
    #[must_use]
    pub fn find(&self, code: SkillCode) -> Option<&SkillChange<'a>> {
        self.skills.iter().find(|skill| skill.code == code)
    }

    /// How many skills this happens to.
    #[must_use]
    pub fn count(&self, kind: Kind) -> usize {
        self.skills
            .iter()
            .filter(|skill| skill.kinds().contains(&kind))
            .count()
    }
}

fn compare<'a>(
    frameworks: &Frameworks,
    code: SkillCode,
    from: &'a Framework,
    to: &'a Framework,
) -> SkillChange<'a> {
    let (before, after) = (from.find_skill(code), to.find_skill(code));
    let only = |here: Option<&Skill>, there: Option<&Skill>| match (here, there) {
        (Some(here), Some(there)) => {
            let missing = |level: &Level| !there.levels.contains(*level);
            here.levels.iter().filter(missing).collect()
        }
        _ => LevelSet::EMPTY,
    };
    let moves = frameworks.moves();
    let (here, there) = (from.edition(), to.edition());
    let moved = |from, to| moves.list_successors(code, from, to);
    SkillChange {
        code,
        before,
        after,
        added: only(after, before),
        removed: only(before, after),
        // Read backwards the table names origins of a skill that stays, too: those are no changes of it.
        successors: moved(here, there)
            .filter(|(successor, _)| before.is_some() && to.find_skill(*successor).is_some())
            .filter(|(successor, _)| after.is_none() || from.find_skill(*successor).is_none())
            .collect(),
        origins: moved(there, here)
            .filter(|_| before.is_none())
            .map(|(origin, _)| origin)
            .collect(),
    }
}
