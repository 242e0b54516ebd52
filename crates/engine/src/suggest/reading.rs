//! A text read into lines, sentences and words, each word with its place in bytes.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that say nothing about a skill.
const EMPTY_WORDS: &[&str] = &[
    "a",
    "an",
    "the",
    "and",
    "or",
    "of",
    "to",
    "in",
    "on",
    "for",
    "with",
    "by",
    "at",
    "from",
    "as",
    "is",
    "are",
    "be",
    "been",
    "being",
    "was",
    "were",
    "it",
    "its",
    "this",
    "that",
    "these",
    "those",
    "our",
    "your",
    "their",
    "his",
    "her",
    "my",
    "we",
    "you",
    "they",
    "he",
    "she",
    "i",
    "us",
    "them",
    "will",
    "would",
    "can",
    "could",
    "may",
    "might",
    "shall",
    "should",
    "must",
    "have",
    "has",
    "had",
    "do",
    "does",
    "did",
    "also",
    "such",
    "other",
    "any",
    "all",
    "both",
    "each",
    "within",
    "into",
    "through",
    "via",
    "per",
    "who",
    "which",
    "what",
    "when",
    "where",
    "how",
    "than",
    "then",
    "so",
    "if",
    "but",
    "about",
    "between",
    "up",
    "out",
    "including",
    "include",
    "includes",
    "eg",
    "ie",
    "etc",
    "re",
    "ll",
    "ve",
    "using",
    "use",
    "used",
    "uses",
    "very",
    "more",
    "most",
];

/// Of those, what a phrase of the lexicon may rest on when nothing else is left of it.
const SPELLED_WITH_CAPITALS: &[&str] = &["IT", "US"];

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// In small letters without accents.
    pub plain: String,
    /// Whether it is written in capitals alone, two at least; a plural s may follow.
    pub capitals: bool,
}

/// A sentence, or a point of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sentence {
    /// The words that say something, in their order.
    pub words: Vec<Word>,
    /// The line it stands in, counted from 0 over lines that are not empty.
    pub line: usize,
    /// Whether it is its whole line, has no full stop and is short.
    pub is_heading: bool,
    /// Whether it stands first in its line.
    pub is_first: bool,
    /// Whether it begins as one about somebody does: "A senior librarian ...", "As a librarian ...".
    pub is_about: bool,
}

/// All sentences of a text. Words that say nothing are left out of them, and counted.
pub(super) fn read(text: &str) -> (Vec<Sentence>, usize) {
    let mut sentences = Vec::new();
    let mut count = 0;
    let mut line_number = 0;
    for line in pieces(text, 0, |letter, _| letter == '\n' || letter == '\r') {
        let of_line = pieces(slice(text, &line), line.start, ends_sentence);
        let mut is_first = true;
        for sentence in &of_line {
            let all = words(slice(text, sentence), sentence.start);
            count += all.len();
            let is_about = all
                .first()
                .is_some_and(|word| ABOUT.contains(&word.plain.as_str()));
            let short = all.len() <= MOST_OF_HEADING && of_line.len() == 1;
            let open = !slice(text, sentence).trim_end().ends_with('.');
            let words = telling(all);
            if words.is_empty() {
                continue;
            }
            sentences.push(Sentence {
                words,
                line: line_number,
                is_heading: short && open,
                is_first,
                is_about,
            });
            is_first = false;
        }
        line_number += usize::from(!is_first);
    }
    (sentences, count)
}

/// First words of a sentence about somebody.
const ABOUT: &[&str] = &["a", "an", "the", "our", "as", "this"];
/// Words that a heading has at most.
const MOST_OF_HEADING: usize = 10;

/// The words of a short text such as a phrase of the lexicon: those that say something, or all if none does.
pub(super) fn words_of_phrase(text: &str) -> Vec<Word> {
    telling(words(text, 0))
}

fn telling(all: Vec<Word>) -> Vec<Word> {
    if all.iter().any(says_something) {
        all.into_iter().filter(says_something).collect()
    } else {
        all
    }
}

fn says_something(word: &Word) -> bool {
    let spelled =
        word.capitals && SPELLED_WITH_CAPITALS.contains(&word.plain.to_uppercase().as_str());
    spelled || !EMPTY_WORDS.contains(&word.plain.as_str())
}

fn slice<'a>(text: &'a str, range: &Range<usize>) -> &'a str {
    text.get(range.clone()).unwrap_or_default()
}

/// Cuts a text where `ends` says so of a letter and the one behind it; the letter stays with the piece before.
fn pieces(
    text: &str,
    offset: usize,
    ends: impl Fn(char, Option<char>) -> bool,
) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        if ends(letter, next) {
            let end = at + letter.len_utf8();
            found.push(offset + start..offset + end);
            start = end;
        }
    }
    found.push(offset + start..offset + text.len());
    found
}

fn ends_sentence(letter: char, next: Option<char>) -> bool {
    match letter {
        ';' | '•' | '●' | '▪' | '·' | '\t' => true,
        '.' | '!' | '?' => next.is_none_or(char::is_whitespace),
        _ => false,
    }
}

/// The words of a text that begins at byte `offset`.
fn words(text: &str, offset: usize) -> Vec<Word> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        let inside = letter.is_alphanumeric()
            || is_combining_mark(letter)
            || (matches!(letter, '\'' | '’' | '#' | '+') && start.is_some());
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(begin)) => {
                found.extend(word(text, begin..at, offset));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(begin) = start {
        found.extend(word(text, begin..text.len(), offset));
    }
    found
}

fn word(text: &str, range: Range<usize>, offset: usize) -> Option<Word> {
    let whole = slice(text, &range);
    let written = whole.trim_end_matches(['\'', '’']);
    let written = ["'s", "’s"]
        .iter()
        .find_map(|end| written.strip_suffix(end))
        .unwrap_or(written);
    let plain: String = written
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter) && !matches!(letter, '\'' | '’'))
        .flat_map(char::to_lowercase)
        .collect();
    let plain = match plain.as_str() {
        "" => return None,
        // ".NET" is no net.
        "net" if text.get(..range.start)?.ends_with('.') => "dotnet".to_owned(),
        _ => plain,
    };
    let bare = written.strip_suffix('s').unwrap_or(written);
    let capitals = bare.chars().count() >= 2
        && bare.chars().any(char::is_uppercase)
        && !bare.chars().any(char::is_lowercase);
    Some(Word {
        range: offset + range.start..offset + range.start + written.len(),
        plain,
        capitals,
    })
}
