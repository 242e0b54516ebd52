//! The lists that are not phrases with reasons: known abbreviations, products, and what belongs to "responsible for".

use super::entry::patterns;
use super::{BrokenList, broken};
use crate::wording::pattern::Pattern;
use crate::wording::token::{Token, tokens};
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};

/// Abbreviations that need no explaining.
#[derive(Debug)]
pub struct Abbreviations {
    known: BTreeSet<String>,
}

impl Abbreviations {
    pub(super) fn read((name, text): (&'static str, &str)) -> Result<Self, BrokenList> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            known: Vec<String>,
        }
        let file: File = toml::from_str(text).map_err(|error| broken(name, error))?;
        let mut known = BTreeSet::new();
        for one in file.known {
            if !known.insert(one.to_lowercase()) {
                return Err(broken(name, format!("{one} stands there twice")));
            }
        }
        Ok(Self { known })
    }

    /// Whether everybody knows it; in lower case.
    pub fn knows(&self, lower: &str) -> bool {
        self.known.contains(lower)
    }
}

/// A product that is bought or used under a name.
#[derive(Debug)]
pub struct Product {
    /// The words of its name as it is written.
    pub words: Vec<String>,
    /// Whether it is also an ordinary word, so that more must speak for the product.
    pub is_word: bool,
}

/// Products by the first word of their names, in lower case.
#[derive(Debug)]
pub struct Products {
    by_first: HashMap<String, Vec<Product>>,
    /// What stands before an example.
    pub examples: Vec<Pattern>,
    /// What says that another product will do as well.
    pub similar: Vec<Pattern>,
    /// Words before a name that show a product is meant.
    pub before: BTreeSet<String>,
    /// Words after a name that show a product is meant.
    pub after: BTreeSet<String>,
}

impl Products {
    pub(super) fn read((name, text): (&'static str, &str)) -> Result<Self, BrokenList> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            names: Vec<String>,
            words: Vec<String>,
            examples: Vec<String>,
            similar: Vec<String>,
            before: BTreeSet<String>,
            after: BTreeSet<String>,
        }
        let file: File = toml::from_str(text).map_err(|error| broken(name, error))?;
        let mut by_first: HashMap<String, Vec<Product>> = HashMap::new();
        let names = file.names.into_iter().map(|name| (name, false));
        for (product, is_word) in names.chain(file.words.into_iter().map(|name| (name, true))) {
            let read = tokens(&product);
            let Some(first) = read.first() else {
                return Err(broken(name, "a name is empty"));
            };
            let words = read
                .iter()
                .filter_map(|token| product.get(token.range.clone()))
                .map(str::to_owned)
                .collect();
            let list = by_first.entry(first.lower.clone()).or_default();
            list.push(Product { words, is_word });
        }
        Ok(Self {
            by_first,
            examples: patterns(&file.examples).map_err(|problem| broken(name, problem))?,
            similar: patterns(&file.similar).map_err(|problem| broken(name, problem))?,
            before: file.before,
            after: file.after,
        })
    }

    /// The products whose name begins with this word.
    pub fn starting(&self, first: &Token) -> &[Product] {
        self.by_first.get(&first.lower).map_or(&[], Vec::as_slice)
    }
}

/// What the rule about "responsible for" goes by.
#[derive(Debug)]
pub struct Responsible {
    /// The phrase itself and its like.
    pub phrases: Vec<Pattern>,
    /// The only words that may stand before it for the post to be meant.
    pub subjects: BTreeSet<String>,
    /// Phrases after it that tell an outcome.
    pub outcomes: Vec<Pattern>,
    /// Words in -ing that are things or say nothing of a result.
    pub empty: BTreeSet<String>,
    /// Phrases over the place that clear it.
    pub not: Vec<Pattern>,
}

impl Responsible {
    pub(super) fn read((name, text): (&'static str, &str)) -> Result<Self, BrokenList> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            phrases: Vec<String>,
            subjects: BTreeSet<String>,
            outcomes: Vec<String>,
            empty: BTreeSet<String>,
            not: Vec<String>,
        }
        let file: File = toml::from_str(text).map_err(|error| broken(name, error))?;
        let read = |phrases: &[String]| patterns(phrases).map_err(|problem| broken(name, problem));
        Ok(Self {
            phrases: read(&file.phrases)?,
            subjects: file.subjects,
            outcomes: read(&file.outcomes)?,
            empty: file.empty,
            not: read(&file.not)?,
        })
    }
}
