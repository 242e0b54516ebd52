//! People who have a skill at a level, by name.

use super::HOME;
use super::left_out::left_out;
use super::narrowing::by_part;
use crate::args;
use crate::assessments::{level_name, skill_title};
use crate::council::asked::{ENDORSED, pairs};
use crate::council::find::PAGE_SIZE;
use crate::kit::components::{EmptyState, Filter, Heading, Pagination, Select};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::ids::Id;
use engine::text::search_key;
use serde::Serialize;
use sfia::{Framework, Level};
use store::council::{Found, FoundPage, LevelsOf, Part, Records, Search};

/// What the page is made from.
pub(in crate::council) struct Listed {
    pub(in crate::council) found: Option<FoundPage>,
    pub(in crate::council) records: Records,
    pub(in crate::council) departments: Vec<String>,
    pub(in crate::council) families: Vec<String>,
    pub(in crate::council) kept: usize,
}

/// What the address asks for: the search, if it names a skill, and what stands in the form without one.
pub(in crate::council) type Asked<'a> = (Option<&'a Search>, Level, LevelsOf, &'a Part, u64);

/// The page.
#[derive(Serialize)]
pub(in crate::council) struct FindPage {
    heading: Heading,
    home: String,
    filter: Filter,
    result: Option<String>,
    people: Vec<Line>,
    pages: Option<Pagination>,
    empty: Option<EmptyState>,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Line {
    name: String,
    url: Option<String>,
    job_title: String,
    department: String,
    says: Option<u8>,
    endorsed: Option<u8>,
}

impl FindPage {
    pub(in crate::council) fn new(
        words: &Words,
        framework: &Framework,
        asked: Asked<'_>,
        listed: &Listed,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let (search, _, _, _, number) = asked;
        let found = listed.found.as_ref().filter(|found| found.total > 0);
        let path = url(&format!("{HOME}/people"));
        Self {
            heading: Heading::new(words.say("council-find-title"))
                .over(framework.edition().to_string())
                .lede(words.say("council-find-lede")),
            home: url(HOME),
            filter: filter(words, framework, asked, listed, &path),
            result: found
                .zip(search)
                .map(|(found, search)| result(words, framework, search, found.total)),
            people: found
                .iter()
                .flat_map(|found| &found.people)
                .map(|one| line(one, url))
                .collect(),
            pages: found
                .zip(search)
                .map(|(found, search)| pages(search, &path, number, found.total)),
            empty: empty(words, framework, search, found),
            notes: left_out(words, &listed.records, listed.kept),
        }
    }

    /// Whether names lead to people's entries, which not everybody who finds them may open.
    pub(in crate::council) fn leading_to_people(mut self, opens: bool) -> Self {
        if !opens {
            for line in &mut self.people {
                line.url = None;
            }
        }
        self
    }
}

fn filter(
    words: &Words,
    framework: &Framework,
    (search, level, of, part, _): Asked<'_>,
    listed: &Listed,
    path: &str,
) -> Filter {
    let mut skills: Vec<(String, String)> = framework
        .skills()
        .iter()
        .map(|skill| (skill.code.to_string(), skill.title()))
        .collect();
    skills.sort_by_cached_key(|(_, title)| search_key(title));
    skills.insert(0, (String::new(), words.say("council-find-choose")));
    let levels = Level::ALL.map(|one| (one.to_string(), level_name(words, one)));
    let whose = [
        ("", words.say("council-find-said")),
        (ENDORSED, words.say("council-find-endorsed")),
    ];
    let chosen = search.map(|search| search.code.to_string());
    let whose_chosen = if of == LevelsOf::Endorsed {
        ENDORSED
    } else {
        ""
    };
    let filter = Filter::new(path, words.say("council-find-button"))
        .select(Select::new(
            "skill",
            words.say("council-find-skill"),
            skills,
            &chosen.unwrap_or_default(),
        ))
        .select(Select::new(
            "level",
            words.say("council-find-level"),
            levels,
            &level.to_string(),
        ))
        .select(Select::new(
            "of",
            words.say("council-find-of"),
            whose,
            whose_chosen,
        ));
    let choices = (listed.departments.as_slice(), listed.families.as_slice());
    by_part(filter, words, part, choices)
}

fn result(words: &Words, framework: &Framework, search: &Search, total: u64) -> String {
    let key = match search.of {
        LevelsOf::Said => "council-find-result-said",
        LevelsOf::Endorsed => "council-find-result-endorsed",
    };
    let level = level_name(words, search.level);
    let skill = skill_title(framework, search.code);
    words.say_with(
        key,
        &args!["count" => total, "skill" => skill, "level" => level],
    )
}

fn pages(search: &Search, path: &str, number: u64, total: u64) -> Pagination {
    let mut query = vec![
        ("skill", search.code.to_string()),
        ("level", search.level.to_string()),
    ];
    if search.of == LevelsOf::Endorsed {
        query.push(("of", ENDORSED.to_owned()));
    }
    query.extend(pairs(&search.part));
    let query: Vec<(&str, &str)> = query.iter().map(|(n, v)| (*n, v.as_str())).collect();
    Pagination::new(path, &query, number, PAGE_SIZE, total)
}

fn line(found: &Found, url: &dyn Fn(&str) -> String) -> Line {
    Line {
        name: found.name.clone(),
        url: Some(url(&format!("/people/{}", found.person.as_str()))),
        job_title: found.job_title.clone(),
        department: found.department.clone(),
        says: found.says.map(Level::number),
        endorsed: found.endorsed.map(Level::number),
    }
}

fn empty(
    words: &Words,
    framework: &Framework,
    search: Option<&Search>,
    found: Option<&FoundPage>,
) -> Option<EmptyState> {
    if found.is_some() {
        return None;
    }
    let Some(search) = search else {
        let text = words.say("council-find-begin-text");
        return Some(EmptyState::new(words.say("council-find-begin"), text));
    };
    let level = level_name(words, search.level);
    let skill = skill_title(framework, search.code);
    let nobody = words.say_with(
        "council-find-nobody",
        &args!["skill" => skill, "level" => level],
    );
    Some(EmptyState::new(
        nobody,
        words.say("council-find-nobody-text"),
    ))
}

impl Page for FindPage {
    const TEMPLATE: &'static str = "pages/council/find";

    fn title(&self, words: &Words) -> String {
        words.say("council-find-title")
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
