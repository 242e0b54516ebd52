//! Reads and checks the shipped patterns.

use super::{LevelPatterns, Sentences, SkillPhrases};
use crate::jobs::Assessed;
use serde::Deserialize;
use sfia::{Level, SkillCode, Words};
use std::collections::BTreeMap;

pub(super) const PATTERNS: &str = include_str!("../../../../../sfia-data/jobs/patterns.toml");
pub(super) const SKILLS: &str = include_str!("../../../../../sfia-data/jobs/skills.toml");

/// Shipped patterns that could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sfia-data/jobs: {0}")]
pub struct BrokenSentences(pub String);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PatternsFile {
    openings: Vec<String>,
    level: Vec<LevelEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelEntry {
    number: Level,
    verbs: Vec<String>,
    duties: Vec<String>,
    criteria: Vec<CriterionEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionEntry {
    text: String,
    assessed: Vec<Assessed>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SkillEntry {
    work: String,
    outcome: String,
    also: String,
}

/// Reads both files; the activities come from the shipped words.
pub(super) fn read(
    patterns: &str,
    skills: &str,
    words: &Words,
) -> Result<Sentences, BrokenSentences> {
    let broken = |error: toml::de::Error| BrokenSentences(error.to_string());
    let file: PatternsFile = toml::from_str(patterns).map_err(broken)?;
    let entries: BTreeMap<SkillCode, SkillEntry> = toml::from_str(skills).map_err(broken)?;
    let mut all = BTreeMap::new();
    for (code, entry) in entries {
        let activity = words.activity(code).to_owned();
        if activity.is_empty()
            || [&entry.work, &entry.outcome, &entry.also]
                .iter()
                .any(|one| one.is_empty())
        {
            return Err(BrokenSentences(format!("{code} lacks words")));
        }
        let phrases = SkillPhrases {
            activity,
            work: entry.work,
            outcomes: [entry.outcome, entry.also],
        };
        all.insert(code, phrases);
    }
    let mut levels = BTreeMap::new();
    for entry in file.level {
        levels.insert(entry.number, level(entry)?);
    }
    if let Some(level) = Level::ALL.iter().find(|level| !levels.contains_key(level)) {
        return Err(BrokenSentences(format!("level {level} has no patterns")));
    }
    Ok(Sentences {
        skills: all,
        levels,
        openings: file.openings,
    })
}

/// A level has three patterns of each kind at least, and no gap in a pattern but those that can be filled.
fn level(entry: LevelEntry) -> Result<LevelPatterns, BrokenSentences> {
    let number = entry.number;
    if entry.duties.len() < 3 || entry.criteria.len() < 3 {
        return Err(BrokenSentences(format!(
            "level {number} has too few patterns"
        )));
    }
    let texts = entry
        .duties
        .iter()
        .chain(entry.criteria.iter().map(|one| &one.text));
    for text in texts {
        let known = ["{Activity}", "{activity}", "{work}", "{outcome}"];
        let rest = known
            .iter()
            .fold(text.clone(), |rest, gap| rest.replace(gap, ""));
        if rest.contains(['{', '}']) || rest.len() == text.len() {
            return Err(BrokenSentences(format!("level {number}: `{text}`")));
        }
    }
    Ok(LevelPatterns {
        verbs: entry.verbs,
        duties: entry.duties,
        criteria: entry
            .criteria
            .into_iter()
            .map(|one| (one.text, one.assessed))
            .collect(),
    })
}
