//! The shipped table of headings and labels, checked when it is loaded.

use super::Section;
use super::line::key;
use crate::jobs::{LineField, Question};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

const SHIPPED: &str = include_str!("../../../../../sfia-data/jobs/phrases.toml");

/// A shipped table that could not be used. A test loads it, so a release never gives this.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("sfia-data/jobs/phrases.toml: {0}")]
pub struct BrokenPhrases(pub String);

/// What a label stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    Line(LineField),
    PostNumbers,
    VersionDate,
    Asked(Question),
}

/// Headings and labels by their key.
#[derive(Debug, Default)]
pub(super) struct Phrases {
    headings: HashMap<String, Section>,
    within: Vec<(String, Section)>,
    labels: HashMap<String, Label>,
    beginnings: Vec<String>,
    mentions: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    headings: BTreeMap<String, Vec<String>>,
    within: toml::Table,
    labels: BTreeMap<String, Vec<String>>,
    corporate: Corporate,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Corporate {
    beginnings: Vec<String>,
    mentions: Vec<String>,
}

static LOADED: LazyLock<Result<Phrases, BrokenPhrases>> = LazyLock::new(|| Phrases::read(SHIPPED));
static NONE: LazyLock<Phrases> = LazyLock::new(Phrases::default);

/// Words in a line beyond which it is no heading by one of its words.
const MOST_HEADING_WORDS: usize = 8;

impl Phrases {
    /// The shipped table. Without it, which a test rules out, everything would be offered as "other".
    pub(super) fn shipped() -> &'static Self {
        LOADED.as_ref().unwrap_or(&NONE)
    }

    pub(super) fn read(text: &str) -> Result<Self, BrokenPhrases> {
        let file: File = toml::from_str(text).map_err(|error| BrokenPhrases(error.to_string()))?;
        let mut phrases = Self {
            beginnings: file.corporate.beginnings,
            mentions: file.corporate.mentions,
            ..Self::default()
        };
        for (name, list) in &file.headings {
            let section = section(name)?;
            for phrase in list {
                insert(&mut phrases.headings, phrase, section)?;
            }
        }
        // The table keeps no order; the sections do: what says more about a line comes first.
        for section in WITHIN {
            let Some(list) = file.within.get(section.as_str()) else {
                continue;
            };
            let list: Vec<String> = list
                .clone()
                .try_into()
                .map_err(|error: toml::de::Error| BrokenPhrases(error.to_string()))?;
            phrases
                .within
                .extend(list.into_iter().map(|word| (word, section)));
        }
        if let Some(name) = file
            .within
            .keys()
            .find(|name| !WITHIN.iter().any(|one| one.as_str() == *name))
        {
            return Err(BrokenPhrases(format!("`within` has no section {name}")));
        }
        for (name, list) in &file.labels {
            let label = label(name)?;
            for phrase in list {
                insert(&mut phrases.labels, phrase, label)?;
            }
        }
        Ok(phrases)
    }

    /// The section that a line heads, if it is a heading: one of the table, or a short line that looks like one and has
    /// one of its words.
    pub(super) fn heading(&self, text: &str) -> Option<Section> {
        if text.len() > 120 {
            return None;
        }
        let key = key(text);
        if let Some(section) = self.listed_heading(&key) {
            return Some(section);
        }
        let short = key.split(' ').count() <= MOST_HEADING_WORDS;
        (short && looks_like_heading(text))
            .then(|| self.by_word(&key))
            .flatten()
    }

    /// The section of a heading of the table.
    pub(super) fn listed_heading(&self, key: &str) -> Option<Section> {
        let whole = self.headings.get(key).copied();
        whole.or_else(|| {
            let (first, second) = key.split_once('/')?;
            let both = self.headings.get(first.trim()).copied();
            both.filter(|_| self.headings.contains_key(second.trim()))
        })
    }

    fn by_word(&self, key: &str) -> Option<Section> {
        let found = self
            .within
            .iter()
            .find(|(word, _)| key.contains(word.as_str()));
        found.map(|(_, section)| *section)
    }

    /// What a label stands before.
    pub(super) fn label(&self, text: &str) -> Option<Label> {
        if text.len() > 80 {
            return None;
        }
        let key = key(text);
        let found = self.labels.get(&key).copied();
        found.or_else(|| {
            let (first, second) = key.split_once('/')?;
            let (first, second) = (first.trim(), second.trim());
            let known = |part: &str| self.labels.get(part).copied();
            known(first).filter(|_| known(second).is_some())
        })
    }

    /// Whether every council says this in its job descriptions.
    pub(super) fn is_corporate(&self, text: &str) -> bool {
        let lower = text.to_lowercase();
        self.beginnings
            .iter()
            .any(|words| lower.starts_with(words.as_str()))
            || self
                .mentions
                .iter()
                .any(|words| lower.contains(words.as_str()))
    }
}

/// Sections that a heading can be taken for by one of its words, those first that tell more.
const WITHIN: [Section; 8] = [
    Section::Person,
    Section::Desirable,
    Section::Essential,
    Section::Purpose,
    Section::Corporate,
    Section::Duties,
    Section::Qualifications,
    Section::Experience,
];

/// In capitals, with a colon at the end, or with a capital at every longer word.
fn looks_like_heading(text: &str) -> bool {
    let text = text.trim();
    if text.ends_with(['.', ';', ',']) {
        return false;
    }
    let capitals = !text.chars().any(char::is_lowercase);
    let mut longer = text
        .split_whitespace()
        .filter(|word| word.chars().count() > 3);
    capitals || text.ends_with(':') || longer.all(|word| !word.starts_with(char::is_lowercase))
}

fn insert<T>(table: &mut HashMap<String, T>, phrase: &str, value: T) -> Result<(), BrokenPhrases> {
    if key(phrase) != phrase {
        return Err(BrokenPhrases(format!("`{phrase}` is not written as a key")));
    }
    match table.insert(phrase.to_owned(), value) {
        None => Ok(()),
        Some(_) => Err(BrokenPhrases(format!("`{phrase}` is there twice"))),
    }
}

fn section(name: &str) -> Result<Section, BrokenPhrases> {
    Section::from_word(name).ok_or_else(|| BrokenPhrases(format!("there is no section {name}")))
}

fn label(name: &str) -> Result<Label, BrokenPhrases> {
    let label = match name {
        "post-numbers" => Some(Label::PostNumbers),
        "version-date" => Some(Label::VersionDate),
        _ => LineField::from_word(name)
            .map(Label::Line)
            .or_else(|| Question::from_word(name).map(Label::Asked)),
    };
    label.ok_or_else(|| BrokenPhrases(format!("there is no line {name}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_table_is_whole() {
        let phrases = LOADED.as_ref().unwrap();
        assert!(phrases.headings.len() > 200 && phrases.labels.len() > 100);
        assert_eq!(
            phrases.within.first().map(|(_, section)| *section),
            Some(Section::Person)
        );
    }

    #[test]
    fn a_broken_table_says_where() {
        let rest = "[within]\n[labels]\n[corporate]\nbeginnings = []\nmentions = []\n";
        for (headings, message) in [
            (
                "purpose = [\"The Purpose:\"]",
                "`The Purpose:` is not written as a key",
            ),
            (
                "purpose = [\"aim\"]\nduties = [\"aim\"]",
                "`aim` is there twice",
            ),
            ("aims = [\"aim\"]", "there is no section aims"),
        ] {
            let error = Phrases::read(&format!("[headings]\n{headings}\n{rest}")).unwrap_err();
            assert_eq!(error.0, message);
        }
    }
}
