//! Sentences of more than 25 words, the length from which GOV.UK asks its writers to split them.

use super::advice;
use crate::wording::read::{ReadDocument, ReadParagraph};
use crate::wording::token::Token;
use crate::wording::{Finding, Message, Rule};

/// Words that a sentence may have. Words joined by hyphens count as one.
const MOST_WORDS: usize = 25;

pub(super) fn find(document: &ReadDocument<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for paragraph in &document.paragraphs {
        for sentence in paragraph.sentences() {
            let words = words(sentence);
            if words > MOST_WORDS {
                found.push(finding(paragraph, sentence, words));
            }
        }
    }
    found
}

fn words(sentence: &[Token]) -> usize {
    sentence.iter().filter(|token| !token.joined).count()
}

fn finding(paragraph: &ReadParagraph<'_>, sentence: &[Token], words: usize) -> Finding {
    Finding {
        rule: Rule::SentenceLength,
        paragraph: paragraph.index,
        range: ReadParagraph::bytes(sentence),
        reason: Message::plain("wording-sentence-length-reason")
            .number("words", words)
            .number("most", MOST_WORDS),
        better: Some(Message::plain(advice(Rule::SentenceLength))),
    }
}
