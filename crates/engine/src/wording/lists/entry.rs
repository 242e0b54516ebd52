//! A list ready for looking: phrases by their first word, so that a text is gone through once.

use super::file::{EntryFile, ListFile};
use super::{BrokenList, broken};
use crate::wording::pattern::{Pattern, Start, first_letters, is_number};
use crate::wording::rules::kinds;
use crate::wording::token::Token;
use crate::wording::{Rule, Section};
use sfia::Level;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

/// Phrases that share a reason, better words and exceptions.
#[derive(Debug)]
pub struct Entry {
    /// The key of the reason.
    pub reason: &'static str,
    /// What to write instead, in the language of the list.
    pub better: Option<String>,
    /// The lowest level at which it is in place.
    pub from: Option<Level>,
    sections: Vec<Section>,
    not: Vec<Pattern>,
    unless: Vec<Pattern>,
}

/// A phrase found, as places in the sentence's words.
pub struct Hit<'a> {
    /// What it is an instance of.
    pub entry: &'a Entry,
    /// The words.
    pub words: Range<usize>,
}

/// A list of phrases.
#[derive(Debug)]
pub struct List {
    entries: Vec<Entry>,
    by_word: HashMap<String, Vec<Phrase>>,
    by_letters: HashMap<String, Vec<Phrase>>,
    by_number: Vec<Phrase>,
    unless: Vec<Pattern>,
    needed: Vec<Pattern>,
    hedges: Vec<Pattern>,
    pub(in crate::wording) names: HashSet<String>,
}

/// A phrase, and the place of its entry.
type Phrase = (Pattern, usize);

impl List {
    /// Reads and checks a list.
    pub(in crate::wording) fn read(
        (name, text): (&'static str, &str),
        rule: Rule,
    ) -> Result<Self, BrokenList> {
        let file: ListFile = toml::from_str(text).map_err(|error| broken(name, error))?;
        let mut list = Self {
            entries: Vec::new(),
            by_word: HashMap::new(),
            by_letters: HashMap::new(),
            by_number: Vec::new(),
            unless: patterns(&file.unless).map_err(|problem| broken(name, problem))?,
            needed: patterns(&file.needed).map_err(|problem| broken(name, problem))?,
            hedges: patterns(&file.hedges).map_err(|problem| broken(name, problem))?,
            names: file.names.into_iter().collect(),
        };
        let mut taken = BTreeSet::new();
        for entry in file.entry {
            let first = entry.phrases.first().cloned().unwrap_or_default();
            if let Some(twice) = entry
                .phrases
                .iter()
                .find(|phrase| !taken.insert((*phrase).clone()))
            {
                return Err(broken(name, format!("“{twice}” stands there twice")));
            }
            list.add(entry, &file.sections, rule)
                .map_err(|problem| broken(name, format!("entry “{first}”: {problem}")))?;
        }
        Ok(list)
    }

    fn add(&mut self, file: EntryFile, sections: &[Section], rule: Rule) -> Result<(), String> {
        let reason = kinds(rule)
            .iter()
            .find(|(kind, _)| file.kind.as_deref().unwrap_or_default() == *kind)
            .map(|(_, key)| *key)
            .ok_or_else(|| format!("the rule knows no kind {:?}", file.kind))?;
        if file.phrases.is_empty() {
            return Err("there is no phrase".to_owned());
        }
        if rule == Rule::InflatedVerbs && file.from.is_none() {
            return Err("there is no level".to_owned());
        }
        let number = self.entries.len();
        for pattern in patterns(&file.phrases)? {
            for start in pattern.starts() {
                let phrases = match start {
                    Start::Word(word) => self.by_word.entry(word).or_default(),
                    Start::Letters(letters) => self.by_letters.entry(letters).or_default(),
                    Start::Number => &mut self.by_number,
                };
                phrases.push((pattern.clone(), number));
            }
        }
        let own = if file.sections.is_empty() {
            sections.to_vec()
        } else {
            file.sections
        };
        self.entries.push(Entry {
            reason,
            better: file.better,
            from: file.from,
            sections: own,
            not: patterns(&file.not)?,
            unless: patterns(&file.unless)?,
        });
        Ok(())
    }

    /// Everything of the list in a sentence that stands in such a section.
    pub fn find<'a>(&'a self, tokens: &[Token], section: Section) -> Vec<Hit<'a>> {
        let mut found = Vec::new();
        for at in 0..tokens.len() {
            let Some(rest) = tokens.get(at..) else { break };
            let word = rest.first().map_or("", |token| token.lower.as_str());
            for (pattern, number) in self.starting(word) {
                let Some(entry) = self.entries.get(*number) else {
                    continue;
                };
                if let Some(length) = pattern.covers(rest) {
                    let words = at..at + length;
                    if entry.looks_in(section) && !entry.is_cleared(tokens, &words) {
                        found.push(Hit { entry, words });
                    }
                }
            }
        }
        if !found.is_empty() && self.unless.iter().any(|pattern| pattern.is_in(tokens)) {
            found.clear();
        }
        found
    }

    /// The phrases that may begin with this word.
    fn starting(&self, word: &str) -> impl Iterator<Item = &Phrase> {
        let letters = first_letters(word).and_then(|letters| self.by_letters.get(letters));
        let numbers = is_number(word).then_some(&self.by_number);
        [self.by_word.get(word), letters, numbers]
            .into_iter()
            .flatten()
            .flatten()
    }

    /// Whether these words, of a duty, show that what the list looks for is needed.
    pub fn is_needed(&self, tokens: &[Token]) -> bool {
        self.needed.iter().any(|pattern| pattern.is_in(tokens))
    }

    /// Whether these words, before a place, take its weight away.
    pub fn is_hedged(&self, tokens: &[Token]) -> bool {
        self.hedges.iter().any(|pattern| pattern.is_in(tokens))
    }
}

impl Entry {
    fn looks_in(&self, section: Section) -> bool {
        self.sections.is_empty() || self.sections.contains(&section)
    }

    fn is_cleared(&self, tokens: &[Token], words: &Range<usize>) -> bool {
        let lies_over = |pattern: &Pattern| {
            pattern
                .places(tokens)
                .any(|(at, length)| at < words.end && words.start < at + length)
        };
        self.not.iter().any(lies_over) || self.unless.iter().any(|pattern| pattern.is_in(tokens))
    }
}

/// Reads several phrases.
pub(super) fn patterns(phrases: &[String]) -> Result<Vec<Pattern>, String> {
    phrases
        .iter()
        .map(|phrase| Pattern::parse(phrase))
        .collect()
}
