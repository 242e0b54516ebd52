//! Any two versions of a person's self-assessment, code by code.

use super::{Change, Said};
use crate::assessments::{Assessment, Responsibility, Start};
use sfia::{AttributeCode, Edition, Frameworks, Level, SkillCode};

/// One skill or attribute in both versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared<C> {
    /// Which one.
    pub code: C,
    /// What the earlier version says; `None` where it says nothing.
    pub then: Option<Said>,
    /// What the later version says; `None` where it says nothing.
    pub now: Option<Said>,
    /// What became of it.
    pub change: Change,
}

/// Two versions side by side. Each keeps the edition it was made on: its levels are read by that edition, and skills are
/// matched by their codes, whatever they are called there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The editions of the earlier and of the later version.
    pub editions: (Edition, Edition),
    /// The general levels of responsibility, where all attributes were answered.
    pub general: (Option<Level>, Option<Level>),
    /// The skills, in the later version's order; those only in the earlier one after them.
    pub skills: Vec<Compared<SkillCode>>,
    /// The attributes of responsibility that either version asked about.
    pub attributes: Vec<Compared<AttributeCode>>,
}

/// How many skills changed, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Skills at a higher level.
    pub up: usize,
    /// Skills at a lower level.
    pub down: usize,
    /// Skills at the same level.
    pub same: usize,
    /// Skills in the later version alone.
    pub new: usize,
    /// Skills in the earlier version alone.
    pub no_longer: usize,
}

impl Comparison {
    /// Compares two versions, whichever was sent first: `then` stands on the left.
    #[must_use]
    pub fn between(then: &Assessment, now: &Assessment, frameworks: &Frameworks) -> Self {
        let (old, new) = (
            frameworks.edition(then.edition),
            frameworks.edition(now.edition),
        );
        let mut skills = Vec::new();
        for code in codes(then, now) {
            let said = |version: &Assessment, framework| {
                let skill = version.find_skill(code)?;
                Said::of(&skill.standing(framework, Start::Unknown))
            };
            push(&mut skills, code, said(then, old), said(now, new));
        }
        let mut attributes = Vec::new();
        let mut asked: Vec<AttributeCode> = Responsibility::asked(new).collect();
        asked.extend(Responsibility::asked(old));
        for code in distinct(asked) {
            let said = |version: &Assessment| attribute(&version.responsibility, code);
            push(&mut attributes, code, said(then), said(now));
        }
        Self {
            editions: (then.edition, now.edition),
            general: (then.general_level(old), now.general_level(new)),
            skills,
            attributes,
        }
    }

    /// Whether both were made on the same edition. If not, a level can mean something else in each.
    #[must_use]
    pub fn same_edition(&self) -> bool {
        self.editions.0 == self.editions.1
    }

    /// How many skills changed, and how.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let count = |wanted: Change| {
            let found = self.skills.iter().filter(|skill| skill.change == wanted);
            found.count()
        };
        Counts {
            up: count(Change::Up),
            down: count(Change::Down),
            same: count(Change::Same),
            new: count(Change::New),
            no_longer: count(Change::NoLonger),
        }
    }
}

fn push<C>(compared: &mut Vec<Compared<C>>, code: C, then: Option<Said>, now: Option<Said>) {
    if let Some(change) = Change::between(then, now) {
        compared.push(Compared {
            code,
            then,
            now,
            change,
        });
    }
}

/// The skills of the later version, then those that only the earlier one has.
fn codes(then: &Assessment, now: &Assessment) -> Vec<SkillCode> {
    let all = now.skills.iter().chain(&then.skills);
    distinct(all.map(|skill| skill.code).collect())
}

fn distinct<C: PartialEq>(all: Vec<C>) -> Vec<C> {
    let mut once: Vec<C> = Vec::with_capacity(all.len());
    for code in all {
        if !once.contains(&code) {
            once.push(code);
        }
    }
    once
}

/// What was said of an attribute; nothing where it was not asked about.
fn attribute(said: &Responsibility, code: AttributeCode) -> Option<Said> {
    let asked = said.iter().any(|(asked, ..)| asked == code);
    asked
        .then(|| Said::of(&said.standing(code, Start::Unknown)))
        .flatten()
}
