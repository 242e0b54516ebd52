//! Products in place of what is done with them. Naming one as an example is fine.

use super::advice;
use crate::wording::lists::{Product, Products};
use crate::wording::pattern::Pattern;
use crate::wording::read::{ReadDocument, ReadParagraph};
use crate::wording::token::Token;
use crate::wording::{Finding, Lists, Message, Rule, Section};

/// Words before a product in which "such as" and its like are looked for.
const REACH: usize = 8;

pub(super) fn find(document: &ReadDocument<'_>, lists: &Lists) -> Vec<Finding> {
    let mut found = Vec::new();
    for paragraph in &document.paragraphs {
        if matches!(paragraph.section, Section::Other | Section::Assessed) {
            continue;
        }
        for sentence in paragraph.sentences() {
            found.extend(in_sentence(paragraph, sentence, &lists.products));
        }
    }
    found
}

fn in_sentence(
    paragraph: &ReadParagraph<'_>,
    sentence: &[Token],
    products: &Products,
) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut after_product = false;
    let mut at = 0;
    while let Some(rest) = sentence.get(at..).filter(|rest| !rest.is_empty()) {
        let before = sentence.get(..at).unwrap_or_default();
        match product(paragraph, before, rest, products, after_product) {
            Some(length) => {
                if !is_example(before, products) {
                    found.push(finding(paragraph, rest.get(..length).unwrap_or_default()));
                }
                after_product = true;
                at += length;
            }
            None => {
                let joins = rest
                    .first()
                    .is_some_and(|token| ["and", "or"].contains(&token.lower.as_str()));
                after_product = after_product && joins;
                at += 1;
            }
        }
    }
    let is_similar = |pattern: &Pattern| pattern.is_in(sentence);
    if !found.is_empty() && products.similar.iter().any(is_similar) {
        found.clear();
    }
    found
}

/// How many words the product has that begins here, if one does; the longest name counts.
fn product(
    paragraph: &ReadParagraph<'_>,
    before: &[Token],
    rest: &[Token],
    products: &Products,
    after_product: bool,
) -> Option<usize> {
    let candidates = products.starting(rest.first()?).iter();
    candidates
        .filter(|product| is_written(paragraph, rest, product))
        .filter(|product| {
            !product.is_word || after_product || is_meant(before, rest, product, products)
        })
        .map(|product| product.words.len())
        .max()
}

fn is_written(paragraph: &ReadParagraph<'_>, rest: &[Token], product: &Product) -> bool {
    let mut pairs = product.words.iter().zip(rest);
    rest.len() >= product.words.len()
        && pairs.all(|(word, token)| {
            let written = paragraph.at(&token.range);
            let written = written.strip_suffix("’s").unwrap_or(written);
            written == word
        })
}

/// Whether the words around show that an ordinary word is meant as the product's name.
fn is_meant(before: &[Token], rest: &[Token], product: &Product, products: &Products) -> bool {
    let last = before
        .last()
        .is_some_and(|last| products.before.contains(&last.lower));
    let next = rest
        .get(product.words.len())
        .is_some_and(|next| products.after.contains(&next.lower));
    last || next
}

fn is_example(before: &[Token], products: &Products) -> bool {
    let near = before.get(before.len().saturating_sub(REACH)..);
    let near = near.unwrap_or_default();
    products.examples.iter().any(|pattern| pattern.is_in(near))
}

fn finding(paragraph: &ReadParagraph<'_>, name: &[Token]) -> Finding {
    let range = ReadParagraph::bytes(name);
    Finding {
        rule: Rule::Products,
        paragraph: paragraph.index,
        reason: Message::plain("wording-products-reason").text("place", paragraph.at(&range)),
        range,
        better: Some(Message::plain(advice(Rule::Products))),
    }
}
