//! Skills that were found, best first.

use crate::kit::{Crumb, Page, Section, Words};
use serde::Serialize;
use sfia::search::Hit;
use url::form_urlencoded::byte_serialize;

/// The page.
#[derive(Serialize)]
pub struct SearchPage {
    url: String,
    grid_url: String,
    words: String,
    asked: bool,
    count: usize,
    hits: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    title: String,
    url: String,
    sentence: String,
    place: String,
    lowest: u8,
    highest: u8,
}

/// Where `words` are looked for, below the framework's address `url`.
pub(super) fn url(url: &str, words: &str) -> String {
    let words: String = byte_serialize(words.as_bytes()).collect();
    format!("{url}/search?q={words}")
}

impl SearchPage {
    /// What `words` found.
    pub fn new(url: &str, words: &str, hits: &[Hit<'_>], own: &sfia::Words) -> Self {
        Self {
            url: format!("{url}/search"),
            grid_url: url.to_owned(),
            words: words.to_owned(),
            asked: !words.trim().is_empty(),
            count: hits.len(),
            hits: hits
                .iter()
                .map(|hit| Found {
                    title: hit.skill.title(),
                    url: format!("{url}/skills/{}", hit.skill.code),
                    sentence: own.sentence(hit.skill.code).to_owned(),
                    place: hit.skill.category.clone(),
                    lowest: hit.skill.levels.lowest().map_or(0, sfia::Level::number),
                    highest: hit.skill.levels.highest().map_or(0, sfia::Level::number),
                })
                .collect(),
        }
    }
}

impl Page for SearchPage {
    const TEMPLATE: &'static str = "pages/framework/search";

    fn title(&self, words: &Words) -> String {
        words.say("framework-search-title")
    }

    fn section(&self) -> Section {
        Section::Framework
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            words.say("framework-grid-title"),
            self.grid_url.clone(),
        )]
    }
}
