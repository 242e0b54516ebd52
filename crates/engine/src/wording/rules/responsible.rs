//! "Responsible for" a thing, which says neither what is done nor what is to come of it.

use super::advice;
use crate::wording::lists::Responsible;
use crate::wording::read::{ReadDocument, ReadParagraph};
use crate::wording::token::Token;
use crate::wording::{Finding, Lists, Message, Rule, Section};

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let words = &lists.responsible;
    let mut found = Vec::new();
    for paragraph in &document.paragraphs {
        if !matches!(paragraph.section, Section::Duty | Section::Purpose) {
            continue;
        }
        for sentence in paragraph.sentences() {
            found.extend(place(sentence, words).map(|place| finding(paragraph, place)));
        }
    }
    found
}

/// The words of the phrase, if the post is meant and no outcome follows.
fn place<'a>(sentence: &'a [Token], words: &Responsible) -> Option<&'a [Token]> {
    let (at, length) = words
        .phrases
        .iter()
        .find_map(|phrase| phrase.places(sentence).next())?;
    let is_the_post = sentence
        .get(..at)?
        .iter()
        .all(|token| words.subjects.contains(&token.lower));
    let is_cleared = words.not.iter().any(|pattern| pattern.is_in(sentence));
    let rest = sentence.get(at + length..).unwrap_or_default();
    if !is_the_post || is_cleared || has_outcome(rest, words) {
        return None;
    }
    sentence.get(at..at + length)
}

/// A verb with its object ("answering 90% of calls"), or words that say what comes of it.
fn has_outcome(rest: &[Token], words: &Responsible) -> bool {
    let is_verb =
        |token: &Token| token.lower.ends_with("ing") && !words.empty.contains(&token.lower);
    let is_joint = |token: &Token| ["and", "of", "or", "for"].contains(&token.lower.as_str());
    let is_deed = match rest {
        [verb, and, second, _, ..] if and.lower == "and" && is_verb(second) => is_verb(verb),
        [verb, object, ..] => is_verb(verb) && !is_joint(object),
        _ => false,
    };
    is_deed || words.outcomes.iter().any(|outcome| outcome.is_in(rest))
}

fn finding(paragraph: &ReadParagraph<'_>, place: &[Token]) -> Finding {
    let range = ReadParagraph::bytes(place);
    Finding {
        rule: Rule::ResponsibleFor,
        paragraph: paragraph.index,
        reason: Message::plain("wording-responsible-for-reason")
            .text("place", paragraph.at(&range)),
        range,
        better: Some(Message::plain(advice(Rule::ResponsibleFor))),
    }
}
