//! The framework as a table of skills and levels.

use crate::args;
use crate::assessments::paths;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading};
use crate::kit::{Link, Page, Section, Words};
use crate::request::Fields;
use engine::assessments::{Assessment, Start};
use serde::Serialize;
use sfia::{Framework, Level, Skill};

/// The page.
#[derive(Serialize)]
pub(crate) struct LevelGrid {
    title: String,
    errors: ErrorSummary,
    heading: Heading,
    categories: Vec<Tab>,
    caption: String,
    levels: Vec<u8>,
    rows: Vec<Row>,
    action: String,
    assessment: String,
    version: i64,
    category: String,
    save: Button,
    check: Link,
    back: Link,
}

/// A way to another part of the framework.
#[derive(Serialize)]
struct Tab {
    label: String,
    url: String,
    here: bool,
}

#[derive(Serialize)]
struct Row {
    name: String,
    field: String,
    error: Option<String>,
    none: Cell,
    cells: Vec<Cell>,
}

/// A level of a skill, or the place of one that the skill lacks.
#[derive(Serialize)]
struct Cell {
    defined: bool,
    id: String,
    value: String,
    label: String,
    checked: bool,
}

/// What the table shows.
pub(crate) struct GridAsked<'a> {
    /// The edition of the draft.
    pub(crate) framework: &'a Framework,
    /// The draft.
    pub(crate) draft: &'a Assessment,
    /// The category; empty for the skills in the draft.
    pub(crate) category: &'a str,
    /// What was chosen, if the form comes back.
    pub(crate) typed: Option<&'a Fields>,
}

impl LevelGrid {
    /// The table; `url` puts an address into the organisation.
    pub(crate) fn new(
        words: &Words,
        asked: &GridAsked<'_>,
        errors: &FieldErrors,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let GridAsked {
            framework,
            draft,
            category,
            ..
        } = *asked;
        let shown = framework.skills().iter().filter(|skill| match category {
            "" => draft.find_skill(skill.code).is_some(),
            name => skill.category == name,
        });
        let own = words.say("assessment-grid-own");
        let tabs = std::iter::once((own.as_str(), ""));
        let named = framework.categories().iter();
        let tabs = tabs.chain(named.map(|one| (one.name.as_str(), one.name.as_str())));
        let caption = if category.is_empty() {
            own.as_str()
        } else {
            category
        };
        Self {
            title: words.say_with("assessment-grid-title", &args!["category" => caption]),
            errors: errors.summary(),
            heading: Heading::new(words.say("assessment-grid-heading"))
                .lede(words.say("assessment-grid-lede")),
            categories: tabs
                .map(|(label, name)| Tab {
                    label: label.to_owned(),
                    url: url(&paths::grid(name)),
                    here: name == category,
                })
                .collect(),
            caption: caption.to_owned(),
            levels: Level::ALL.map(Level::number).to_vec(),
            rows: shown
                .map(|skill| row(words, asked, skill, errors))
                .collect(),
            action: url(paths::GRID),
            assessment: draft.id.to_string(),
            version: draft.version,
            category: category.to_owned(),
            save: Button::primary(words.say("assessment-grid-save")),
            check: Link::new(words.say("assessment-overview-check"), url(paths::CHECK)),
            back: Link::new(words.say("back-label"), url(paths::ASSESSMENT)),
        }
    }
}

fn row(words: &Words, asked: &GridAsked<'_>, skill: &Skill, errors: &FieldErrors) -> Row {
    let field = format!("level-{}", skill.code);
    let said = asked.draft.find_skill(skill.code);
    let standing = said.map(|said| said.standing(asked.framework, Start::Unknown));
    let stored = standing
        .filter(|standing| standing.settled)
        .map(|standing| standing.held.map_or(0, Level::number));
    let chosen = match asked.typed {
        Some(fields) => fields.text(&field).to_owned(),
        None => stored.map(|number| number.to_string()).unwrap_or_default(),
    };
    let cell = |number: u8, defined: bool| {
        let parts = args!["skill" => skill.name.as_str(), "level" => number];
        let key = if number == 0 {
            "assessment-grid-none-cell"
        } else {
            "assessment-grid-cell"
        };
        Cell {
            defined,
            id: format!("{field}-{number}"),
            value: number.to_string(),
            label: words.say_with(key, &parts),
            checked: chosen == number.to_string(),
        }
    };
    Row {
        name: skill.title(),
        error: errors.find(&field).map(ToOwned::to_owned),
        none: cell(0, true),
        cells: Level::ALL
            .into_iter()
            .map(|level| cell(level.number(), skill.levels.contains(level)))
            .collect(),
        field,
    }
}

impl Page for LevelGrid {
    const TEMPLATE: &'static str = "pages/assessments/grid";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn wide(&self) -> bool {
        true
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
