//! The seven levels of responsibility, and one of them in full.

use super::Source;
use super::skill::paragraphs;
use crate::kit::{Crumb, Page, Section, Words};
use serde::Serialize;
use sfia::{Attribute, AttributeKind, Framework, FrameworkText, Level};

/// The page of all seven, and of the attributes.
#[derive(Serialize)]
pub struct Levels {
    grid_url: String,
    source: Source,
    levels: Vec<LevelLine>,
    generic: Vec<AttributeLine>,
    business: Vec<AttributeLine>,
}

#[derive(Serialize)]
struct LevelLine {
    level: u8,
    url: String,
    essence: Essence,
}

#[derive(Serialize)]
struct AttributeLine {
    name: String,
    url: Option<String>,
}

/// The essence of a level, imported or our own.
#[derive(Serialize)]
struct Essence {
    paragraphs: Vec<String>,
    imported: bool,
}

fn essence(level: Level, own: &sfia::Words, text: &FrameworkText) -> Essence {
    let imported = paragraphs(text.level_essence(level));
    if imported.is_empty() {
        Essence {
            paragraphs: vec![own.essence(level).to_owned()],
            imported: false,
        }
    } else {
        Essence {
            paragraphs: imported,
            imported: true,
        }
    }
}

/// Whether a page can say anything about the attribute: the organisation imported it, or we have words of our own.
fn has_words(attribute: &Attribute, own: &sfia::Words, imported: bool) -> bool {
    imported
        || own
            .attribute_statement(attribute.code, Level::LOWEST)
            .is_some()
}

impl Levels {
    /// All levels and attributes of an edition.
    pub fn new(
        framework: &Framework,
        url: &str,
        own: &sfia::Words,
        text: &FrameworkText,
        source: Source,
    ) -> Self {
        let line = |attribute: &Attribute| AttributeLine {
            name: attribute.name.clone(),
            url: has_words(attribute, own, source.holder.is_some())
                .then(|| format!("{url}/attributes/{}", attribute.code)),
        };
        let of = |kind: AttributeKind| {
            framework
                .attributes()
                .iter()
                .filter(|attribute| attribute.kind == kind)
                .map(line)
                .collect()
        };
        Self {
            grid_url: url.to_owned(),
            levels: Level::ALL
                .into_iter()
                .map(|level| LevelLine {
                    level: level.number(),
                    url: format!("{url}/levels/{level}"),
                    essence: essence(level, own, text),
                })
                .collect(),
            generic: of(AttributeKind::Generic),
            business: of(AttributeKind::BusinessSkill),
            source,
        }
    }
}

impl Page for Levels {
    const TEMPLATE: &'static str = "pages/framework/levels";

    fn title(&self, words: &Words) -> String {
        words.say("framework-levels-title")
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

/// The page of one level.
#[derive(Serialize)]
pub struct LevelPage {
    level: u8,
    grid_url: String,
    levels_url: String,
    skills_url: String,
    skills: usize,
    source: Source,
    essence: Essence,
    attributes: Vec<AtLevel>,
    previous: Option<Near>,
    next: Option<Near>,
}

#[derive(Serialize)]
struct AtLevel {
    name: String,
    url: String,
    own: Option<String>,
    text: Vec<String>,
}

#[derive(Serialize)]
struct Near {
    level: u8,
    url: String,
}

impl LevelPage {
    /// What the level means, attribute by attribute.
    pub fn new(
        framework: &Framework,
        level: Level,
        url: &str,
        own: &sfia::Words,
        text: &FrameworkText,
        source: Source,
    ) -> Self {
        let near = |level: Level| Near {
            level: level.number(),
            url: format!("{url}/levels/{level}"),
        };
        Self {
            level: level.number(),
            grid_url: url.to_owned(),
            levels_url: format!("{url}/levels"),
            skills_url: format!("{url}?level={level}"),
            skills: framework
                .skills()
                .iter()
                .filter(|skill| skill.levels.contains(level))
                .count(),
            source,
            essence: essence(level, own, text),
            attributes: framework
                .attributes()
                .iter()
                .filter_map(|attribute| at_level(attribute, level, url, own, text))
                .collect(),
            previous: level.previous().map(near),
            next: level.next().map(near),
        }
    }
}

fn at_level(
    attribute: &Attribute,
    level: Level,
    url: &str,
    own: &sfia::Words,
    text: &FrameworkText,
) -> Option<AtLevel> {
    let imported = paragraphs(text.attribute_level(attribute.code, level));
    let own = own.attribute_statement(attribute.code, level);
    if imported.is_empty() && own.is_none() {
        return None;
    }
    Some(AtLevel {
        name: attribute.name.clone(),
        url: format!("{url}/attributes/{}", attribute.code),
        own: own.filter(|_| imported.is_empty()).map(ToOwned::to_owned),
        text: imported,
    })
}

impl Page for LevelPage {
    const TEMPLATE: &'static str = "pages/framework/level";

    fn title(&self, words: &Words) -> String {
        words.say_with("level-name", &crate::args!["level" => self.level])
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
