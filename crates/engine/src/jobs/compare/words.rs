//! Two texts, word by word.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A run of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// In both.
    Same(String),
    /// Only in the older.
    Gone(String),
    /// Only in the newer.
    New(String),
}

/// Words beyond which two texts are shown as one replaced by the other: no field holds as many.
const MOST_WORDS: usize = 4_000;

/// What makes the newer text of the older one. Words, marks and the spaces between them are compared; joined together,
/// what is the same or gone is the older text, and what is the same or new is the newer one.
#[must_use]
pub fn word_differences(older: &str, newer: &str) -> Vec<Piece> {
    let (before, after) = (words(older), words(newer));
    if before.len() > MOST_WORDS || after.len() > MOST_WORDS {
        return vec![Piece::Gone(older.to_owned()), Piece::New(newer.to_owned())];
    }
    let part = |words: &[&str], from: usize, count: usize| -> String {
        words.iter().skip(from).take(count).copied().collect()
    };
    let mut pieces = Vec::new();
    for step in capture_diff_slices(Algorithm::Myers, &before, &after) {
        match step {
            DiffOp::Equal { old_index, len, .. } => {
                pieces.push(Piece::Same(part(&before, old_index, len)));
            }
            DiffOp::Delete {
                old_index, old_len, ..
            } => {
                pieces.push(Piece::Gone(part(&before, old_index, old_len)));
            }
            DiffOp::Insert {
                new_index, new_len, ..
            } => {
                pieces.push(Piece::New(part(&after, new_index, new_len)));
            }
            DiffOp::Replace {
                old_index,
                old_len,
                new_index,
                new_len,
            } => {
                pieces.push(Piece::Gone(part(&before, old_index, old_len)));
                pieces.push(Piece::New(part(&after, new_index, new_len)));
            }
        }
    }
    joined(pieces)
}

/// Words, runs of white space, and every other character by itself.
fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        _ if c.is_alphanumeric() || matches!(c, '\'' | '’' | '-' | '_') => 0,
        _ if c.is_whitespace() => 1,
        _ => 2,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in text.char_indices() {
        let this = kind(c);
        if last.is_some_and(|last| last != this || this == 2) {
            words.push(text.get(start..at).unwrap_or_default());
            start = at;
        }
        last = Some(this);
    }
    if start < text.len() {
        words.push(text.get(start..).unwrap_or_default());
    }
    words
}

/// Changes parted by nothing but a space read better as one change; in each, what is gone comes first.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined = Vec::new();
    let (mut gone, mut new) = (String::new(), String::new());
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        match piece {
            Piece::Gone(text) => gone.push_str(&text),
            Piece::New(text) => new.push_str(&text),
            Piece::Same(text) => {
                let between = text.trim().is_empty() && rest.peek().is_some();
                if between && !gone.is_empty() && !new.is_empty() {
                    gone.push_str(&text);
                    new.push_str(&text);
                } else {
                    flush(&mut gone, &mut new, &mut joined);
                    joined.push(Piece::Same(text));
                }
            }
        }
    }
    flush(&mut gone, &mut new, &mut joined);
    joined
}

fn flush(gone: &mut String, new: &mut String, to: &mut Vec<Piece>) {
    if !gone.is_empty() {
        to.push(Piece::Gone(std::mem::take(gone)));
    }
    if !new.is_empty() {
        to.push(Piece::New(std::mem::take(new)));
    }
}
