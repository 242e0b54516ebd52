//! Abbreviations that are not explained where they first stand. Those that everybody knows are in a list.

use super::advice;
use crate::wording::lists::Abbreviations;
use crate::wording::read::{ReadDocument, ReadParagraph};
use crate::wording::token::Token;
use crate::wording::{Finding, Lists, Message, Rule};
use std::collections::HashSet;

/// Words before the brackets in which an explanation is looked for, beyond one for each letter.
const SLACK: usize = 2;

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let mut done = HashSet::new();
    let mut found = Vec::new();
    for paragraph in &document.paragraphs {
        for sentence in &paragraph.sentences {
            if is_heading(
                paragraph,
                paragraph.tokens.get(sentence.clone()).unwrap_or_default(),
            ) {
                continue;
            }
            for at in sentence.clone() {
                let Some(token) = paragraph.tokens.get(at) else {
                    continue;
                };
                let Some(letters) = candidate(paragraph, token, &lists.abbreviations) else {
                    continue;
                };
                if done.insert(letters.to_lowercase()) && !is_explained(paragraph, at, letters) {
                    found.push(finding(paragraph, token));
                }
            }
        }
    }
    found
}

/// The letters of an abbreviation, without the s of a plural. None for other words and for those that everybody knows.
fn candidate<'a>(
    paragraph: &ReadParagraph<'a>,
    token: &Token,
    known: &Abbreviations,
) -> Option<&'a str> {
    let word = paragraph.at(&token.range);
    let word = word
        .strip_suffix("’s")
        .or(word.strip_suffix("'s"))
        .unwrap_or(word);
    let letters = word
        .strip_suffix('s')
        .filter(|rest| is_capitals(rest))
        .unwrap_or(word);
    let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
    let all = letters.chars().count();
    let is_code = letters.contains(|c: char| c.is_ascii_digit()) || letters.contains('.');
    let is_numeral = letters.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    // Of "VoIP" three letters in four are capitals, of "JavaScript" two in ten.
    let is_abbreviation = capitals >= 2 && capitals * 5 > all * 3 && !is_code && !is_numeral;
    (is_abbreviation && !known.knows(&letters.to_lowercase())).then_some(letters)
}

fn is_capitals(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(char::is_uppercase)
}

/// A line in capitals, such as "JOB PURPOSE": several words, most of them in capitals.
fn is_heading(paragraph: &ReadParagraph<'_>, sentence: &[Token]) -> bool {
    let words = sentence
        .iter()
        .map(|token| paragraph.at(&token.range))
        .filter(|word| word.contains(char::is_alphabetic));
    let (mut all, mut capitals) = (0, 0);
    for word in words {
        all += 1;
        capitals += usize::from(!word.contains(char::is_lowercase));
    }
    all >= 2 && capitals * 5 >= all * 3
}

/// Whether it stands in brackets behind its words, or its words in brackets behind it.
fn is_explained(paragraph: &ReadParagraph<'_>, at: usize, letters: &str) -> bool {
    let Some(first) = letters.chars().next() else {
        return false;
    };
    let begins = |token: &Token| {
        token
            .lower
            .starts_with(|c: char| first.to_lowercase().eq([c]))
    };
    let gap = |at: usize| {
        let last = at
            .checked_sub(1)
            .and_then(|last| paragraph.tokens.get(last))?;
        Some(paragraph.between(last, paragraph.tokens.get(at)?))
    };
    let reach = letters.chars().count() + SLACK;
    if gap(at).is_some_and(|gap| gap.ends_with('(')) {
        let words = paragraph.tokens.get(at.saturating_sub(reach)..at);
        return words.is_some_and(|words| words.iter().any(begins));
    }
    gap(at + 1).is_some_and(|gap| gap.ends_with('('))
        && paragraph.tokens.get(at + 1).is_some_and(begins)
}

fn finding(paragraph: &ReadParagraph<'_>, token: &Token) -> Finding {
    Finding {
        rule: Rule::Abbreviations,
        paragraph: paragraph.index,
        range: token.range.clone(),
        reason: Message::plain("wording-abbreviations-reason")
            .text("place", paragraph.at(&token.range)),
        better: Some(Message::plain(advice(Rule::Abbreviations))),
    }
}
