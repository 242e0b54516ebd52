//! The addresses of the self-assessment, below `/o/{org}`.

use sfia::{Level, SkillCode};

/// Starting, or carrying on.
pub(crate) const ASSESSMENT: &str = "/assessment";
/// Begins a draft.
pub(crate) const START: &str = "/assessment/start";
/// Looking for a further skill, and adding it.
pub(crate) const ADD: &str = "/assessment/add";
/// All answers, before they are sent.
pub(crate) const CHECK: &str = "/assessment/check";
/// Sends the draft.
pub(crate) const SUBMIT: &str = "/assessment/submit";
/// Says that it was sent.
pub(crate) const SENT: &str = "/assessment/sent";

/// From where a question was opened, so that one gets back there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum From {
    /// One question after the other.
    Flow,
    /// To change an answer while checking them.
    Check,
}

impl From {
    /// The word that addresses and forms carry.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Flow => "",
            Self::Check => "check",
        }
    }

    /// What a word stands for; anything unknown is the flow.
    pub(crate) fn from_word(word: &str) -> Self {
        if word == Self::Check.as_str() {
            Self::Check
        } else {
            Self::Flow
        }
    }

    fn query(self) -> &'static str {
        match self {
            Self::Flow => "",
            Self::Check => "?from=check",
        }
    }
}

/// One skill with all its answers.
pub(crate) fn skill(code: SkillCode) -> String {
    format!("/assessment/skills/{code}")
}

/// One level of one skill.
pub(crate) fn level(code: SkillCode, level: Level, from: From) -> String {
    format!("/assessment/skills/{code}/levels/{level}{}", from.query())
}

/// When a skill was last used, and the note.
pub(crate) fn details(code: SkillCode, from: From) -> String {
    format!("/assessment/skills/{code}/details{}", from.query())
}

/// Asks whether to remove a skill.
pub(crate) fn remove(code: SkillCode) -> String {
    format!("/assessment/skills/{code}/remove")
}
