//! Paragraphs that are hard to read, by LIX: words per sentence, plus long words (more than six letters) in a hundred.
//!
//! Björnsson, "Läsbarhet" (1968); for English, Anderson, "Lix and Rix: variations on a little-known readability index",
//! Journal of Reading 26 (1983), 490-496. It counts letters and words, which a computer does without mistakes; Flesch's
//! formula counts syllables, which it has to guess. Official texts are about 50 to 60.

use super::advice;
use crate::wording::read::{ReadDocument, ReadParagraph};
use crate::wording::token::Token;
use crate::wording::{Finding, Message, Rule};

/// From here on a paragraph is pointed out. A whole text is very difficult from 60 on; a duty is often a single sentence without
/// the small words of a full one, which makes its figure higher than it reads, so the line is drawn above that.
const HARD: usize = 75;
/// A paragraph with fewer words says too little about itself.
const FEWEST_WORDS: usize = 15;
/// Letters of a word that is not yet long.
const SHORT: usize = 6;

pub(super) fn find(document: &ReadDocument<'_>) -> Vec<Finding> {
    document
        .paragraphs
        .iter()
        .filter_map(of_paragraph)
        .collect()
}

fn of_paragraph(paragraph: &ReadParagraph<'_>) -> Option<Finding> {
    let words = words(&paragraph.tokens);
    let lix = lix(&words, paragraph.sentences.len())?;
    (words.len() >= FEWEST_WORDS && lix >= HARD).then(|| Finding {
        rule: Rule::Readability,
        paragraph: paragraph.index,
        range: ReadParagraph::bytes(&paragraph.tokens),
        reason: Message::plain("wording-readability-reason").number("lix", lix),
        better: Some(Message::plain(advice(Rule::Readability))),
    })
}

/// The letters of each word; words joined by hyphens are one.
fn words(tokens: &[Token]) -> Vec<usize> {
    let mut words: Vec<usize> = Vec::new();
    for token in tokens {
        let letters = token.lower.chars().filter(|c| c.is_alphabetic()).count();
        match words.last_mut() {
            Some(last) if token.joined => *last += letters,
            _ => words.push(letters),
        }
    }
    words
}

/// LIX, rounded to a whole number. None for a text without words.
fn lix(words: &[usize], sentences: usize) -> Option<usize> {
    let count = words.len();
    let long = words.iter().filter(|letters| **letters > SHORT).count();
    // Both parts over a common denominator, so that nothing is rounded before the end.
    let above = count * count + 100 * long * sentences;
    let below = sentences.checked_mul(count).filter(|below| *below > 0)?;
    Some((above + below / 2) / below)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::token::{sentences, tokens};

    #[test]
    fn lix_is_words_per_sentence_plus_long_words_per_hundred() {
        let text = "Councils publish figures. They are read by few.";
        let tokens = tokens(text);
        let words = words(&tokens);
        // 8 words in 2 sentences, 3 of them long: 4 + 37.5, rounded.
        assert_eq!(lix(&words, sentences(text, &tokens).len()), Some(42));
        assert_eq!(lix(&[], 0), None);
    }
}
