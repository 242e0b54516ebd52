//! The list of job descriptions.

use super::stand;
use crate::args;
use crate::jobs::list::PAGE_SIZE;
use crate::kit::components::{
    EmptyState, Filter, Heading, ListItem, Pagination, Select, State as StateMark, TextInput,
};
use crate::kit::{Link, Page, Section, Words, dates};
use engine::jobs::approval::State;
use serde::Serialize;
use store::jobs::{JobFilter, JobLine, JobPage};

/// What the page is made from.
pub(in crate::jobs) struct Listed {
    pub(in crate::jobs) page: JobPage,
    /// The number of the page that was asked for.
    pub(in crate::jobs) number: u64,
    /// What waits for the reader to read it.
    pub(in crate::jobs) waiting: Vec<JobLine>,
    pub(in crate::jobs) filter: JobFilter,
    /// Whether drafts are listed, and not only what is in force.
    pub(in crate::jobs) drafts: bool,
    /// Whether the reader may start one.
    pub(in crate::jobs) starts: bool,
    /// Whether the reader may change the corporate duties and the template.
    pub(in crate::jobs) keeps_texts: bool,
    /// Whether the reader may see how job descriptions come along.
    pub(in crate::jobs) sees_measures: bool,
}

/// The page.
#[derive(Serialize)]
pub(in crate::jobs) struct List {
    heading: Heading,
    start: Option<Link>,
    /// What else there is about job descriptions.
    tools: Vec<Link>,
    waiting: Vec<ListItem>,
    filter: Option<Filter>,
    drafts: bool,
    rows: Vec<Row>,
    pages: Pagination,
    empty: Option<EmptyState>,
}

#[derive(Serialize)]
struct Row {
    title: String,
    url: String,
    state: StateMark,
    since: String,
    evaluation: String,
}

impl List {
    pub(in crate::jobs) fn new(words: &Words, url: &str, listed: &Listed) -> Self {
        let filter = &listed.filter;
        let is_narrowed = !filter.words.is_empty() || filter.state.is_some();
        let total = u64::try_from(listed.page.total).unwrap_or_default();
        let state = filter.state.map_or("", State::as_str);
        let query = [("q", filter.words.as_str()), ("state", state)];
        let query: Vec<(&str, &str)> = query.into_iter().filter(|(_, v)| !v.is_empty()).collect();
        let row = |line: &JobLine| row(words, url, line);
        let lede = if listed.drafts {
            "jobs-lede"
        } else {
            "jobs-lede-readers"
        };
        Self {
            heading: Heading::new(words.say("jobs-title")).lede(words.say(lede)),
            start: listed
                .starts
                .then(|| Link::new(words.say("jobs-new"), format!("{url}/new"))),
            tools: tools(words, url, listed),
            waiting: listed
                .waiting
                .iter()
                .map(|line| waiting(words, url, line))
                .collect(),
            filter: (is_narrowed || total > 0).then(|| form(words, url, listed, is_narrowed)),
            drafts: listed.drafts,
            rows: listed.page.lines.iter().map(row).collect(),
            pages: Pagination::new(url, &query, listed.number, PAGE_SIZE, total),
            empty: (total == 0).then(|| empty(words, url, listed, is_narrowed)),
        }
    }
}

fn tools(words: &Words, url: &str, listed: &Listed) -> Vec<Link> {
    let pages = [
        (listed.keeps_texts, "jobs-to-texts", "texts"),
        (listed.keeps_texts, "jobs-to-template", "template"),
        (listed.sees_measures, "jobs-to-measures", "measures"),
    ];
    let shown = pages.into_iter().filter(|(is_shown, ..)| *is_shown);
    shown
        .map(|(_, key, page)| Link::new(words.say(key), format!("{url}/{page}")))
        .collect()
}

fn row(words: &Words, url: &str, line: &JobLine) -> Row {
    Row {
        title: line.title.clone(),
        url: format!("{url}/{}", line.id),
        state: stand::mark(words, line.state),
        since: dates::day(words, dates::london_day(line.since.utc())),
        evaluation: words.say_with("jobs-evaluation", &args!["state" => line.evaluation]),
    }
}

fn waiting(words: &Words, url: &str, line: &JobLine) -> ListItem {
    let since = dates::day(words, dates::london_day(line.since.utc()));
    ListItem::link(&line.title, format!("{url}/{}/approval", line.id))
        .detail(stand::name(words, line.state))
        .meta(words.say_with("jobs-since", &args!["day" => since]))
}

fn form(words: &Words, url: &str, listed: &Listed, is_narrowed: bool) -> Filter {
    let search = TextInput::search("q", words.say("jobs-search"));
    let mut form = Filter::new(url, words.say("jobs-show"))
        .search(search.value(&listed.filter.words).autocomplete("off"));
    if listed.drafts {
        let all = std::iter::once((String::new(), words.say("jobs-all-states")));
        let states = State::ALL
            .iter()
            .filter(|state| !matches!(state, State::Superseded | State::SentBack))
            .map(|state| (state.as_str().to_owned(), stand::name(words, *state)));
        let chosen = listed.filter.state.map_or("", State::as_str);
        form = form.select(Select::new(
            "state",
            words.say("jobs-where"),
            all.chain(states),
            chosen,
        ));
    }
    if is_narrowed { form.clear(url) } else { form }
}

fn empty(words: &Words, url: &str, listed: &Listed, is_narrowed: bool) -> EmptyState {
    let state = |heading: &str, text: &str| EmptyState::new(words.say(heading), words.say(text));
    if is_narrowed {
        let all = Link::new(words.say("jobs-show-all"), url);
        return state("jobs-none-found", "jobs-none-found-text").action(all);
    }
    let none = state("jobs-none", "jobs-none-text");
    if listed.starts {
        none.action(Link::new(words.say("jobs-new"), format!("{url}/new")))
    } else {
        none
    }
}

impl Page for List {
    const TEMPLATE: &'static str = "pages/jobs/list";

    fn title(&self, words: &Words) -> String {
        words.say("jobs-title")
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn wide(&self) -> bool {
        true
    }
}
