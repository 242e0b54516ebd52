//! Evidence as it stands beside a skill under review.

use crate::args;
use crate::evidence::{File, kind_words};
use crate::kit::{Words, dates};
use crate::reviews::seat::Seat;
use serde::Serialize;
use store::evidence::ReviewedItem;

/// One item. The level that its owner says it shows is not in it: a second reader must not know it.
#[derive(Serialize)]
pub(super) struct SeenItem {
    title: String,
    kind: String,
    date: String,
    texts: Vec<Text>,
    links: Vec<String>,
    files: Vec<File>,
}

#[derive(Serialize)]
struct Text {
    heading: String,
    text: String,
}

impl SeenItem {
    /// The item as it is read from a seat; `person` is its owner's name, and files are below the
    /// page of the skill.
    pub(super) fn new(
        words: &Words,
        item: &ReviewedItem,
        (seat, person): (&Seat, &str),
        case_url: &str,
    ) -> Self {
        let part = match seat {
            Seat::Owner => words.say("evidence-part"),
            _ => words.say_with("evidence-part-theirs", &args!["person" => person]),
        };
        let texts = [
            (words.say("evidence-situation"), &item.situation),
            (part, &item.part),
            (words.say("evidence-result"), &item.result),
        ];
        let links = item.links.iter().map(|link| link.as_str().to_owned());
        let files = item.files.iter().map(|file| {
            let url = format!("{case_url}/files/{}/{}", item.head.id, file.id);
            File::new(words, file, url)
        });
        Self {
            title: item.head.title.clone(),
            kind: kind_words(words, item.head.kind),
            date: dates::day(words, item.head.happened_on),
            texts: texts
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(heading, text)| Text {
                    heading,
                    text: text.clone(),
                })
                .collect(),
            links: links.collect(),
            files: files.collect(),
        }
    }
}
