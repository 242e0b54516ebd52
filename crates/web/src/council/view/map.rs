//! The map of skills and levels: a number in each place, and a shade that says no more than the number.

use super::HOME;
use super::left_out::{left_out, other_editions};
use super::narrowing::by_part;
use crate::args;
use crate::council::asked::{ENDORSED, pairs};
use crate::kit::components::{EmptyState, Filter, Heading};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::council::{Cell, MapRow, SHADES, SkillMap};
use serde::Serialize;
use sfia::{Framework, Level, SkillCode};
use std::collections::HashMap;
use store::council::{LevelsOf, Part, Records};
use url::form_urlencoded::Serializer;

/// What the page is made from.
pub(in crate::council) struct Mapped {
    pub(in crate::council) map: SkillMap,
    pub(in crate::council) records: Records,
    pub(in crate::council) departments: Vec<String>,
    pub(in crate::council) families: Vec<String>,
    pub(in crate::council) kept: usize,
}

/// The page.
#[derive(Serialize)]
pub(in crate::council) struct MapPage {
    heading: Heading,
    home: String,
    views: Vec<View>,
    filter: Filter,
    shades: Vec<u8>,
    columns: Vec<u8>,
    tables: Vec<Table>,
    notes: Vec<String>,
    empty: EmptyState,
}

/// One of the two ways to look at the map.
#[derive(Serialize)]
struct View {
    label: String,
    url: String,
    current: bool,
}

#[derive(Serialize)]
struct Table {
    id: String,
    name: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    name: String,
    code: String,
    url: String,
    cells: Vec<Place>,
    people: u64,
}

/// A place of the map; without a number where the skill has no such level.
#[derive(Serialize)]
struct Place {
    people: Option<u64>,
    shade: u8,
}

impl MapPage {
    pub(in crate::council) fn new(
        words: &Words,
        framework: &Framework,
        (of, part): (LevelsOf, &Part),
        mapped: &Mapped,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let edition = framework.edition();
        let lede = match of {
            LevelsOf::Said => "council-map-lede-said",
            LevelsOf::Endorsed => "council-map-lede-endorsed",
        };
        let counts = args!["people" => mapped.records.planning];
        Self {
            heading: Heading::new(words.say("council-map-title"))
                .over(edition.to_string())
                .lede(words.say_with(lede, &counts)),
            home: url(HOME),
            views: views(words, (of, part), url),
            filter: filter(words, (of, part), mapped, url),
            shades: (1..=SHADES).collect(),
            columns: Level::ALL.map(Level::number).to_vec(),
            tables: tables(framework, &mapped.map, (of, part), url),
            notes: notes(words, framework, mapped),
            empty: empty(words, part, of, url),
        }
    }
}

fn address(path: &str, of: LevelsOf, part: &Part) -> String {
    let mut query = Serializer::new(String::new());
    if of == LevelsOf::Endorsed {
        query.append_pair("of", ENDORSED);
    }
    query.extend_pairs(pairs(part));
    let query = query.finish();
    match query.as_str() {
        "" => path.to_owned(),
        query => format!("{path}?{query}"),
    }
}

fn views(words: &Words, (of, part): (LevelsOf, &Part), url: &dyn Fn(&str) -> String) -> Vec<View> {
    let path = url(&format!("{HOME}/map"));
    [
        (LevelsOf::Said, "council-map-said"),
        (LevelsOf::Endorsed, "council-map-endorsed"),
    ]
    .into_iter()
    .map(|(one, key)| View {
        label: words.say(key),
        url: address(&path, one, part),
        current: one == of,
    })
    .collect()
}

fn filter(
    words: &Words,
    (of, part): (LevelsOf, &Part),
    mapped: &Mapped,
    url: &dyn Fn(&str) -> String,
) -> Filter {
    let path = url(&format!("{HOME}/map"));
    let choices = (mapped.departments.as_slice(), mapped.families.as_slice());
    let mut filter = Filter::new(path.clone(), words.say("council-map-show"));
    if of == LevelsOf::Endorsed {
        filter = filter.keeping("of", ENDORSED);
    }
    let filter = by_part(filter, words, part, choices);
    if *part == Part::default() {
        filter
    } else {
        filter.clear(address(&path, of, &Part::default()))
    }
}

/// A table for each category, with the skills that somebody holds.
fn tables(
    framework: &Framework,
    map: &SkillMap,
    (of, part): (LevelsOf, &Part),
    url: &dyn Fn(&str) -> String,
) -> Vec<Table> {
    let path = url(&format!("{HOME}/people"));
    let rows: HashMap<SkillCode, &MapRow> = map.rows.iter().map(|row| (row.code, row)).collect();
    let categories = framework.categories().iter().zip(1..);
    let tables = categories.map(|(category, number)| Table {
        id: format!("category-{number}"),
        name: category.name.clone(),
        rows: category
            .subcategories
            .iter()
            .flat_map(|sub| framework.list_skills_in(&category.name, sub))
            .filter_map(|skill| Some((skill, *rows.get(&skill.code)?)))
            .map(|(skill, row)| {
                let query = address("", of, part).replacen('?', "&", 1);
                Row {
                    name: skill.name.clone(),
                    code: skill.code.to_string(),
                    url: format!("{path}?skill={}{query}", skill.code),
                    cells: row.cells.iter().map(place).collect(),
                    people: row.people,
                }
            })
            .collect(),
    });
    tables.filter(|table| !table.rows.is_empty()).collect()
}

fn place(cell: &Cell) -> Place {
    Place {
        people: cell.people,
        shade: cell.shade,
    }
}

fn notes(words: &Words, framework: &Framework, mapped: &Mapped) -> Vec<String> {
    let mut notes = left_out(words, &mapped.records, mapped.kept);
    notes.extend(other_editions(words, &mapped.records, framework.edition()));
    if mapped.map.elsewhere > 0 {
        let count = args!["count" => mapped.map.elsewhere];
        notes.push(words.say_with("council-map-elsewhere", &count));
    }
    if mapped.map.nobody > 0 && !mapped.map.rows.is_empty() {
        let count = args!["count" => mapped.map.nobody];
        notes.push(words.say_with("council-map-nobody", &count));
    }
    notes
}

fn empty(words: &Words, part: &Part, of: LevelsOf, url: &dyn Fn(&str) -> String) -> EmptyState {
    let path = url(&format!("{HOME}/map"));
    if *part != Part::default() {
        let all = Link::new(
            words.say("filter-clear"),
            address(&path, of, &Part::default()),
        );
        let text = words.say("council-map-empty-part");
        return EmptyState::new(words.say("council-map-empty"), text).action(all);
    }
    let (text, back) = match of {
        LevelsOf::Said => (
            "council-map-empty-said",
            Link::new(words.say("council-back"), url(HOME)),
        ),
        LevelsOf::Endorsed => (
            "council-map-empty-endorsed",
            Link::new(words.say("council-map-see-said"), path),
        ),
    };
    EmptyState::new(words.say("council-map-empty"), words.say(text)).action(back)
}

impl Page for MapPage {
    const TEMPLATE: &'static str = "pages/council/map";

    fn title(&self, words: &Words) -> String {
        words.say("council-map-title")
    }

    fn section(&self) -> Section {
        Section::CouncilSkills
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Link::new(words.say("council-title"), self.home.clone())]
    }

    fn wide(&self) -> bool {
        true
    }
}
