//! What the rules that look for phrases of a list have in common.

use super::{TRY, advice};
use crate::wording::lists::{Entry, List};
use crate::wording::read::{ReadDocument, ReadParagraph};
use crate::wording::token::Token;
use crate::wording::{Finding, Message, Rule};
use std::ops::Range;

/// A place where a phrase of a list stands.
pub(super) struct Place<'a, 'd> {
    pub paragraph: &'a ReadParagraph<'d>,
    /// The sentence that it stands in.
    pub sentence: &'a [Token],
    /// Its words, as places in the sentence.
    pub words: Range<usize>,
    pub entry: &'a Entry,
}

impl Place<'_, '_> {
    /// The words before it in its sentence.
    pub fn before(&self) -> &[Token] {
        self.sentence.get(..self.words.start).unwrap_or_default()
    }

    /// Its bytes.
    pub fn range(&self) -> Range<usize> {
        let words = self.sentence.get(self.words.clone());
        ReadParagraph::bytes(words.unwrap_or_default())
    }

    /// The finding, with the entry's better words, or the rule's own advice where it has none.
    pub fn finding(&self, rule: Rule) -> Finding {
        let range = self.range();
        let reason = Message::plain(self.entry.reason).text("place", self.paragraph.at(&range));
        let better = match &self.entry.better {
            Some(words) => Message::plain(TRY).text("words", words),
            None => Message::plain(advice(rule)),
        };
        Finding {
            rule,
            paragraph: self.paragraph.index,
            range,
            reason,
            better: Some(better),
        }
    }
}

/// Every place of the list's phrases in the document.
pub(super) fn places<'a, 'd>(
    document: &'a ReadDocument<'d>,
    list: &'a List,
) -> impl Iterator<Item = Place<'a, 'd>> {
    document.paragraphs.iter().flat_map(move |paragraph| {
        paragraph.sentences().flat_map(move |sentence| {
            let hits = list.find(sentence, paragraph.section);
            hits.into_iter().map(move |hit| Place {
                paragraph,
                sentence,
                words: hit.words,
                entry: hit.entry,
            })
        })
    })
}
