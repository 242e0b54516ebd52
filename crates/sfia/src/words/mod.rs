//! What Aspire says about skills, levels and attributes in its own words, for councils that have imported no
//! licensed text.

mod read;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::{AttributeCode, DataError, Level, SkillCode};

/// The shipped words of our own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    skills: BTreeMap<SkillCode, SkillWords>,
    levels: BTreeMap<Level, LevelWords>,
    overrides: BTreeMap<(SkillCode, Level), String>,
    attributes: BTreeMap<(AttributeCode, Level), String>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct SkillWords {
    sentence: String,
    activity: String,
}

#[derive(Clone, PartialEq, Eq, Debug)]
struct LevelWords {
    essence: String,
    /// What comes before and after the activity.
    pattern: (String, String),
    key_act: String,
}

/// What a skill looks like at a level, with the part that carries the level apart, so that a page can stress it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Statement {
    /// The words before the part that carries the level.
    pub before: String,
    /// The part that carries the level; empty if the statement does not have it.
    pub key_act: String,
    /// The words after it.
    pub after: String,
}

impl std::fmt::Display for Statement {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}{}{}", self.before, self.key_act, self.after)
    }
}

static SHIPPED: LazyLock<Result<Words, DataError>> = LazyLock::new(read::shipped);

impl Words {
    /// The words that ship with Aspire. Parsed on the first call; every call gives the same value.
    ///
    /// # Errors
    /// [`DataError`] if a shipped file is broken.
    pub fn shipped() -> Result<&'static Self, DataError> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    /// One plain sentence on what somebody with the skill does; empty for a code that no edition has.
    #[must_use]
    pub fn sentence(&self, code: SkillCode) -> &str {
        self.skills
            .get(&code)
            .map_or("", |words| words.sentence.as_str())
    }

    /// The skill as an activity, verb first: "write and change programs"; empty for a code that no edition has.
    #[must_use]
    pub fn activity(&self, code: SkillCode) -> &str {
        self.skills
            .get(&code)
            .map_or("", |words| words.activity.as_str())
    }

    /// What working at a level is like.
    #[must_use]
    pub fn essence(&self, level: Level) -> &str {
        self.levels
            .get(&level)
            .map_or("", |words| words.essence.as_str())
    }

    /// What a skill looks like at a level, in the first person.
    #[must_use]
    pub fn statement(&self, code: SkillCode, level: Level) -> String {
        if let Some(own) = self.overrides.get(&(code, level)) {
            return own.clone();
        }
        self.levels.get(&level).map_or_else(String::new, |words| {
            let (before, after) = &words.pattern;
            format!("{before}{}{after}", self.activity(code))
        })
    }

    /// The same, with the part that carries the level apart.
    #[must_use]
    pub fn statement_parts(&self, code: SkillCode, level: Level) -> Statement {
        let whole = self.statement(code, level);
        let key_act = self
            .levels
            .get(&level)
            .map_or("", |words| words.key_act.as_str());
        match whole.split_once(key_act) {
            Some((before, after)) if !key_act.is_empty() => Statement {
                before: before.to_owned(),
                key_act: key_act.to_owned(),
                after: after.to_owned(),
            },
            _ => Statement {
                before: whole,
                key_act: String::new(),
                after: String::new(),
            },
        }
    }

    /// What an attribute looks like at a level, in the first person. There are words for autonomy, influence,
    /// complexity and knowledge.
    #[must_use]
    pub fn attribute_statement(&self, code: AttributeCode, level: Level) -> Option<&str> {
        self.attributes.get(&(code, level)).map(String::as_str)
    }
}

#[cfg(test)]
mod tests;
