//! One skill, its levels one below the other.

use super::super::own_levels::OwnLevels;
use super::Source;
use crate::kit::{Crumb, Page, Section, Words};
use serde::Serialize;
use sfia::{FrameworkText, Level, Skill};

/// The page.
#[derive(Serialize)]
pub struct SkillPage {
    title: String,
    name: String,
    category: String,
    subcategory: String,
    grid_url: String,
    sentence: String,
    description: Vec<String>,
    guidance: Vec<String>,
    official_url: Option<String>,
    source: Source,
    levels: Vec<SkillLevel>,
    lowest: u8,
    highest: u8,
    roles: Vec<AskingRole>,
}

#[derive(Serialize)]
struct SkillLevel {
    level: u8,
    own: Option<OwnWords>,
    text: Vec<String>,
    marked: bool,
    held: bool,
    partly: bool,
    asked: bool,
}

/// Our own statement, with the part that carries the level apart.
#[derive(Serialize)]
struct OwnWords {
    before: String,
    key_act: String,
    after: String,
}

/// A role profile that asks for the skill.
#[derive(Clone, Debug, Serialize)]
pub struct AskingRole {
    /// The role's title.
    pub title: String,
    /// Its page.
    pub url: String,
    /// The level asked for.
    pub level: u8,
    /// Whether the skill is essential to it.
    pub essential: bool,
    /// Whether it is the reader's own role.
    pub own: bool,
}

impl SkillPage {
    /// The skill in the words of `text` where the organisation imported any, and in ours elsewhere; `levels` are the
    /// reader's own, to be marked.
    pub fn new(
        skill: &Skill,
        url: &str,
        own: &sfia::Words,
        text: &FrameworkText,
        source: Source,
        roles: Vec<AskingRole>,
        levels: &OwnLevels,
    ) -> Self {
        let code = skill.code;
        Self {
            title: skill.title(),
            name: skill.name.clone(),
            category: skill.category.clone(),
            subcategory: skill.subcategory.clone(),
            grid_url: url.to_owned(),
            sentence: own.sentence(code).to_owned(),
            description: paragraphs(text.skill_description(code)),
            guidance: paragraphs(text.skill_guidance(code)),
            official_url: text.skill_url(code).map(ToOwned::to_owned),
            source,
            levels: skill
                .levels
                .iter()
                .map(|level| {
                    let imported = paragraphs(text.skill_level(code, level));
                    let (held, partly) = (levels.holds(code, level), levels.partly(code, level));
                    let asked = |role: &AskingRole| role.own && role.level == level.number();
                    let asked = roles.iter().any(asked);
                    SkillLevel {
                        level: level.number(),
                        own: imported.is_empty().then(|| {
                            let parts = own.statement_parts(code, level);
                            OwnWords {
                                before: parts.before,
                                key_act: parts.key_act,
                                after: parts.after,
                            }
                        }),
                        text: imported,
                        marked: held || partly || asked,
                        held,
                        partly,
                        asked,
                    }
                })
                .collect(),
            lowest: skill.levels.lowest().map_or(0, Level::number),
            highest: skill.levels.highest().map_or(0, Level::number),
            roles,
        }
    }
}

/// The lines of imported text as paragraphs.
pub(crate) fn paragraphs(text: Option<&str>) -> Vec<String> {
    text.unwrap_or_default()
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

impl Page for SkillPage {
    const TEMPLATE: &'static str = "pages/framework/skill";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
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

    fn wide(&self) -> bool {
        true
    }
}
