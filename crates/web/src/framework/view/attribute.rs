//! One attribute at all seven levels.

use super::Source;
use super::skill::paragraphs;
use crate::kit::{Crumb, Page, Section, Words};
use serde::Serialize;
use sfia::{Attribute, FrameworkText, Level};

/// The page.
#[derive(Serialize)]
pub struct AttributePage {
    name: String,
    grid_url: String,
    levels_url: String,
    source: Source,
    description: Vec<String>,
    guidance: Vec<String>,
    official_url: Option<String>,
    levels: Vec<AtLevel>,
}

#[derive(Serialize)]
struct AtLevel {
    level: u8,
    own: Option<String>,
    text: Vec<String>,
}

impl AttributePage {
    /// The attribute; `None` where neither the organisation nor Aspire has words for it.
    pub fn new(
        attribute: &Attribute,
        url: &str,
        own: &sfia::Words,
        text: &FrameworkText,
        source: Source,
    ) -> Option<Self> {
        let code = attribute.code;
        let levels: Vec<AtLevel> = Level::ALL
            .into_iter()
            .filter_map(|level| {
                let imported = paragraphs(text.attribute_level(code, level));
                let own = own.attribute_statement(code, level);
                if imported.is_empty() && own.is_none() {
                    return None;
                }
                Some(AtLevel {
                    level: level.number(),
                    own: own.filter(|_| imported.is_empty()).map(ToOwned::to_owned),
                    text: imported,
                })
            })
            .collect();
        if levels.is_empty() {
            return None;
        }
        Some(Self {
            name: attribute.name.clone(),
            grid_url: url.to_owned(),
            levels_url: format!("{url}/levels"),
            source,
            description: paragraphs(text.attribute_description(code)),
            guidance: paragraphs(text.attribute_guidance(code)),
            official_url: text.attribute_url(code).map(ToOwned::to_owned),
            levels,
        })
    }
}

impl Page for AttributePage {
    const TEMPLATE: &'static str = "pages/framework/attribute";

    fn title(&self, words: &Words) -> String {
        words.say_with(
            "framework-attribute-title",
            &crate::args!["name" => self.name.as_str()],
        )
    }

    fn section(&self) -> Section {
        Section::Framework
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("framework-grid-title"), self.grid_url.clone()),
            Crumb::new(words.say("framework-levels-title"), self.levels_url.clone()),
        ]
    }
}
