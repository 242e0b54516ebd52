//! Words looked for in the list of people: who has them, and who is meant first.

use crate::connection::MultiBackend;
use crate::schema::people;
use diesel::sql_types::{Bool, Nullable};
use diesel::{
    BoolExpressionMethods, BoxableExpression, EscapeExpressionMethods, ExpressionMethods,
    TextExpressionMethods,
};
use engine::text::search_key;

/// A question about each person to which the answer is yes or no.
type Question<T> = Box<dyn BoxableExpression<people::table, MultiBackend, SqlType = T>>;

/// The words of what somebody typed, in the form in which names are compared.
pub(super) fn split(typed: &str) -> Vec<String> {
    search_key(typed)
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

/// Whether somebody has the word in name, address or staff number. What follows the @ of an address is looked at
/// only for a word that has one: all colleagues share it.
pub(super) fn is_found(word: &str) -> Question<Nullable<Bool>> {
    let anywhere = contains(word);
    let address = if word.contains('@') {
        anywhere.clone()
    } else {
        format!("{anywhere}@%")
    };
    Box::new(
        people::name_key
            .like(anywhere)
            .escape('\\')
            .or(people::email_key.like(address).escape('\\'))
            .or(people::staff_number
                .like(contains(&word.to_uppercase()))
                .escape('\\')),
    )
}

/// Whether the words are somebody's whole name.
pub(super) fn is_called(typed: &str) -> Question<Bool> {
    Box::new(people::name_key.eq(search_key(typed)))
}

/// Whether each of the words begins a part of somebody's name.
pub(super) fn begins_with(typed: &str) -> Question<Bool> {
    let anybody: Question<Bool> = Box::new(people::name_key.like("%"));
    split(typed).iter().fold(anybody, |before, word| {
        let word = literal(word);
        let begins = people::name_key
            .like(format!("{word}%"))
            .escape('\\')
            .or(people::name_key.like(format!("% {word}%")).escape('\\'));
        Box::new(before.and(begins))
    })
}

/// A pattern that finds `words` anywhere.
fn contains(words: &str) -> String {
    format!("%{}%", literal(words))
}

/// `words` within a pattern: what people type is never a wildcard.
fn literal(words: &str) -> String {
    let mut pattern = String::new();
    for letter in words.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern
}
