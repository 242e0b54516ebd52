//! The role profiles of an organisation, by job family.

use crate::kit::components::{EmptyState, Filter, Heading, Select, TextInput};
use crate::kit::{Link, Page, Section, Words};
use engine::ids::RoleProfileId;
use serde::Serialize;
use store::roles::{RoleFilter, RoleLine};

/// What a list is made of.
pub struct Shown {
    /// What was asked for.
    pub filter: RoleFilter,
    /// The profiles that pass, by family and title.
    pub lines: Vec<RoleLine>,
    /// All families in use.
    pub families: Vec<String>,
    /// The profiles of the reader's own posts.
    pub own: Vec<RoleProfileId>,
    /// Roles of the reader's own posts that something takes the place of.
    pub old: Vec<OldRole>,
    /// Whether the reader keeps role profiles.
    pub edits: bool,
    /// Whether the reader may import another framework.
    pub imports: bool,
}

/// A role of the reader's own that is out of use, and what takes its place.
#[derive(Serialize)]
pub struct OldRole {
    /// Its title.
    pub title: String,
    /// The title of the other.
    pub instead: String,
    /// The other's page.
    pub url: String,
}

/// The page.
#[derive(Serialize)]
pub struct List {
    heading: Heading,
    filter: Option<Filter>,
    count: usize,
    families: Vec<Family>,
    empty: Option<EmptyState>,
    retired: bool,
    edits: bool,
    url: String,
    new_url: String,
    careers_url: String,
    retired_url: String,
    edition_url: Option<String>,
    old: Vec<OldRole>,
    imports: bool,
}

#[derive(Serialize)]
struct Family {
    id: String,
    name: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    title: String,
    reference: String,
    url: String,
    level: u8,
    skills: usize,
    holders: usize,
    own: bool,
}

impl List {
    /// The list at the address `url`.
    pub fn new(words: &Words, url: &str, shown: Shown) -> Self {
        let Shown {
            filter,
            lines,
            families,
            own,
            old,
            edits,
            imports,
        } = shown;
        let narrowed = !filter.words.is_empty() || filter.family.is_some();
        let heading = if filter.retired {
            Heading::new(words.say("roles-retired-title")).lede(words.say("roles-retired-lede"))
        } else {
            Heading::new(words.say("roles-title")).lede(words.say("roles-lede"))
        };
        let empty = lines
            .is_empty()
            .then(|| empty(words, url, narrowed, &filter, edits));
        Self {
            heading,
            filter: (narrowed || !lines.is_empty() && !filter.retired)
                .then(|| form(words, url, &filter, families, narrowed)),
            count: lines.len(),
            families: group(url, lines, &own),
            empty,
            retired: filter.retired,
            edits,
            url: url.to_owned(),
            new_url: format!("{url}/new"),
            careers_url: url.replace("/roles", "/careers"),
            retired_url: format!("{url}?retired=yes"),
            edition_url: None,
            old,
            imports,
        }
    }

    /// With the way to the report on another edition, for whoever may read it.
    pub(crate) fn edition(mut self, url: Option<String>) -> Self {
        self.edition_url = url;
        self
    }
}

fn form(
    words: &Words,
    url: &str,
    filter: &RoleFilter,
    families: Vec<String>,
    narrowed: bool,
) -> Filter {
    let all = (String::new(), words.say("roles-filter-all-families"));
    let options = families.into_iter().map(|family| (family.clone(), family));
    let search = TextInput::search("q", words.say("roles-filter-words"));
    let form = Filter::new(url, words.say("roles-filter-show"))
        .search(search.value(&filter.words))
        .select(Select::new(
            "family",
            words.say("roles-filter-family"),
            std::iter::once(all).chain(options),
            filter.family.as_deref().unwrap_or_default(),
        ));
    if narrowed { form.clear(url) } else { form }
}

fn empty(words: &Words, url: &str, narrowed: bool, filter: &RoleFilter, edits: bool) -> EmptyState {
    if narrowed {
        let state = EmptyState::new(
            words.say("roles-none-found"),
            words.say("roles-none-found-text"),
        );
        return state.action(Link::new(words.say("roles-show-all"), url));
    }
    if filter.retired {
        let state = EmptyState::new(
            words.say("roles-none-retired"),
            words.say("roles-none-retired-text"),
        );
        return state.action(Link::new(words.say("roles-show-all"), url));
    }
    let state = EmptyState::new(words.say("roles-none"), words.say("roles-none-text"));
    if edits {
        state.action(Link::new(words.say("roles-new"), format!("{url}/new")))
    } else {
        state
    }
}

/// Lines come sorted by family, so a family's lines stand together.
fn group(url: &str, lines: Vec<RoleLine>, own: &[RoleProfileId]) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for line in lines {
        let row = Row {
            url: format!("{url}/{}", line.id),
            own: own.contains(&line.id),
            title: line.title,
            reference: line.reference.to_string(),
            level: line.general_level.number(),
            skills: line.skills,
            holders: line.holders,
        };
        match families.last_mut() {
            Some(family) if family.name == line.family => family.rows.push(row),
            _ => families.push(Family {
                id: format!("family-{}", families.len() + 1),
                name: line.family,
                rows: vec![row],
            }),
        }
    }
    families
}

impl Page for List {
    const TEMPLATE: &'static str = "pages/roles/list";

    fn title(&self, words: &Words) -> String {
        if self.retired {
            words.say("roles-retired-title")
        } else {
            words.say("roles-title")
        }
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn wide(&self) -> bool {
        true
    }
}
