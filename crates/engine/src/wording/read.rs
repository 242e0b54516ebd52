//! A document taken apart once, for all rules.

use super::token::{Sentence, Token, sentences, tokens};
use super::{Document, MOST_BYTES, Section};
use sfia::Level;
use std::ops::Range;

/// A paragraph with its words.
pub(super) struct ReadParagraph<'a> {
    /// Its place in the document.
    pub index: usize,
    pub section: Section,
    pub text: &'a str,
    pub tokens: Vec<Token>,
    pub sentences: Vec<Sentence>,
}

/// A document with its words.
pub(super) struct ReadDocument<'a> {
    pub paragraphs: Vec<ReadParagraph<'a>>,
    pub level: Option<Level>,
    /// Whether there was no more than is read.
    pub is_whole: bool,
}

impl<'a> ReadDocument<'a> {
    /// Takes the document apart, as far as [`MOST_BYTES`] go.
    pub fn read(document: &Document<'a>) -> Self {
        let mut left = MOST_BYTES;
        let mut paragraphs = Vec::new();
        for (index, paragraph) in document.paragraphs.iter().enumerate() {
            let Some(rest) = left.checked_sub(paragraph.text.len()) else {
                break;
            };
            left = rest;
            let tokens = tokens(paragraph.text);
            paragraphs.push(ReadParagraph {
                index,
                section: paragraph.section,
                text: paragraph.text,
                sentences: sentences(paragraph.text, &tokens),
                tokens,
            });
        }
        Self {
            is_whole: paragraphs.len() == document.paragraphs.len(),
            paragraphs,
            level: document.level,
        }
    }
}

impl<'a> ReadParagraph<'a> {
    /// The words of each sentence.
    pub fn sentences(&self) -> impl Iterator<Item = &[Token]> {
        self.sentences
            .iter()
            .filter_map(|sentence| self.tokens.get(sentence.clone()))
    }

    /// The bytes from the first to the last of these words.
    pub fn bytes(tokens: &[Token]) -> Range<usize> {
        match (tokens.first(), tokens.last()) {
            (Some(first), Some(last)) => first.range.start..last.range.end,
            _ => 0..0,
        }
    }

    /// The text at these bytes.
    pub fn at(&self, range: &Range<usize>) -> &'a str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// The text between two words that follow each other.
    pub fn between(&self, last: &Token, next: &Token) -> &'a str {
        self.at(&(last.range.end..next.range.start))
    }
}
