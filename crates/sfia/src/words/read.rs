//! Parses the shipped files of words.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{LevelWords, SkillWords, Words};
use crate::facts::Shipped;
use crate::{AttributeCode, DataError, Level, SkillCode};

const SKILLS: Shipped = Shipped {
    name: "words/skills.csv",
    text: include_str!("../../../../sfia-data/words/skills.csv"),
};
const LEVELS: Shipped = Shipped {
    name: "words/levels.toml",
    text: include_str!("../../../../sfia-data/words/levels.toml"),
};
const ATTRIBUTES: Shipped = Shipped {
    name: "words/attributes.csv",
    text: include_str!("../../../../sfia-data/words/attributes.csv"),
};

/// Where a skill's activity goes in the pattern of a level.
const PLACEHOLDER: &str = "{activity}";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelsFile {
    level: Vec<LevelEntry>,
    #[serde(default, rename = "override")]
    overrides: Vec<OverrideEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelEntry {
    number: Level,
    essence: String,
    pattern: String,
    key_act: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OverrideEntry {
    code: SkillCode,
    level: Level,
    statement: String,
}

pub(super) fn shipped() -> Result<Words, DataError> {
    let file: LevelsFile =
        toml::from_str(LEVELS.text).map_err(|error| LEVELS.broken(0, error.message()))?;
    let mut levels = BTreeMap::new();
    for entry in file.level {
        let Some((before, after)) = entry.pattern.split_once(PLACEHOLDER) else {
            let message = format!("the pattern of level {} lacks {PLACEHOLDER}", entry.number);
            return Err(LEVELS.broken(0, message));
        };
        let words = LevelWords {
            essence: entry.essence,
            pattern: (before.to_owned(), after.to_owned()),
            key_act: entry.key_act,
        };
        levels.insert(entry.number, words);
    }
    if levels.len() != Level::ALL.len() {
        return Err(LEVELS.broken(0, "one of the seven levels is missing"));
    }
    let overrides = file
        .overrides
        .into_iter()
        .map(|entry| ((entry.code, entry.level), entry.statement))
        .collect();
    Ok(Words {
        skills: skills()?,
        levels,
        overrides,
        attributes: attributes()?,
    })
}

fn skills() -> Result<BTreeMap<SkillCode, SkillWords>, DataError> {
    let rows = SKILLS.records(|field| {
        let code = SkillCode::new(&field("code")).map_err(|error| error.to_string())?;
        let words = SkillWords {
            sentence: field("sentence"),
            activity: field("activity"),
        };
        Ok((code, words))
    })?;
    Ok(rows.into_iter().collect())
}

fn attributes() -> Result<BTreeMap<(AttributeCode, Level), String>, DataError> {
    let rows = ATTRIBUTES.records(|field| {
        let code = AttributeCode::new(&field("code")).map_err(|error| error.to_string())?;
        let level = field("level")
            .parse::<Level>()
            .map_err(|error| error.to_string())?;
        Ok(((code, level), field("statement")))
    })?;
    Ok(rows.into_iter().collect())
}
