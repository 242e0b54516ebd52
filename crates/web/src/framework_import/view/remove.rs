//! Asking once more before imported wording is deleted.

use crate::kit::components::{Button, Heading};
use crate::kit::{Crumb, Page, Section, Words};
use serde::Serialize;
use sfia::Edition;

/// The page.
#[derive(Serialize)]
pub struct RemovePage {
    heading: Heading,
    edition: String,
    settings_url: String,
    overview_url: String,
    action: String,
    button: Button,
}

impl RemovePage {
    /// The question about an edition, below the overview at `overview_url`.
    pub fn new(words: &Words, settings_url: &str, overview_url: &str, edition: Edition) -> Self {
        Self {
            heading: Heading::new(words.say_with(
                "framework-import-remove-title",
                &crate::args!["edition" => edition.to_string()],
            )),
            edition: edition.to_string(),
            settings_url: settings_url.to_owned(),
            overview_url: overview_url.to_owned(),
            action: format!("{overview_url}/remove/{}", edition.number()),
            button: Button::warning(words.say("framework-import-remove-button")),
        }
    }
}

impl Page for RemovePage {
    const TEMPLATE: &'static str = "pages/framework_import/remove";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "framework-import-remove-title",
            &crate::args!["edition" => self.edition.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::Settings
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        super::crumbs(words, &self.settings_url, &self.overview_url)
    }
}
