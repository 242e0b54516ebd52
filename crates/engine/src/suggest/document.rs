//! A text as the suggester sees it: sentences, their words as terms, and in what part of the text they stand.

use super::reading::{Sentence, Word, read, words_of_phrase};
use super::suggestion::{NotSuggested, Reason};
use super::vocabulary::{Known, Vocabulary};
use sfia::lexicon::{HeadingKind, Lexicon};
use std::ops::Range;

/// The most words that are read.
pub const MOST_WORDS: usize = 20_000;
/// A text of more bytes has more words than that, or none that are words.
const MOST_BYTES: usize = 100 * MOST_WORDS;

/// A text, read.
#[derive(Clone, Debug)]
pub(super) struct Document<'a> {
    pub text: &'a str,
    pub parts: Vec<Part>,
}

/// A sentence in its part of the text.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub sentence: Sentence,
    pub known: Vec<Known>,
    pub kind: PartKind,
}

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PartKind {
    /// The title of the job, from the word with this number on.
    Title(usize),
    /// A heading.
    Heading,
    /// The work.
    Work,
    /// What would be good to have.
    Desirable,
    /// The employer.
    Noise,
}

impl<'a> Document<'a> {
    /// Reads a text.
    ///
    /// # Errors
    /// [`NotSuggested`] if there is no word in it, or more than [`MOST_WORDS`].
    pub(super) fn read(
        text: &'a str,
        lexicon: &Lexicon,
        vocabulary: &Vocabulary,
    ) -> Result<Self, NotSuggested> {
        let too_long = NotSuggested::TooLong { most: MOST_WORDS };
        if text.len() > MOST_BYTES {
            return Err(too_long);
        }
        let (sentences, count) = read(text);
        match count {
            0 => return Err(NotSuggested::Empty),
            count if count > MOST_WORDS => return Err(too_long),
            _ => {}
        }
        let mut kinds = Kinds::new(text, lexicon);
        let parts = sentences
            .into_iter()
            .map(|sentence| Part {
                known: sentence
                    .words
                    .iter()
                    .map(|word| vocabulary.find(word, lexicon))
                    .collect(),
                kind: kinds.next(&sentence),
                sentence,
            })
            .collect();
        Ok(Self { text, parts })
    }

    /// A reason at these words of a sentence.
    pub(super) fn reason(&self, sentence: &Sentence, words: &Range<usize>) -> Option<Reason> {
        let covered = sentence.words.get(words.clone())?;
        let range = covered.first()?.range.start..covered.last()?.range.end;
        let words = self.text.get(range.clone())?.to_owned();
        Some(Reason { range, words })
    }
}

/// Follows headings through a text.
struct Kinds<'a> {
    text: &'a str,
    headings: Vec<(HeadingKind, Vec<String>)>,
    below: Option<HeadingKind>,
    title_next: bool,
    first: bool,
}

impl<'a> Kinds<'a> {
    fn new(text: &'a str, lexicon: &Lexicon) -> Self {
        let words = |text: &str| {
            words_of_phrase(text)
                .into_iter()
                .map(|word| word.plain)
                .collect()
        };
        Self {
            text,
            headings: lexicon
                .headings
                .iter()
                .map(|heading| (heading.kind, words(&heading.words)))
                .collect(),
            below: None,
            title_next: false,
            first: true,
        }
    }

    fn next(&mut self, sentence: &Sentence) -> PartKind {
        let first = std::mem::take(&mut self.first);
        let title_next = std::mem::take(&mut self.title_next);
        if !sentence.is_heading {
            return self.of_text();
        }
        match self.longest(&sentence.words) {
            Some((HeadingKind::Title, length)) if self.is_label(&sentence.words, length) => {
                PartKind::Title(length)
            }
            Some((HeadingKind::Title, length)) if length == sentence.words.len() => {
                self.title_next = true;
                PartKind::Heading
            }
            Some((kind, length)) if length == sentence.words.len() => {
                self.below = Some(kind);
                PartKind::Heading
            }
            _ if first || title_next => PartKind::Title(0),
            _ => self.of_text(),
        }
    }

    fn of_text(&self) -> PartKind {
        match self.below {
            Some(HeadingKind::Noise) => PartKind::Noise,
            Some(HeadingKind::Desirable) => PartKind::Desirable,
            Some(HeadingKind::Title | HeadingKind::Work) | None => PartKind::Work,
        }
    }

    /// Whether the first words are a label with something behind it: "Job title: Librarian".
    fn is_label(&self, words: &[Word], length: usize) -> bool {
        let (Some(last), Some(next)) = (words.get(length.wrapping_sub(1)), words.get(length))
        else {
            return false;
        };
        let between = self.text.get(last.range.end..next.range.start);
        between.is_some_and(|between| between.contains([':', '-', '–', '—', '|']))
    }

    /// The longest known heading with which the words begin, and its number of words.
    fn longest(&self, words: &[Word]) -> Option<(HeadingKind, usize)> {
        let begins = |heading: &[String]| {
            heading.len() <= words.len()
                && heading
                    .iter()
                    .zip(words)
                    .all(|(expected, word)| *expected == word.plain)
        };
        self.headings
            .iter()
            .filter(|(_, heading)| begins(heading))
            .map(|(kind, heading)| (*kind, heading.len()))
            .max_by_key(|(_, length)| *length)
    }
}
