//! Roles in order of match.

use super::super::load::Known;
use super::steps::{percent, steps};
use crate::args;
use crate::kit::components::{EmptyState, Heading, Pagination};
use crate::kit::{Link, Page, Section, Words};
use engine::careers::Fit;
use engine::ids::Id;
use serde::Serialize;

/// Roles a page.
const SIZE: usize = 25;

/// What the list is made of.
pub(in super::super) struct Ranked<'a> {
    pub(in super::super) fits: Vec<Fit<'a>>,
    pub(in super::super) known: &'a Known,
    pub(in super::super) page: u64,
}

/// The page.
#[derive(Serialize)]
pub(in super::super) struct List {
    heading: Heading,
    rows: Vec<Row>,
    pages: Option<Pagination>,
    empty: Option<EmptyState>,
    /// That the figures rest on a draft; empty where they do not.
    draft: String,
}

#[derive(Serialize)]
struct Row {
    title: String,
    url: String,
    family: String,
    level: u8,
    /// That it is one's own role; empty for others.
    own: String,
    percent: String,
    /// How many skills were not answered; empty for none.
    unanswered: String,
    steps: Vec<String>,
}

impl List {
    pub(in super::super) fn new(words: &Words, home: &str, ranked: &Ranked<'_>) -> Self {
        let known = ranked.known;
        let url = format!("{home}/careers");
        let total = u64::try_from(ranked.fits.len()).unwrap_or(u64::MAX);
        let size = u64::try_from(SIZE).unwrap_or(u64::MAX);
        let last = total.div_ceil(size).max(1);
        let page = ranked.page.clamp(1, last);
        let before = usize::try_from(page - 1).unwrap_or_default() * SIZE;
        let row = |fit: &Fit<'_>| {
            let id = &fit.role.id;
            let unanswered = args!["count" => fit.unanswered];
            Row {
                title: fit.role.title.clone(),
                url: format!("{url}/{}", id.as_str()),
                family: fit.role.family.clone(),
                level: fit.role.general_level.number(),
                own: if known.own_role() == Some(id) {
                    words.say("roles-own")
                } else {
                    String::new()
                },
                percent: percent(words, fit),
                unanswered: match fit.unanswered {
                    0 => String::new(),
                    _ => words.say_with("careers-unanswered", &unanswered),
                },
                steps: steps(words, known.framework, fit),
            }
        };
        let shown = ranked.fits.iter().skip(before).take(SIZE);
        let rows = if known.said.is_some() {
            shown.map(row).collect()
        } else {
            Vec::new()
        };
        Self {
            heading: Heading::new(words.say("careers-title")).lede(words.say("careers-lede")),
            empty: rows.is_empty().then(|| empty(words, home, known)),
            pages: (!rows.is_empty()).then(|| Pagination::new(&url, &[], page, size, total)),
            draft: if known.is_draft && known.said.is_some() {
                words.say("careers-draft")
            } else {
                String::new()
            },
            rows,
        }
    }
}

fn empty(words: &Words, home: &str, known: &Known) -> EmptyState {
    if known.said.is_some() {
        return EmptyState::new(
            words.say("careers-no-roles"),
            words.say("careers-no-roles-text"),
        );
    }
    let state = EmptyState::new(
        words.say("careers-no-answers"),
        words.say("careers-no-answers-text"),
    );
    let link = Link::new(words.say("careers-assess"), format!("{home}/assessment"));
    state.action(link)
}

impl Page for List {
    const TEMPLATE: &'static str = "pages/careers/list";

    fn title(&self, words: &Words) -> String {
        words.say("careers-title")
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn wide(&self) -> bool {
        true
    }
}
