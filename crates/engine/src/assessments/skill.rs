//! One skill inside an assessment.

use sfia::{Framework, Level, LevelSet, SkillCode};

use super::{Answer, LastUsed, Note, SkillAnswers, Standing, Starts, standing};

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
        }
    }

    /// The standing that follows from the answers.
    #[must_use]
    pub fn standing(&self, framework: &Framework, starts: &Starts) -> Standing {
        standing(
            levels_of(framework, self.code),
            starts.of(self.code),
            &self.answers,
        )
    }

    /// Whether anything was said about it.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        !self.answers.is_empty() || self.last_used.is_some() || !self.note.is_empty()
    }

    /// The times of last use that go together with the answers, newest first.
    ///
    /// The questions are about the last three years, so who says "yes" or "partly" to any of them used the skill then.
    #[must_use]
    pub fn fitting_last_used(&self) -> &'static [LastUsed] {
        let worked = self
            .answers
            .iter()
            .any(|(_, answer)| answer != Answer::NotYet);
        if worked {
            &LastUsed::WITHIN_THREE_YEARS
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
        self.standing(framework, &Starts::default()).held
    }

    /// Whether nothing is left to ask: the level is settled, and the time of last use is known where something is held.
    #[must_use]
    pub fn is_done(&self, framework: &Framework) -> bool {
        let standing = self.standing(framework, &Starts::default());
        standing.settled && (self.last_used.is_some() || standing.is_nothing())
    }
}

/// The levels of a skill in an edition; none for a skill that the edition does not have.
fn levels_of(framework: &Framework, code: SkillCode) -> LevelSet {
    framework
        .find_skill(code)
        .map_or(LevelSet::EMPTY, |skill| skill.levels)
}
