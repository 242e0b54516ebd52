//! The three answers to "have you worked like this?", and all the answers for one skill.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sfia::Level;

/// What a person says of one level of one skill. Ordered from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Has not had the chance, or it is not part of the work.
    NotYet,
    /// Does some of it, or does it with help.
    Partly,
    /// Does it regularly.
    Yes,
}

impl Answer {
    /// The answers in the order in which pages offer them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::NotYet];

    /// The word under which the answer is stored and sent by forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::NotYet => "not-yet",
        }
    }

    /// The answer stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.as_str() == word)
    }
}

/// The answers given for one skill: at most one for each level, in any order of giving.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SkillAnswers(BTreeMap<Level, Answer>);

impl SkillAnswers {
    /// The answer for a level, if one was given.
    #[must_use]
    pub fn get(&self, level: Level) -> Option<Answer> {
        self.0.get(&level).copied()
    }

    /// Gives an answer for a level, in place of an earlier one.
    pub fn set(&mut self, level: Level, answer: Answer) {
        self.0.insert(level, answer);
    }

    /// The answers, lowest level first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Level, Answer)> + '_ {
        self.0.iter().map(|(level, answer)| (*level, *answer))
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(Level, Answer)> for SkillAnswers {
    fn from_iter<I: IntoIterator<Item = (Level, Answer)>>(answers: I) -> Self {
        Self(answers.into_iter().collect())
    }
}
