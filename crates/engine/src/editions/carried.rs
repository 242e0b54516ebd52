//! Answers carried over code by code: what stays as it is, what is asked about, what is laid aside.
//!
//! 1. An answer about a level that both editions define stays.
//! 2. An answer about a level that the new edition does not define is laid aside, never thrown away: it comes back with
//!    the edition. A whole skill that the new edition lacks is laid aside with all that was said of it.
//! 3. Asked about is what the staircase cannot settle from the answers that stay, and nothing else: a level answered
//!    under either edition is not asked about again.

use sfia::{Edition, Framework, Frameworks, Level, LevelSet, SkillCode};

use super::{Changes, SkillChange};
use crate::assessments::{Answer, AssessedSkill, Assessment, Standing, Start};

/// A skill in another edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedSkill {
    /// With what one goes on; `None` for a skill that the edition lacks.
    pub kept: Option<AssessedSkill>,
    /// What is laid aside: the whole skill where the edition lacks it, otherwise just its dropped answers.
    pub dropped: Option<AssessedSkill>,
}

/// A whole assessment in another edition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CarriedOver {
    /// The skills with which one goes on, in their order.
    pub skills: Vec<AssessedSkill>,
    /// Those about which something was said and nothing needs a look.
    pub unchanged: Vec<SkillCode>,
    /// Those that need a look.
    pub asked: Vec<Asked>,
    /// What is laid aside.
    pub dropped: Vec<AssessedSkill>,
}

/// A skill that needs a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which skill.
    pub code: SkillCode,
    /// Why.
    pub why: Why,
    /// The level to ask about next; `None` where nothing is left to ask.
    pub question: Option<Level>,
    /// Skills that describe a part of its work from now on, to be added by those who do that work.
    pub successors: Vec<SkillCode>,
}

/// Why a skill needs a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The edition lacks it.
    Gone,
    /// Something was answered about these levels, which the edition no longer defines.
    LevelsGone(LevelSet),
    /// The edition defines these further levels, and the answers do not say whether they are held.
    LevelsAdded(LevelSet),
    /// A part of its work is described elsewhere. Its own answers stay.
    Split,
}

impl Changes<'_> {
    /// Carries the skills of an assessment over.
    #[must_use]
    pub fn carry_over(&self, skills: &[AssessedSkill]) -> CarriedOver {
        let mut over = CarriedOver::default();
        for skill in skills {
            let carried = self.carry(skill);
            if skill.is_touched() {
                match self.look(skill, &carried) {
                    Some(asked) => over.asked.push(asked),
                    None => over.unchanged.push(skill.code),
                }
            }
            over.skills.extend(carried.kept);
            over.dropped.extend(carried.dropped);
        }
        over
    }

    /// Carries one skill over.
    ///
    /// Where all answers are laid aside, asking starts beside them. A skill that was settled is not asked about once more for being far from where asking starts: that chance
    /// belonged to the edition under which it was settled.
    #[must_use]
    pub fn carry(&self, skill: &AssessedSkill) -> CarriedSkill {
        let Some(after) = self.to.find_skill(skill.code) else {
            return CarriedSkill {
                kept: None,
                dropped: Some(skill.clone()),
            };
        };
        let defined = |level: Level| after.levels.contains(level);
        let mut kept = AssessedSkill {
            answers: skill
                .answers
                .iter()
                .filter(|(at, _)| defined(*at))
                .collect(),
            ..skill.clone()
        };
        let dropped = AssessedSkill {
            answers: skill
                .answers
                .iter()
                .filter(|(at, _)| !defined(*at))
                .collect(),
            ..AssessedSkill::unanswered(skill.code, skill.added)
        };
        let before = self.from.find_skill(skill.code);
        let other_levels = before.is_some_and(|before| before.levels != after.levels);
        if other_levels && kept.asked_again.is_none() && plain(skill, self.from).settled {
            kept.asked_again = kept.deciding_level();
        }
        if kept.answers.is_empty() && !skill.answers.is_empty() {
            kept.asked_from = skill.deciding_level();
        }
        CarriedSkill {
            kept: Some(kept),
            dropped: (!dropped.answers.is_empty()).then_some(dropped),
        }
    }

    /// Why a skill needs a look, if it does.
    fn look(&self, skill: &AssessedSkill, carried: &CarriedSkill) -> Option<Asked> {
        // A skill that only the edition to come has was laid aside before, and comes back as it was.
        let change = self
            .find(skill.code)
            .filter(|change| change.before.is_some())?;
        let asked = |why: Why, question: Option<Level>| {
            Some(Asked {
                code: skill.code,
                why,
                question,
                successors: successors(change, skill),
            })
        };
        let Some(kept) = &carried.kept else {
            return asked(Why::Gone, None);
        };
        let (was, is) = (plain(skill, self.from), plain(kept, self.to));
        let same = (was.held, was.developing, was.settled) == (is.held, is.developing, is.settled);
        if let Some(dropped) = &carried.dropped {
            let levels = dropped.answers.iter().map(|(level, _)| level).collect();
            let nothing_moved = same && is.settled;
            if !nothing_moved {
                return asked(Why::LevelsGone(levels), is.next);
            }
        } else if was.settled && !same {
            return asked(Why::LevelsAdded(change.added), is.next);
        }
        if !was.is_nothing() && !successors(change, skill).is_empty() {
            return asked(Why::Split, is.next.filter(|_| was.settled));
        }
        None
    }
}

/// All that was said: the skills of an assessment together with what it laid aside. What is answered by now stays.
#[must_use]
pub fn restore(skills: Vec<AssessedSkill>, aside: &[AssessedSkill]) -> Vec<AssessedSkill> {
    let mut restored = skills;
    for laid in aside {
        let place = restored.iter().position(|skill| skill.code == laid.code);
        let Some(skill) = place.and_then(|place| restored.get_mut(place)) else {
            restored.push(laid.clone());
            continue;
        };
        for (level, answer) in laid.answers.iter() {
            if skill.answers.get(level).is_none() {
                skill.answers.set(level, answer);
            }
        }
    }
    restored
}

/// An assessment as one goes on from it under another edition, and what is laid aside for that; `aside` is what it has
/// laid aside itself.
#[must_use]
pub fn carry_assessment(
    assessment: Assessment,
    aside: &[AssessedSkill],
    frameworks: &Frameworks,
    to: Edition,
) -> (Assessment, Vec<AssessedSkill>) {
    if assessment.edition == to {
        return (assessment, aside.to_vec());
    }
    let changes = Changes::between(frameworks, assessment.edition, to);
    let over = changes.carry_over(&restore(assessment.skills, aside));
    let carried = Assessment {
        edition: to,
        skills: over.skills,
        ..assessment
    };
    (carried, over.dropped)
}

/// Where the answers alone lead, without asking anything once more.
fn plain(skill: &AssessedSkill, framework: &Framework) -> Standing {
    skill.standing(framework, Start::Unknown)
}

/// The skills that describe a part of this one's work from now on; for a single level only if work at it was claimed.
fn successors(change: &SkillChange<'_>, skill: &AssessedSkill) -> Vec<SkillCode> {
    let concerns = |level: Option<Level>| {
        let worked = |level| {
            skill
                .answers
                .get(level)
                .is_some_and(|said| said != Answer::NotYet)
        };
        level.is_none_or(|level| change.after.is_none() || worked(level))
    };
    change
        .successors
        .iter()
        .filter(|(_, level)| concerns(*level))
        .map(|(successor, _)| *successor)
        .collect()
}
