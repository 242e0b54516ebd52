//! One skill of the report: what happens to it, and whom it touches.

use super::super::impact::Impact;
use super::levels;
use crate::args;
use crate::assessments::skill_title;
use crate::kit::Words;
use engine::disclosure::is_enough;
use engine::editions::{Changes, Kind, SkillChange};
use serde::Serialize;
use sfia::LevelSet;

/// A line of the table and of the file.
#[derive(Serialize)]
pub(crate) struct Line {
    /// The code.
    pub(crate) code: String,
    /// The name in the edition to come, or in the present one where only that has it.
    pub(crate) name: String,
    /// What happens to it.
    pub(crate) what: Vec<String>,
    /// How many people have it in what they sent last, as far as it may be told.
    pub(crate) people: String,
    /// How many role profiles ask for it.
    pub(crate) roles: usize,
}

impl Line {
    /// A line for every skill to which something happens.
    pub(crate) fn list(words: &Words, impact: &Impact<'_>) -> Vec<Self> {
        let line = |change: &SkillChange<'_>| {
            let skill = change.after.or(change.before);
            let touched = impact.touched.by_skill.get(&change.code);
            let asks = impact
                .roles
                .iter()
                .filter(|role| role.skills.iter().any(|asked| asked.code == change.code));
            Self {
                code: change.code.to_string(),
                name: skill.map(|skill| skill.name.clone()).unwrap_or_default(),
                what: what(words, &impact.changes, change),
                people: people(words, touched.copied().unwrap_or_default()),
                roles: asks.count(),
            }
        };
        impact.changes.list().map(line).collect()
    }
}

/// A number of people as it may be told: none, fewer than five, or the number.
pub(super) fn people(words: &Words, count: u64) -> String {
    let enough = usize::try_from(count).is_ok_and(is_enough);
    match count {
        0 => words.say("editions-nobody"),
        _ if enough => {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            words.say_with("editions-count", &args!["count" => count])
        }
        _ => words.say("editions-few"),
    }
}

fn what(words: &Words, changes: &Changes<'_>, change: &SkillChange<'_>) -> Vec<String> {
    let say = |kind: &Kind| one(words, changes, change, *kind);
    change.kinds().iter().map(say).collect()
}

fn one(words: &Words, changes: &Changes<'_>, change: &SkillChange<'_>, kind: Kind) -> String {
    let edition = changes.to.edition().to_string();
    let there = successors(changes, change);
    match kind {
        Kind::New if change.origins.is_empty() => {
            words.say_with("editions-what-new", &args!["edition" => edition])
        }
        Kind::New => {
            let titles = change.origins.iter();
            let from: Vec<String> = titles
                .map(|code| skill_title(changes.from, *code))
                .collect();
            let values = args!["edition" => edition, "skills" => from.join(", ")];
            words.say_with("editions-what-new-from", &values)
        }
        Kind::Removed => words.say_with("editions-what-removed", &args!["edition" => edition]),
        Kind::Merged => {
            let values = args!["edition" => edition, "skills" => there];
            words.say_with("editions-what-merged", &values)
        }
        Kind::Split => split(words, change, there),
        Kind::Renamed => {
            let before = change.before.map(|skill| skill.name.as_str());
            let values = args!["before" => before.unwrap_or_default()];
            words.say_with("editions-what-renamed", &values)
        }
        Kind::LevelsAdded => {
            let levels = levels(words, change.added);
            words.say_with("editions-what-added", &args!["levels" => levels])
        }
        Kind::LevelsRemoved => {
            let levels = levels(words, change.removed);
            words.say_with("editions-what-levels-removed", &args!["levels" => levels])
        }
    }
}

fn split(words: &Words, change: &SkillChange<'_>, there: String) -> String {
    let single: LevelSet = change.successors.iter().filter_map(|(_, at)| *at).collect();
    if single.is_empty() {
        return words.say_with("editions-what-split", &args!["skills" => there]);
    }
    let levels = levels(words, single);
    let values = args!["levels" => levels, "skills" => there];
    words.say_with("editions-what-split-level", &values)
}

fn successors(changes: &Changes<'_>, change: &SkillChange<'_>) -> String {
    let titles = change.successors.iter();
    let titles: Vec<String> = titles
        .map(|(code, _)| skill_title(changes.to, *code))
        .collect();
    titles.join(", ")
}
