//! What an item says, wherever it is shown in full.

use crate::args;
use crate::evidence::names::{file_kind_words, kind_words, size_words, support_words};
use crate::kit::components::{State, StateKind};
use crate::kit::{Words, dates};
use engine::evidence::{Ageing, Evidence, EvidenceFile, EvidenceKind};
use serde::Serialize;
use sfia::Framework;

/// The whole of a version. Partial: `partials/evidence/content`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Content {
    kind: String,
    knowledge: bool,
    date: String,
    old: Option<State>,
    supports: Vec<String>,
    texts: Vec<Text>,
    links: Vec<String>,
    files: Vec<File>,
}

/// One of the three texts, under its question.
#[derive(Clone, Debug, Serialize)]
struct Text {
    heading: String,
    text: String,
}

/// A file, to be saved where `url` leads.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct File {
    name: String,
    detail: String,
    url: String,
}

impl File {
    /// A file with its kind and size.
    pub(crate) fn new(words: &Words, file: &EvidenceFile, url: String) -> Self {
        Self {
            name: file.name.clone(),
            detail: file_detail(words, file),
            url,
        }
    }
}

impl Content {
    /// What `item` says to its owner, in the words of its edition; files are below the item's own address.
    pub(crate) fn new(
        words: &Words,
        item: &Evidence,
        framework: &Framework,
        ageing: Option<Ageing>,
        item_url: &str,
    ) -> Self {
        let head = &item.head;
        let texts = [
            ("evidence-situation", &item.situation),
            ("evidence-part", &item.part),
            ("evidence-result", &item.result),
        ];
        let supports = head.supports.iter();
        Self {
            kind: kind_words(words, head.kind),
            knowledge: head.kind == EvidenceKind::Certificate,
            date: dates::day(words, head.happened_on),
            old: ageing.and_then(|ageing| old(words, ageing, head.happened_on)),
            supports: supports
                .map(|support| support_words(words, framework, support))
                .collect(),
            texts: texts
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(key, text)| Text {
                    heading: words.say(key),
                    text: text.clone(),
                })
                .collect(),
            links: item
                .links
                .iter()
                .map(|link| link.as_str().to_owned())
                .collect(),
            files: item
                .files
                .iter()
                .map(|file| File::new(words, file, format!("{item_url}/files/{}", file.id)))
                .collect(),
        }
    }

    /// The same as somebody else reads it.
    pub(super) fn of(mut self, words: &Words, person: &str) -> Self {
        let own = words.say("evidence-part");
        for text in &mut self.texts {
            if text.heading == own {
                text.heading = words.say_with("evidence-part-theirs", &args!["person" => person]);
            }
        }
        self
    }
}

/// "PDF document, 2.1 MB".
pub(super) fn file_detail(words: &Words, file: &EvidenceFile) -> String {
    let kind = file_kind_words(words, file.kind);
    let size = size_words(words, file.bytes);
    words.say_with(
        "evidence-file-detail",
        &args!["kind" => kind, "size" => size],
    )
}

/// That it is old; `None` while it counts.
pub(super) fn old(words: &Words, ageing: Ageing, happened_on: chrono::NaiveDate) -> Option<State> {
    let is_old = ageing.is_old(happened_on);
    is_old.then(|| State::new(StateKind::Flag, words.say("evidence-old")))
}
