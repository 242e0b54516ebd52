//! How senior a role is, from the words of its title, its grade and its duties.

use super::document::{Document, PartKind};
use super::reading::words_of_phrase;
use super::vocabulary::{Known, Term, Vocabulary};
use sfia::lexicon::{Lexicon, SeniorityPlace, SeniorityValue};

/// Words of seniority as terms.
#[derive(Clone, Debug)]
struct Cue {
    place: SeniorityPlace,
    terms: Vec<Term>,
    says: SeniorityValue,
    weight: f64,
}

/// All words of seniority.
#[derive(Clone, Debug, Default)]
pub(super) struct Cues(Vec<Cue>);

/// What the words of a title say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct OfTitle {
    /// Levels above the same title without such words.
    pub shift: f64,
    /// A level that a word of the title stands for, with what it counts.
    pub level: Option<(f64, f64)>,
}

/// A level of responsibility with fractions, and what it counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Weighed {
    pub sum: f64,
    pub weight: f64,
}

impl Weighed {
    pub(super) fn add(&mut self, level: f64, weight: f64) {
        self.sum += level * weight;
        self.weight += weight;
    }

    pub(super) fn mean(self) -> Option<f64> {
        (self.weight > 0.0).then(|| self.sum / self.weight)
    }
}

impl Cues {
    pub(super) fn of(lexicon: &Lexicon, vocabulary: &mut Vocabulary) -> Self {
        let cue = |entry: &sfia::lexicon::Seniority| {
            let words = words_of_phrase(&entry.words);
            let term = |word| match entry.place {
                SeniorityPlace::Title => vocabulary.add_plain(word),
                SeniorityPlace::Duty | SeniorityPlace::Grade => vocabulary.add(word, lexicon),
            };
            Cue {
                place: entry.place,
                terms: words.iter().map(term).collect(),
                says: entry.says,
                weight: entry.weight,
            }
        };
        Self(lexicon.seniority.iter().map(cue).collect())
    }

    /// Whether a word may be one of seniority in a title.
    pub(super) fn has_in_title(&self, plain: Term) -> bool {
        let of_title = self
            .0
            .iter()
            .filter(|cue| cue.place == SeniorityPlace::Title);
        of_title
            .filter(|cue| {
                matches!(cue.says, SeniorityValue::Shift(_))
                    || cue.terms.len() > 1
                    || cue.weight > 2.0
            })
            .any(|cue| cue.terms.contains(&plain))
    }

    /// What the words of a title say. Of levels the strongest counts, with the longest words among equals.
    pub(super) fn of_title(&self, title: &[Term]) -> OfTitle {
        let mut found = OfTitle::default();
        let mut length = 0;
        for cue in self
            .0
            .iter()
            .filter(|cue| cue.place == SeniorityPlace::Title)
        {
            let there = title
                .windows(cue.terms.len().max(1))
                .any(|words| words == cue.terms);
            if !there {
                continue;
            }
            match cue.says {
                SeniorityValue::Shift(shift) => found.shift += shift,
                SeniorityValue::Level(level) => {
                    let stronger = found
                        .level
                        .is_none_or(|(_, weight)| (cue.weight, cue.terms.len()) > (weight, length));
                    if stronger {
                        found.level = Some((level, cue.weight));
                        length = cue.terms.len();
                    }
                }
            }
        }
        found
    }

    /// The mean level that grades and duties speak of.
    pub(super) fn of_duties(&self, document: &Document<'_>) -> Weighed {
        let mut total = Weighed::default();
        for part in document
            .parts
            .iter()
            .filter(|part| part.kind != PartKind::Noise)
        {
            let here = self.of_words(&part.known);
            total.add(here.mean().unwrap_or(0.0), here.weight);
        }
        total
    }

    /// The mean level that the words of one sentence speak of.
    pub(super) fn of_words(&self, known: &[Known]) -> Weighed {
        let mut total = Weighed::default();
        for cue in self
            .0
            .iter()
            .filter(|cue| cue.place != SeniorityPlace::Title)
        {
            let SeniorityValue::Level(level) = cue.says else {
                continue;
            };
            let places = known
                .windows(cue.terms.len().max(1))
                .filter(|words| {
                    words
                        .iter()
                        .zip(&cue.terms)
                        .all(|(word, term)| word.is(*term))
                })
                .count();
            for _ in 0..places {
                total.add(level, cue.weight);
            }
        }
        total
    }
}
