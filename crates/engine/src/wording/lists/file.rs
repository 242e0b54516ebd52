//! How a list is written: entries of phrases that share a reason and better words.

use crate::wording::Section;
use serde::Deserialize;
use sfia::Level;

/// A list as its file has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListFile {
    /// The sections that entries look in, unless they say otherwise. None: all.
    #[serde(default, rename = "in")]
    pub sections: Vec<Section>,
    /// Phrases that clear a whole sentence.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Phrases anywhere in the duties that clear the whole document.
    #[serde(default)]
    pub needed: Vec<String>,
    /// Phrases before a place that clear it.
    #[serde(default)]
    pub hedges: Vec<String>,
    /// First names, in lower case; `name` in a phrase stands for any of them.
    #[serde(default)]
    pub names: Vec<String>,
    pub entry: Vec<EntryFile>,
}

/// Phrases with a common reason.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EntryFile {
    /// Which of the rule's reasons it is.
    pub kind: Option<String>,
    /// What is looked for.
    pub phrases: Vec<String>,
    /// The sections that it is looked for in, if not those of the file.
    #[serde(default, rename = "in")]
    pub sections: Vec<Section>,
    /// Phrases that clear a place which they lie over.
    #[serde(default)]
    pub not: Vec<String>,
    /// Phrases that clear a sentence.
    #[serde(default)]
    pub unless: Vec<String>,
    /// What to write instead.
    pub better: Option<String>,
    /// The lowest level at which it is in place.
    pub from: Option<Level>,
}
