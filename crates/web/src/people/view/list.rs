//! The list of people.

use super::words::{joining_state, role_profile};
use crate::args;
use crate::kit::components::{
    EmptyState, Filter, Heading, Pagination, Select, SortHeader, Sorted, State, TextInput,
};
use crate::kit::{Link, Page, Section, Words};
use crate::people::list::PAGE_SIZE;
use crate::people::wanted::{Asked, state_word};
use engine::ids::Id;
use serde::Serialize;
use store::people::{Counts, DirectoryLine, DirectoryPage, Named, Order, RoleChoice, WantedState};

/// What the page is made from.
pub(in crate::people) struct Listed {
    pub(in crate::people) page: DirectoryPage,
    pub(in crate::people) departments: Vec<String>,
    pub(in crate::people) managers: Vec<Named>,
    pub(in crate::people) roles: Vec<RoleChoice>,
    pub(in crate::people) counts: Counts,
}

/// The page.
#[derive(Serialize)]
pub(in crate::people) struct List {
    heading: Heading,
    tools: Vec<Link>,
    filter: Filter,
    name_header: SortHeader,
    people: Vec<Line>,
    empty: EmptyState,
    pages: Pagination,
    download: String,
}

#[derive(Serialize)]
struct Line {
    name: String,
    url: String,
    email: String,
    job_title: String,
    more: Option<String>,
    department: String,
    manager: String,
    manager_left: bool,
    role: String,
    state: State,
}

impl List {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        asked: &Asked,
        listed: Listed,
        may_manage: bool,
    ) -> Self {
        let counts = listed.counts;
        let pairs = asked.pairs();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let total = u64::try_from(listed.page.total).unwrap_or_default();
        Self {
            heading: Heading::new(words.say("people-heading")).lede(words.say_with(
                "people-lede",
                &args!["people" => counts.at_work, "joined" => counts.joined],
            )),
            tools: tools(words, home, counts, may_manage),
            filter: filter(words, home, asked, &listed),
            name_header: SortHeader {
                label: words.say("people-person"),
                url: asked.turned(home),
                sorted: match asked.order {
                    // Who is meant comes first, and then the others by name.
                    Order::Name if !asked.wanted.words.is_empty() => Sorted::None,
                    Order::Name => Sorted::Ascending,
                    Order::NameBackwards => Sorted::Descending,
                },
            },
            people: listed
                .page
                .people
                .iter()
                .map(|person| line(words, home, person))
                .collect(),
            empty: empty(words, home, asked, may_manage),
            pages: Pagination::new(home, &pairs, asked.page, PAGE_SIZE, total),
            download: asked.url(&format!("{home}/download")),
        }
    }
}

fn tools(words: &Words, home: &str, counts: Counts, may_manage: bool) -> Vec<Link> {
    if !may_manage {
        return Vec::new();
    }
    let mut tools = vec![
        Link::new(words.say("people-import-link"), format!("{home}/import")),
        Link::new(words.say("people-add-link"), format!("{home}/new")),
    ];
    if counts.not_invited() > 0 {
        let count = args!["count" => counts.not_invited()];
        tools.push(Link::new(
            words.say_with("people-invite-link", &count),
            format!("{home}/invite"),
        ));
    }
    tools
}

fn filter(words: &Words, home: &str, asked: &Asked, listed: &Listed) -> Filter {
    let wanted = &asked.wanted;
    let all = |key: &str| std::iter::once((String::new(), words.say(key)));
    let departments = listed
        .departments
        .iter()
        .map(|name| (name.clone(), name.clone()));
    let managers = listed
        .managers
        .iter()
        .map(|named| (named.id.to_string(), named.name.to_string()));
    let roles = listed
        .roles
        .iter()
        .map(|role| (role.id.to_string(), role.title.clone()));
    let manager = wanted.manager.as_ref().map_or("", Id::as_str);
    let role = wanted.role.as_ref().map_or("", Id::as_str);
    let sort = asked
        .pairs()
        .into_iter()
        .filter(|(name, _)| *name == "sort");
    let mut filter = Filter::new(format!("{home}/search"), words.say("people-filter-button"))
        .privately(sort.chain([("to", "list".to_owned())]))
        .search(
            TextInput::search("q", words.say("people-filter-search"))
                .value(wanted.words.clone())
                .autocomplete("off"),
        )
        .select(Select::new(
            "department",
            words.say("people-department"),
            all("people-filter-all-departments").chain(departments),
            wanted.department.as_deref().unwrap_or_default(),
        ))
        .select(Select::new(
            "manager",
            words.say("people-manager"),
            all("people-filter-all-managers").chain(managers),
            manager,
        ))
        .select(Select::new(
            "role",
            words.say("people-role"),
            all("people-filter-all-roles").chain(roles),
            role,
        ))
        .select(Select::new(
            "state",
            words.say("people-state"),
            states(words, listed.counts),
            asked.state_word(),
        ));
    if asked.is_narrowed() {
        filter = filter.clear(home);
    }
    filter
}

fn states(words: &Words, counts: Counts) -> Vec<(&'static str, String)> {
    [
        (WantedState::AtWork, "people-filter-at-work"),
        (WantedState::Joined, "people-filter-joined"),
        (WantedState::Invited, "people-filter-invited"),
        (WantedState::NotInvited, "people-filter-not-invited"),
        (WantedState::Suspended, "people-filter-stopped"),
        (WantedState::Left, "people-filter-left"),
    ]
    .into_iter()
    .map(|(state, key)| {
        let count = args!["count" => counts.of(state)];
        (state_word(state), words.say_with(key, &count))
    })
    .collect()
}

fn empty(words: &Words, home: &str, asked: &Asked, may_manage: bool) -> EmptyState {
    if asked.is_narrowed() {
        return EmptyState::new(
            words.say("people-none-found"),
            words.say("people-none-found-text"),
        )
        .action(Link::new(words.say("filter-clear"), home));
    }
    let empty = EmptyState::new(words.say("people-none"), words.say("people-none-text"));
    if may_manage {
        let url = format!("{home}/import");
        empty.action(Link::new(words.say("people-import-link"), url))
    } else {
        empty
    }
}

fn line(words: &Words, home: &str, person: &DirectoryLine) -> Line {
    let main = person.posts.first();
    let manager = main.and_then(|post| post.manager.as_ref());
    let further = person.posts.len().saturating_sub(1);
    Line {
        name: person.name.to_string(),
        url: format!("{home}/{}", person.id),
        email: person.email.clone(),
        job_title: main.map(|post| post.job_title.clone()).unwrap_or_default(),
        more: (further > 0)
            .then(|| words.say_with("people-further-posts", &args!["count" => further])),
        department: main.map(|post| post.department.clone()).unwrap_or_default(),
        manager: manager
            .map(|named| named.name.to_string())
            .unwrap_or_default(),
        manager_left: manager.is_some_and(|named| named.has_left),
        role: role_profile(main.and_then(|post| post.role.as_ref())),
        state: joining_state(words, person.joining, person.left_on),
    }
}

impl Page for List {
    const TEMPLATE: &'static str = "pages/people/list";

    fn title(&self, words: &Words) -> String {
        words.say("people-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn wide(&self) -> bool {
        true
    }
}
