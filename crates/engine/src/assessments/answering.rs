//! Taking an answer: what is accepted, and what two windows or two devices do to one another.

use sfia::{Framework, Level, SkillCode};

use super::{Answer, AssessedSkill};

/// Why an answer was not taken. Nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerRefused {
    /// The edition does not define the skill at this level.
    #[error("the skill {0} has no level {1}")]
    NoSuchLevel(SkillCode, Level),
    /// The level was answered differently since the form was shown; holds what is stored now.
    #[error("the level was answered elsewhere in the meantime")]
    AnsweredElsewhere(Option<Answer>),
}

/// What to do with an accepted answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerChange {
    /// It is the first for its level.
    New,
    /// It takes the place of another.
    Replaced,
    /// It is what was stored already.
    Unchanged,
}

impl AssessedSkill {
    /// Takes the answer for a level from a form that showed `seen` as the stored answer.
    ///
    /// Any level of the skill may be answered at any time: the level held is worked out from all answers together.
    ///
    /// # Errors
    /// [`AnswerRefused`] when the skill lacks the level, or when the form was older than what is stored and wants
    /// something else.
    pub fn answer(
        &mut self,
        level: Level,
        answer: Answer,
        seen: Option<Answer>,
        framework: &Framework,
    ) -> Result<AnswerChange, AnswerRefused> {
        if !framework.defines(self.code, level) {
            return Err(AnswerRefused::NoSuchLevel(self.code, level));
        }
        let stored = self.answers.get(level);
        if stored == Some(answer) {
            return Ok(AnswerChange::Unchanged);
        }
        if stored != seen {
            return Err(AnswerRefused::AnsweredElsewhere(stored));
        }
        self.answers.set(level, answer);
        Ok(match stored {
            None => AnswerChange::New,
            Some(_) => AnswerChange::Replaced,
        })
    }
}
