//! The grid: every skill of the edition, with the levels at which it is defined.

use super::super::own_levels::OwnLevels;
use crate::kit::components::{Filter, Heading, Select, TextInput};
use crate::kit::{Page, Section, Words};
use serde::Serialize;
use sfia::{Category, Framework, Level, Skill, SkillCode};

/// What the grid is narrowed to, as it stood in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// Words to be found; empty for all skills.
    pub words: String,
    /// The name of a category; empty for all.
    pub category: String,
    /// The level at which a skill must be defined.
    pub level: Option<Level>,
}

impl Narrowing {
    /// Reads the parts of an address. A level that does not exist, or a category of another edition, narrows nothing.
    pub fn new(words: &str, category: &str, level: &str, framework: &Framework) -> Self {
        let known = |known: &Category| known.name == category;
        let category = if framework.categories().iter().any(known) {
            category
        } else {
            ""
        };
        Self {
            words: words.trim().chars().take(100).collect(),
            category: category.to_owned(),
            level: level.parse().ok(),
        }
    }

    fn passes(&self, skill: &Skill, found: Option<&[SkillCode]>) -> bool {
        (self.category.is_empty() || skill.category == self.category)
            && self.level.is_none_or(|level| skill.levels.contains(level))
            && found.is_none_or(|codes| codes.contains(&skill.code))
    }
}

/// The page.
#[derive(Serialize)]
pub struct Grid {
    heading: Heading,
    filter: Filter,
    shown: usize,
    all: usize,
    narrowed: bool,
    ranked_url: Option<String>,
    marked: Option<Marked>,
    levels_url: String,
    csv_url: String,
    columns: Vec<Column>,
    several: bool,
    tables: Vec<Table>,
}

/// Which marks occur.
#[derive(Serialize)]
struct Marked {
    held: bool,
    asked: bool,
}

#[derive(Serialize)]
struct Column {
    level: u8,
    url: String,
}

#[derive(Serialize)]
struct Table {
    id: String,
    name: String,
    groups: Vec<Group>,
}

#[derive(Serialize)]
struct Group {
    name: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    code: String,
    url: String,
    cells: Vec<Cell>,
}

/// A place for one of the seven levels; without an address where the skill lacks it.
#[derive(Serialize)]
struct Cell {
    level: u8,
    url: Option<String>,
    held: bool,
    asked: bool,
}

impl Grid {
    /// The grid of an edition. `url` is where the framework's pages begin, `found` the skills in which the words were
    /// found, where there are any; `own` the reader's own levels, to be marked.
    pub fn new(
        words: &Words,
        framework: &Framework,
        url: &str,
        narrowing: &Narrowing,
        found: Option<&[SkillCode]>,
        own: &OwnLevels,
    ) -> Self {
        let tables: Vec<Table> = framework
            .categories()
            .iter()
            .enumerate()
            .map(|(index, category)| Table {
                id: format!("category-{}", index + 1),
                name: category.name.clone(),
                groups: groups(framework, category, url, narrowing, found, own),
            })
            .filter(|table| !table.groups.is_empty())
            .collect();
        let narrowed = *narrowing != Narrowing::default();
        let shown: Vec<&Row> = tables
            .iter()
            .flat_map(|table| &table.groups)
            .flat_map(|group| &group.rows)
            .collect();
        let any = |wanted: fn(&Cell) -> bool| shown.iter().flat_map(|row| &row.cells).any(wanted);
        let marks = Marked {
            held: any(|cell| cell.held),
            asked: any(|cell| cell.asked),
        };
        Self {
            heading: Heading::new(words.say("framework-grid-title"))
                .over(framework.edition().to_string())
                .lede(words.say("framework-grid-lede")),
            filter: filter(words, framework, url, narrowing, narrowed),
            shown: shown.len(),
            all: framework.skills().len(),
            narrowed,
            ranked_url: found
                .filter(|_| !shown.is_empty())
                .map(|_| super::search::url(url, &narrowing.words)),
            marked: (marks.held || marks.asked).then_some(marks),
            levels_url: format!("{url}/levels"),
            csv_url: format!("{url}/skills.csv"),
            columns: Level::ALL
                .into_iter()
                .map(|level| Column {
                    level: level.number(),
                    url: format!("{url}/levels/{level}"),
                })
                .collect(),
            several: tables.len() > 1,
            tables,
        }
    }
}

fn filter(
    words: &Words,
    framework: &Framework,
    url: &str,
    narrowing: &Narrowing,
    narrowed: bool,
) -> Filter {
    let categories = framework
        .categories()
        .iter()
        .map(|category| (category.name.clone(), category.name.clone()));
    let all_categories = (String::new(), words.say("framework-filter-all-categories"));
    let levels = Level::ALL
        .into_iter()
        .map(|level| (level.to_string(), super::level_name(words, level)));
    let all_levels = (String::new(), words.say("framework-filter-all-levels"));
    let level = narrowing.level.map(|level| level.to_string());
    let search = TextInput::search("q", words.say("framework-filter-words"));
    let filter = Filter::new(url, words.say("framework-filter-show"))
        .search(search.value(&narrowing.words))
        .select(Select::new(
            "category",
            words.say("framework-filter-category"),
            std::iter::once(all_categories).chain(categories),
            &narrowing.category,
        ))
        .select(Select::new(
            "level",
            words.say("framework-filter-level"),
            std::iter::once(all_levels).chain(levels),
            &level.unwrap_or_default(),
        ));
    if narrowed { filter.clear(url) } else { filter }
}

fn groups(
    framework: &Framework,
    category: &Category,
    url: &str,
    narrowing: &Narrowing,
    found: Option<&[SkillCode]>,
    own: &OwnLevels,
) -> Vec<Group> {
    let groups = category.subcategories.iter().map(|subcategory| Group {
        name: subcategory.clone(),
        rows: framework
            .list_skills_in(&category.name, subcategory)
            .filter(|skill| narrowing.passes(skill, found))
            .map(|skill| row(skill, url, own))
            .collect(),
    });
    groups.filter(|group| !group.rows.is_empty()).collect()
}

fn row(skill: &Skill, url: &str, own: &OwnLevels) -> Row {
    let page = format!("{url}/skills/{}", skill.code);
    let cell = |level: Level| Cell {
        level: level.number(),
        url: skill
            .levels
            .contains(level)
            .then(|| format!("{page}#level-{level}")),
        held: own.holds(skill.code, level),
        asked: own.asks(skill.code, level),
    };
    Row {
        name: skill.name.clone(),
        code: skill.code.to_string(),
        cells: Level::ALL.into_iter().map(cell).collect(),
        url: page,
    }
}

impl Page for Grid {
    const TEMPLATE: &'static str = "pages/framework/grid";

    fn title(&self, words: &Words) -> String {
        words.say("framework-grid-title")
    }

    fn section(&self) -> Section {
        Section::Framework
    }

    fn wide(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::Language;
    use sfia::{Edition, Frameworks};

    fn grid(narrowing: &Narrowing) -> Grid {
        let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
        let words = Words::load(Language::English).unwrap();
        let own = OwnLevels::default();
        Grid::new(&words, framework, "/o/a/framework", narrowing, None, &own)
    }

    #[test]
    fn every_skill_and_every_level_it_has_is_a_link() {
        let grid = grid(&Narrowing::default());
        let rows = || {
            let groups = grid.tables.iter().flat_map(|table| &table.groups);
            groups.flat_map(|group| &group.rows)
        };
        assert_eq!(rows().count(), 147);
        let cells = rows().flat_map(|row| &row.cells);
        assert_eq!(cells.filter(|cell| cell.url.is_some()).count(), 672);
    }

    #[test]
    fn narrowings_add_up_and_nonsense_narrows_nothing() {
        let framework = Frameworks::shipped().unwrap().edition(Edition::Nine);
        let nonsense = Narrowing::new(" ", "Cooking", "9", framework);
        assert_eq!(nonsense, Narrowing::default());
        let level = Narrowing::new("", "", "7", framework);
        let both = Narrowing::new("", "Strategy and architecture", "7", framework);
        assert!(grid(&both).shown < grid(&level).shown);
        assert!(grid(&level).shown < 147);
        assert!(grid(&both).shown > 0);
    }
}
