//! Taking an answer: what is accepted, and what two windows or two devices do to one another.

use sfia::{Framework, Level, SkillCode};

use super::{Answer, AssessedSkill, LastUsed, Start};

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
    /// It is what was stored already, said once more because the level was asked about again.
    Confirmed,
}

impl AssessedSkill {
    /// Takes the answer for a level from a form that showed `seen` as the stored answer.
    ///
    /// Any level of the skill may be answered at any time: the level held is worked out from all answers together. Who
    /// answers with more than "not yet" takes back that the skill was last used before the period that counts.
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
        start: Start,
    ) -> Result<AnswerChange, AnswerRefused> {
        if !framework.defines(self.code, level) {
            return Err(AnswerRefused::NoSuchLevel(self.code, level));
        }
        let stored = self.answers.get(level);
        let standing = self.standing(framework, start);
        let again = standing.again && standing.next == Some(level);
        if stored != Some(answer) && stored != seen {
            return Err(AnswerRefused::AnsweredElsewhere(stored));
        }
        if again {
            self.asked_again = Some(level);
        }
        if stored == Some(answer) {
            return Ok(if again {
                AnswerChange::Confirmed
            } else {
                AnswerChange::Unchanged
            });
        }
        if self.last_used == Some(LastUsed::Before) && answer != Answer::NotYet {
            self.last_used = None;
        }
        self.answers.set(level, answer);
        Ok(match stored {
            None => AnswerChange::New,
            Some(_) => AnswerChange::Replaced,
        })
    }
}
