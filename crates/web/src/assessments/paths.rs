//! The addresses of the self-assessment, below `/o/{org}`.

use sfia::{AttributeCode, Level, SkillCode};

/// Starting, or carrying on.
pub(crate) const ASSESSMENT: &str = "/assessment";
/// Begins a draft.
pub(crate) const START: &str = "/assessment/start";
/// Confirming the job.
pub(crate) const JOB: &str = "/assessment/job";
/// The general level of responsibility.
pub(crate) const RESPONSIBILITY: &str = "/assessment/responsibility";
/// Choosing the skills to go through.
pub(crate) const CHOOSE: &str = "/assessment/choose";
/// Examples for the skills that matter most.
pub(crate) const EXAMPLES: &str = "/assessment/examples";
/// The framework as a table.
pub(crate) const GRID: &str = "/assessment/grid";
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
    /// To change an answer among those of one skill.
    Skill,
}

impl From {
    /// The word that addresses and forms carry.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Flow => "",
            Self::Check => "check",
            Self::Skill => "skill",
        }
    }

    /// What a word stands for; anything unknown is the flow.
    pub(crate) fn from_word(word: &str) -> Self {
        let words = [Self::Check, Self::Skill];
        let known = words.into_iter().find(|from| from.as_str() == word);
        known.unwrap_or(Self::Flow)
    }

    fn query(self) -> &'static str {
        match self {
            Self::Flow => "",
            Self::Check => "?from=check",
            Self::Skill => "?from=skill",
        }
    }

    /// The page about a skill from which a question was opened; `None` in the flow.
    pub(crate) fn page(self, code: SkillCode) -> Option<String> {
        match self {
            Self::Flow => None,
            Self::Check => Some(CHECK.to_owned()),
            Self::Skill => Some(skill(code)),
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

/// One level of one attribute of responsibility.
pub(crate) fn attribute(code: AttributeCode, level: Level, from: From) -> String {
    format!("{RESPONSIBILITY}/{code}/levels/{level}{}", from.query())
}

/// Which skills of a group are used, by the group's number from 1.
pub(crate) fn group(number: usize) -> String {
    format!("{CHOOSE}/{number}")
}

/// One level of one skill, sentence by sentence.
pub(crate) fn sentences(code: SkillCode, level: Level, from: From) -> String {
    format!(
        "/assessment/skills/{code}/levels/{level}/sentences{}",
        from.query()
    )
}

/// The table of one category; of the skills in the draft without one.
pub(crate) fn grid(category: &str) -> String {
    if category.is_empty() {
        return GRID.to_owned();
    }
    let category: String = url::form_urlencoded::byte_serialize(category.as_bytes()).collect();
    format!("{GRID}?category={category}")
}

/// When a skill was last used, and the note.
pub(crate) fn details(code: SkillCode, from: From) -> String {
    format!("/assessment/skills/{code}/details{}", from.query())
}

/// Asks whether to remove a skill.
pub(crate) fn remove(code: SkillCode, from: From) -> String {
    format!("/assessment/skills/{code}/remove{}", from.query())
}
