//! The phrases of the lexicon, ready to be found in a sentence: in one piece, or as words that stand near each other.

use super::reading::{Sentence, words_of_phrase};
use super::vocabulary::{Known, Term, Vocabulary};
use sfia::SkillCode;
use sfia::lexicon::Lexicon;
use std::collections::HashMap;
use std::ops::Range;

/// A phrase as terms.
#[derive(Clone, Debug)]
struct Pattern {
    terms: Vec<Term>,
    /// Whether it is a single common word.
    is_single: bool,
    /// Which of the terms is looked for first: the rarest.
    anchor: usize,
    /// What the phrase speaks for.
    speaks: Vec<Spoken>,
}

/// What a phrase speaks for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spoken {
    /// The skill.
    pub code: SkillCode,
    /// How clearly, 1 to 3.
    pub strength: u8,
    /// A word that must not stand near.
    unless: Option<Term>,
}

/// All phrases, by the term that is looked for first.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    patterns: Vec<Pattern>,
    by_anchor: HashMap<Term, Vec<usize>>,
}

/// A phrase found in a sentence.
#[derive(Clone, Debug)]
pub(super) struct Found<'a> {
    /// Which phrase.
    pub pattern: usize,
    /// The words it covers, counted in the sentence.
    pub words: Range<usize>,
    /// Whether its words stand together and in order.
    pub in_one_piece: bool,
    /// How many words the phrase has.
    pub length: usize,
    /// Whether it is a single common word, no name and no abbreviation.
    pub is_single: bool,
    /// What it speaks for, exceptions left out.
    pub speaks: Vec<&'a Spoken>,
}

/// How many further words may stand between the words of a phrase.
const WORDS_BETWEEN: usize = 2;
/// How near a word stands that a phrase must not have near it.
const NEAR: usize = 4;

impl Phrases {
    /// The phrases of the lexicon for the skills that `wanted` names.
    pub(super) fn of(
        lexicon: &Lexicon,
        vocabulary: &mut Vocabulary,
        wanted: impl Fn(SkillCode) -> bool,
    ) -> Self {
        let mut patterns: Vec<Pattern> = Vec::new();
        let mut known: HashMap<Vec<Term>, usize> = HashMap::new();
        for phrase in lexicon.phrases.iter().filter(|phrase| wanted(phrase.code)) {
            let mut term = |text: &str| -> Vec<Term> {
                let words = words_of_phrase(text);
                words
                    .iter()
                    .map(|word| vocabulary.add(word, lexicon))
                    .collect()
            };
            let terms = term(&phrase.words);
            let spoken = Spoken {
                code: phrase.code,
                strength: phrase.strength,
                unless: term(&phrase.unless).first().copied(),
            };
            let at = *known.entry(terms.clone()).or_insert_with(|| {
                patterns.push(Pattern {
                    is_single: terms.len() == 1 && !phrase.words.contains(char::is_uppercase),
                    terms,
                    anchor: 0,
                    speaks: Vec::new(),
                });
                patterns.len() - 1
            });
            if let Some(pattern) = patterns.get_mut(at) {
                pattern.hear(spoken);
            }
        }
        let mut phrases = Self {
            patterns,
            by_anchor: HashMap::new(),
        };
        phrases.index(vocabulary);
        phrases
    }

    fn index(&mut self, vocabulary: &Vocabulary) {
        for (at, pattern) in self.patterns.iter_mut().enumerate() {
            let rarest = (0..)
                .zip(&pattern.terms)
                .min_by_key(|(_, term)| vocabulary.uses(**term));
            if let Some((anchor, term)) = rarest {
                pattern.anchor = anchor;
                self.by_anchor.entry(*term).or_default().push(at);
            }
        }
    }

    /// The phrases in a sentence, each at each place where it stands. `known` are the sentence's words as terms.
    pub(super) fn find_in(&self, sentence: &Sentence, known: &[Known]) -> Vec<Found<'_>> {
        let mut found = Vec::new();
        for (at, word) in known.iter().enumerate() {
            let terms = [word.stem, word.capitals].into_iter().flatten();
            for number in terms.filter_map(|term| self.by_anchor.get(&term)).flatten() {
                let Some(pattern) = self.patterns.get(*number) else {
                    continue;
                };
                let Some((words, in_one_piece)) = pattern.stands_at(at, known) else {
                    continue;
                };
                let speaks = pattern.speaks_near(&words, known);
                if !speaks.is_empty() {
                    found.push(Found {
                        pattern: *number,
                        words,
                        in_one_piece,
                        length: pattern.terms.len(),
                        is_single: pattern.is_single,
                        speaks,
                    });
                }
            }
        }
        debug_assert!(found.iter().all(|it| it.words.end <= sentence.words.len()));
        found
    }
}

impl Pattern {
    /// Two phrases may have the same stems: the clearer counts for a skill.
    fn hear(&mut self, spoken: Spoken) {
        match self
            .speaks
            .iter_mut()
            .find(|other| other.code == spoken.code)
        {
            Some(other) => other.strength = other.strength.max(spoken.strength),
            None => self.speaks.push(spoken),
        }
    }

    /// The words that the phrase covers when its anchor is word `at`, and whether they stand together and in order.
    fn stands_at(&self, at: usize, known: &[Known]) -> Option<(Range<usize>, bool)> {
        if let Some(start) = at.checked_sub(self.anchor) {
            let words = start..start + self.terms.len();
            let there = known.get(words.clone())?;
            if there
                .iter()
                .zip(&self.terms)
                .all(|(word, term)| word.is(*term))
            {
                return Some((words, true));
            }
        }
        if self.terms.len() < 2 {
            return None;
        }
        self.scattered(at, known).map(|words| (words, false))
    }

    /// The words from the first to the last of the phrase, where all of them stand near word `at`.
    fn scattered(&self, at: usize, known: &[Known]) -> Option<Range<usize>> {
        let span = self.terms.len() + WORDS_BETWEEN;
        let from = at.saturating_sub(span - 1);
        let mut first = at;
        let mut last = at;
        for (_, term) in (0..)
            .zip(&self.terms)
            .filter(|(number, _)| *number != self.anchor)
        {
            let nearest = (from..known.len().min(at + span))
                .filter(|place| {
                    *place != at && known.get(*place).is_some_and(|word| word.is(*term))
                })
                .min_by_key(|place| place.abs_diff(at))?;
            first = first.min(nearest);
            last = last.max(nearest);
        }
        (last - first < span).then_some(first..last + 1)
    }

    fn speaks_near(&self, words: &Range<usize>, known: &[Known]) -> Vec<&Spoken> {
        let around = words.start.saturating_sub(NEAR)..known.len().min(words.end + NEAR);
        let near = known.get(around).unwrap_or_default();
        let excepted = |term: Term| near.iter().any(|word| word.is(term));
        let speaks = self.speaks.iter();
        speaks
            .filter(|spoken| !spoken.unless.is_some_and(excepted))
            .collect()
    }
}
