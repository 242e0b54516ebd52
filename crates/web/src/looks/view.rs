//! The ledger as the page prints it.

use super::show::PAGE_SIZE;
use super::words;
use crate::args;
use crate::kit::components::{EmptyState, Heading, Pagination};
use crate::kit::{Link, Page, Section, Words, dates};
use serde::Serialize;
use store::looks::{LookLine, LookPage};

/// The page.
#[derive(Serialize)]
pub(super) struct LooksPage {
    heading: Heading,
    lines: Vec<Line>,
    pages: Pagination,
    empty: EmptyState,
    back: Link,
}

/// How somebody looked on one day.
#[derive(Serialize)]
struct Line {
    when: String,
    /// How often that day, where it was more than once.
    times: Option<String>,
    who: String,
    capacity: String,
    seen: String,
    purpose: String,
}

impl LooksPage {
    /// A page of the ledger, counted from 1; `url` puts an address into the organisation.
    pub(super) fn new(
        words: &Words,
        found: &LookPage,
        page: u32,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let total = u64::try_from(found.total).unwrap_or(0);
        let path = url("/skills/looks");
        Self {
            heading: Heading::new(words.say("looks-heading")).lede(words.say("looks-lede")),
            lines: found.lines.iter().map(|line| row(words, line)).collect(),
            pages: Pagination::new(&path, &[], page.into(), PAGE_SIZE.into(), total),
            empty: EmptyState::new(words.say("looks-empty"), words.say("looks-empty-text")),
            back: Link::new(words.say("back-label"), url("/skills")),
        }
    }
}

fn row(words: &Words, line: &LookLine) -> Line {
    Line {
        when: dates::moment(words, line.last.utc()),
        times: (line.times > 1)
            .then(|| words.say_with("looks-times", &args!["times" => line.times])),
        who: line.viewer.clone(),
        capacity: words.say(words::capacity(line.capacity)),
        seen: words.say(words::seen(line.seen)),
        purpose: words.say(words::purpose(line.purpose)),
    }
}

impl Page for LooksPage {
    const TEMPLATE: &'static str = "pages/looks/show";

    fn title(&self, words: &Words) -> String {
        words.say("looks-heading")
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
}

/// Draws the ledger with every capacity, and empty.
#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    use engine::looks::{LookedAs, LookedFor, Seen};
    use engine::time::Instant;
    let words = samples.kit.words();
    let start = chrono::DateTime::from_timestamp(1_795_255_200, 0).unwrap();
    let at = |hours: i64| Instant::from_utc(start.naive_utc()).plus_seconds(-3600 * hours);
    let seen = Seen::ALL.into_iter().cycle();
    let purposes = LookedFor::ALL.into_iter().cycle();
    let lines = LookedAs::ALL.into_iter().zip(seen).zip(purposes);
    let lines: Vec<LookLine> = lines
        .zip(0..)
        .map(|(((capacity, seen), purpose), number)| LookLine {
            viewer: "Jo Manager".to_owned(),
            capacity,
            seen,
            purpose,
            first: at(30 * number + 2),
            last: at(30 * number),
            times: 1 + number % 3,
        })
        .collect();
    let url = |path: &str| format!("/o/council-a{path}");
    let page =
        |lines: Vec<LookLine>, total| LooksPage::new(words, &LookPage { lines, total }, 2, &url);
    let (full, empty) = (page(lines, 130), page(Vec::new(), 0));
    samples.add("looks/show", &full);
    samples.add("looks/show-empty", &empty);
}
