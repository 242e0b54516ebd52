//! Text taken apart into words and sentences that know their places.

use std::ops::Range;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A word or number: letters, digits, and what joins them, such as an apostrophe or the point in "2.1".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// In lower case, with straight apostrophes and without the ending of a possessive: "council's" is `council`.
    pub lower: String,
    /// Whether a hyphen joins it to the word before.
    pub joined: bool,
}

/// A sentence, as places in the list of tokens. Never empty.
pub(super) type Sentence = Range<usize>;

/// Words after which a sentence is cut, whatever follows: it bounds the work on text that has no full stops.
const LONGEST: usize = 200;

/// What ends in a full stop and does not end a sentence, without that stop.
const SHORTENED: [&str; 16] = [
    "e.g", "i.e", "eg", "ie", "mr", "mrs", "ms", "mx", "dr", "st", "no", "approx", "cllr", "prof",
    "inc", "vs",
];

/// The words of a text, in their order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut start = None;
    let mut characters = text.char_indices().peekable();
    let mut before = None;
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        if belongs(before, character, next) {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            push(&mut found, text, from..at);
        }
        before = Some(character);
    }
    if let Some(from) = start {
        push(&mut found, text, from..text.len());
    }
    found
}

fn belongs(before: Option<char>, character: char, next: Option<char>) -> bool {
    let is_letter =
        |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || is_combining_mark(c));
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    match character {
        c if c.is_alphanumeric() || is_combining_mark(c) => true,
        '\'' | '’' | '.' => is_letter(before) && is_letter(next),
        ',' => is_digit(before) && is_digit(next),
        _ => false,
    }
}

fn push(found: &mut Vec<Token>, text: &str, range: Range<usize>) {
    let word = text.get(range.clone()).unwrap_or_default();
    let mut lower: String = if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        word.nfc()
            .flat_map(char::to_lowercase)
            .collect::<String>()
            .replace('’', "'")
    };
    if let Some(owner) = lower.strip_suffix("'s") {
        lower.truncate(owner.len());
    }
    let between = found
        .last()
        .and_then(|last| text.get(last.range.end..range.start));
    found.push(Token {
        joined: between.is_some_and(|gap| matches!(gap, "-" | "‐" | "‑")),
        range,
        lower,
    });
}

/// The sentences: each ends at a line break, or at a full stop, question or exclamation mark before a capital or a digit.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut start = 0;
    for (index, pair) in tokens.windows(2).enumerate() {
        let [last, next] = pair else { continue };
        if ends(text, last, next) || index + 1 - start == LONGEST {
            found.push(start..index + 1);
            start = index + 1;
        }
    }
    if start < tokens.len() {
        found.push(start..tokens.len());
    }
    found
}

fn ends(text: &str, last: &Token, next: &Token) -> bool {
    let gap = text
        .get(last.range.end..next.range.start)
        .unwrap_or_default();
    if gap.contains('\n') {
        return true;
    }
    let Some(mark) = gap.chars().find(|c| matches!(c, '.' | '!' | '?')) else {
        return false;
    };
    let opens = text
        .get(next.range.start..)
        .and_then(|rest| rest.chars().next())
        .is_some_and(|first| !first.is_lowercase());
    let is_shortened =
        mark == '.' && (SHORTENED.contains(&last.lower.as_str()) || is_initial(text, last));
    opens && !is_shortened && gap.contains(char::is_whitespace)
}

/// A single capital letter, as in "A. B. Owen".
fn is_initial(text: &str, token: &Token) -> bool {
    let mut letters = text.get(token.range.clone()).unwrap_or_default().chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}
