//! Words as numbers, so that a text is compared with thousands of phrases at once.

use super::reading::Word;
use super::stem::{singular, stem};
use sfia::lexicon::Lexicon;
use std::collections::HashMap;

/// A stem, an abbreviation or a plain word that the lexicon knows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Term(u32);

impl Term {
    /// No term of the lexicon.
    pub(super) const NONE: Self = Self(u32::MAX);
}

/// All terms of the lexicon.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    terms: HashMap<String, Term>,
    /// How many phrases of the lexicon hold the term.
    uses: Vec<u32>,
}

/// The forms under which a word of a text may be known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    /// By its stem.
    pub stem: Option<Term>,
    /// As an abbreviation, where it is written in capitals.
    pub capitals: Option<Term>,
    /// As it is written, but for a plural.
    pub plain: Option<Term>,
}

impl Known {
    /// Whether the term is one of the word's forms.
    pub(super) fn is(&self, term: Term) -> bool {
        self.stem == Some(term) || self.capitals == Some(term)
    }
}

/// An abbreviation is kept apart from the word of the same letters.
fn abbreviation(word: &Word) -> String {
    format!("={}", singular(&word.plain))
}

fn written(word: &Word) -> String {
    format!("~{}", singular(&word.plain))
}

impl Vocabulary {
    /// The term of a word of the lexicon: an abbreviation if it is written in capitals.
    pub(super) fn add(&mut self, word: &Word, lexicon: &Lexicon) -> Term {
        let digits = word.plain.chars().any(|letter| letter.is_ascii_digit());
        if word.capitals && !digits {
            self.intern(abbreviation(word))
        } else {
            self.intern(stem(&word.plain, lexicon))
        }
    }

    /// The term of a word as it is written, for job titles: "manager" is not "management".
    pub(super) fn add_plain(&mut self, word: &Word) -> Term {
        self.intern(written(word))
    }

    fn intern(&mut self, text: String) -> Term {
        let next = Term(u32::try_from(self.uses.len()).unwrap_or(u32::MAX));
        let term = *self.terms.entry(text).or_insert(next);
        if term == next {
            self.uses.push(0);
        }
        if let Some(uses) = usize::try_from(term.0)
            .ok()
            .and_then(|at| self.uses.get_mut(at))
        {
            *uses += 1;
        }
        term
    }

    /// How many times the lexicon uses the term.
    pub(super) fn uses(&self, term: Term) -> u32 {
        let at = usize::try_from(term.0).ok();
        at.and_then(|at| self.uses.get(at)).copied().unwrap_or(0)
    }

    /// What a word of a text is known as.
    pub(super) fn find(&self, word: &Word, lexicon: &Lexicon) -> Known {
        let capitals = word
            .capitals
            .then(|| self.terms.get(&abbreviation(word)).copied())
            .flatten();
        Known {
            stem: self.terms.get(&stem(&word.plain, lexicon)).copied(),
            capitals,
            plain: self.terms.get(&written(word)).copied(),
        }
    }
}
