//! One skill inside an assessment.

use sfia::{Framework, Level, LevelSet, SkillCode};

use super::{Answer, LastUsed, Note, SkillAnswers, Standing, Start, Sureness, ask_again, standing};

/// What a person says of one skill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssessedSkill {
    /// Which skill.
    pub code: SkillCode,
    /// Whether the person added it. Skills of the role cannot be removed.
    pub added: bool,
    /// When it was last used, once that was asked.
    pub last_used: Option<LastUsed>,
    /// The person's note.
    pub note: Note,
    /// The answers level by level.
    pub answers: SkillAnswers,
    /// The level that was asked about once more, once one was.
    pub asked_again: Option<Level>,
    /// The level nearest to which asking about this skill starts, in place of the general one: what decided under
    /// another edition, where that answer was laid aside.
    pub asked_from: Option<Level>,
    /// How sure the person is of the level, once that was said.
    pub sureness: Option<Sureness>,
}

impl AssessedSkill {
    /// A skill about which nothing was answered yet.
    #[must_use]
    pub fn unanswered(code: SkillCode, added: bool) -> Self {
        Self {
            code,
            added,
            last_used: None,
            note: Note::default(),
            answers: SkillAnswers::default(),
            asked_again: None,
            asked_from: None,
            sureness: None,
        }
    }

    /// The standing that follows from the answers.
    ///
    /// A skill that was not used in the period that counts is settled without a question: nothing is held in it.
    #[must_use]
    pub fn standing(&self, framework: &Framework, start: Start) -> Standing {
        let levels = levels_of(framework, self.code);
        if self.is_unused() {
            return standing(LevelSet::EMPTY, start.level(), &self.answers);
        }
        let first = self.asked_from.unwrap_or(start.level());
        let plain = standing(levels, first, &self.answers);
        let Start::Measured(_) = start else {
            return plain;
        };
        if !plain.settled || self.asked_again.is_some() {
            return plain;
        }
        match ask_again(levels, first, &self.answers, &plain) {
            None => plain,
            Some(level) => Standing {
                settled: false,
                next: Some(level),
                again: true,
                ..plain
            },
        }
    }

    /// Whether it was said to be unused in the period that counts, with no answer that says otherwise.
    #[must_use]
    pub fn is_unused(&self) -> bool {
        self.last_used == Some(LastUsed::Before) && self.answers.is_empty()
    }

    /// The skill as somebody says it who knows the framework: this level is held, or none is. It takes the place of all
    /// answers: "yes" at the level and "not yet" right above it.
    ///
    /// # Errors
    /// The level, if the edition does not define the skill at it.
    pub fn declare(&mut self, level: Option<Level>, framework: &Framework) -> Result<(), Level> {
        let levels = levels_of(framework, self.code);
        if let Some(level) = level.filter(|level| !levels.contains(*level)) {
            return Err(level);
        }
        let above = levels.iter().find(|other| Some(*other) > level);
        self.answers = SkillAnswers::default();
        if let Some(level) = level {
            self.answers.set(level, Answer::Yes);
            if matches!(self.last_used, None | Some(LastUsed::Before)) {
                self.last_used = Some(LastUsed::InPeriod);
            }
        }
        if let Some(above) = above {
            self.answers.set(above, Answer::NotYet);
        }
        // Who says a level outright is not asked about it once more.
        self.asked_again = level.or(above);
        Ok(())
    }

    /// Whether anything was said about it.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        !self.answers.is_empty() || self.last_used.is_some() || !self.note.is_empty()
    }

    /// The times of last use that go together with the answers, newest first.
    ///
    /// The questions are about the period that counts, so who says "yes" or "partly" to any of them used the skill then.
    #[must_use]
    pub fn fitting_last_used(&self) -> &'static [LastUsed] {
        let worked = self
            .answers
            .iter()
            .any(|(_, answer)| answer != Answer::NotYet);
        if worked {
            &LastUsed::COUNTING
        } else {
            &LastUsed::ALL
        }
    }

    /// The level whose answer decides where the person stands: the lowest not answered "yes", else the highest answered.
    /// `None` while nothing is answered.
    #[must_use]
    pub fn deciding_level(&self) -> Option<Level> {
        let ceiling = self
            .answers
            .iter()
            .find(|(_, answer)| *answer != Answer::Yes);
        let decides = ceiling.or_else(|| self.answers.iter().next_back());
        decides.map(|(level, _)| level)
    }

    /// The level held, whether or not all is answered.
    #[must_use]
    pub fn held(&self, framework: &Framework) -> Option<Level> {
        self.standing(framework, Start::Unknown).held
    }

    /// Whether nothing is left to ask: the level is settled, and the time of last use is known where something is held.
    #[must_use]
    pub fn is_done(&self, framework: &Framework, start: Start) -> bool {
        let standing = self.standing(framework, start);
        standing.settled && (self.last_used.is_some() || standing.is_nothing())
    }
}

/// The levels of a skill in an edition; none for a skill that the edition does not have.
fn levels_of(framework: &Framework, code: SkillCode) -> LevelSet {
    framework
        .find_skill(code)
        .map_or(LevelSet::EMPTY, |skill| skill.levels)
}
