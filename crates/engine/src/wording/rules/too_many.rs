//! More than ten essential criteria: few people meet them all, and nobody can assess so many.

use super::advice;
use crate::wording::read::{ReadDocument, ReadParagraph};
use crate::wording::{Finding, Message, Rule, Section};
use std::ops::Range;

/// Essential criteria that a person specification may have.
const MOST: usize = 10;

pub(super) fn find(document: &ReadDocument<'_>) -> Vec<Finding> {
    let criteria: Vec<(usize, Range<usize>)> = document
        .paragraphs
        .iter()
        .filter(|paragraph| paragraph.section == Section::Essential)
        .flat_map(|paragraph| lines(paragraph).map(|line| (paragraph.index, line)))
        .collect();
    let count = criteria.len();
    let first_too_many = criteria.into_iter().nth(MOST);
    let finding = |(paragraph, range)| Finding {
        rule: Rule::TooManyEssentials,
        paragraph,
        range,
        reason: Message::plain("wording-too-many-essentials-reason")
            .number("count", count)
            .number("most", MOST),
        better: Some(Message::plain(advice(Rule::TooManyEssentials))),
    };
    first_too_many.map(finding).into_iter().collect()
}

/// The criteria of a paragraph: one for each line that has words, but for a line that announces the others.
fn lines<'a>(paragraph: &'a ReadParagraph<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut at = 0;
    let pieces = paragraph.text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line)
    });
    pieces.filter_map(|(start, line)| {
        let trimmed = line.trim();
        let has_words = trimmed.contains(char::is_alphanumeric);
        let lead = line.len() - line.trim_start().len();
        let from = start + lead;
        (has_words && !trimmed.ends_with(':')).then(|| from..from + trimmed.len())
    })
}
