//! An item as one row of a list.

use super::content::old;
use crate::evidence::names::{kind_words, support_words};
use crate::kit::components::State;
use crate::kit::{Words, dates};
use engine::evidence::{Ageing, EvidenceHead};
use serde::Serialize;
use sfia::Frameworks;

/// The row. Partial: `partials/evidence/rows` takes a list of them.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    title: String,
    url: String,
    kind: String,
    date: String,
    old: Option<State>,
    supports: Vec<String>,
    reader: Option<String>,
}

impl Row {
    /// Says who can read it.
    pub(super) fn read_by(mut self, reader: String) -> Self {
        self.reader = Some(reader);
        self
    }
}

/// One row for each item; their pages are below `list_url`.
pub(super) fn rows(
    words: &Words,
    frameworks: &Frameworks,
    ageing: Ageing,
    items: &[EvidenceHead],
    list_url: &str,
) -> Vec<Row> {
    let row = |item: &EvidenceHead| {
        let framework = frameworks.edition(item.edition);
        let supports = item.supports.iter();
        Row {
            title: item.title.clone(),
            url: format!("{list_url}/{}", item.id),
            kind: kind_words(words, item.kind),
            date: dates::day(words, item.happened_on),
            old: old(words, ageing, item.happened_on),
            supports: supports
                .map(|support| support_words(words, framework, support))
                .collect(),
            reader: None,
        }
    };
    items.iter().map(row).collect()
}
