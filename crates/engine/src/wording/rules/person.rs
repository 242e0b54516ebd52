//! Duties that belong to somebody and not to the post: names, history, and what one person happens to know or want.

use super::{advice, listed::places};
use crate::wording::lists::List;
use crate::wording::read::{ReadDocument, ReadParagraph};
use crate::wording::token::Token;
use crate::wording::{Finding, Lists, Message, Rule, Section};

const NAMED: &str = "wording-person-not-post-reason-named";

/// A person named, and what has to do with a person.
pub(super) const KINDS: &[(&str, &str)] =
    &[("named", NAMED), ("", "wording-person-not-post-reason")];

/// What follows a name that belongs to a place or a thing.
const PLACES: [&str; 27] = [
    "house",
    "road",
    "street",
    "court",
    "hall",
    "park",
    "library",
    "school",
    "centre",
    "lane",
    "avenue",
    "square",
    "hospital",
    "rose",
    "building",
    "site",
    "exhibition",
    "award",
    "prize",
    "trust",
    "foundation",
    "gallery",
    "collection",
    "papers",
    "archive",
    "fund",
    "estate",
];
/// What precedes the name of a place or building, in English and Welsh.
const BEFORE_PLACES: [&str; 12] = [
    "st",
    "saint",
    "tŷ",
    "ty",
    "plas",
    "heol",
    "ffordd",
    "lôn",
    "canolfan",
    "ysgol",
    "neuadd",
    "llyfrgell",
];
const TITLES: [&str; 6] = ["mr", "mrs", "ms", "miss", "mx", "dr"];

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let mut found: Vec<Finding> = places(document, &lists.person)
        .map(|place| place.finding(Rule::PersonNotPost))
        .collect();
    for paragraph in &document.paragraphs {
        if matches!(paragraph.section, Section::Duty | Section::Purpose) {
            found.extend(names(paragraph, &lists.person));
        }
    }
    found
}

fn names<'a>(
    paragraph: &'a ReadParagraph<'_>,
    list: &'a List,
) -> impl Iterator<Item = Finding> + 'a {
    let tokens = paragraph.tokens.iter().enumerate();
    tokens
        .filter(|(at, token)| is_named(paragraph, list, *at, token))
        .map(|(_, token)| Finding {
            rule: Rule::PersonNotPost,
            paragraph: paragraph.index,
            range: token.range.clone(),
            reason: Message::plain(NAMED).text("place", paragraph.at(&token.range)),
            better: Some(Message::plain(advice(Rule::PersonNotPost))),
        })
}

/// Whether the word is a first name, or stands behind a title, and does not belong to a place.
fn is_named(paragraph: &ReadParagraph<'_>, list: &List, at: usize, token: &Token) -> bool {
    let is_capital = paragraph.at(&token.range).starts_with(char::is_uppercase);
    let before = at
        .checked_sub(1)
        .and_then(|before| paragraph.tokens.get(before));
    let titled = before.is_some_and(|before| TITLES.contains(&before.lower.as_str()));
    let is_name = list.names.contains(&token.lower);
    let names_a_place = |token: &&Token| PLACES.contains(&token.lower.as_str());
    let behind = paragraph.tokens.get(at + 1..).unwrap_or_default();
    let is_place = behind.iter().take(2).any(|token| names_a_place(&token))
        || before.is_some_and(|before| BEFORE_PLACES.contains(&before.lower.as_str()));
    is_capital && (titled || is_name) && !is_place
}
