//! The state of skills across the council.

use super::HOME;
use super::left_out::{left_out, other_editions};
use super::needs::{CoverList, NeedsTable};
use crate::args;
use crate::kit::components::{EmptyState, Heading, ListItem, Panel};
use crate::kit::{Link, Page, Section, Words};
use engine::council::{Cover, Need};
use serde::Serialize;
use sfia::Framework;
use store::council::{Records, Talks, Waits};

/// Rows of a list on this page; the rest is a page on.
const MOST: usize = 8;

/// What the page is made from.
pub(in crate::council) struct Seen {
    pub(in crate::council) records: Records,
    pub(in crate::council) old: u64,
    pub(in crate::council) years: u8,
    pub(in crate::council) talks: Talks,
    pub(in crate::council) needs: Vec<Need>,
    pub(in crate::council) cover: (Vec<Cover>, usize),
    pub(in crate::council) kept: usize,
}

/// The page.
#[derive(Serialize)]
pub(in crate::council) struct Overview {
    heading: Heading,
    panels: Vec<Panel>,
    waits: Vec<ListItem>,
    fresh: Vec<ListItem>,
    table: Option<NeedsTable>,
    cover: Option<CoverList>,
    all: Link,
    left_out: Vec<String>,
    empty: Option<EmptyState>,
}

impl Overview {
    pub(in crate::council) fn new(
        words: &Words,
        framework: &Framework,
        seen: &Seen,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let (records, (thin, all)) = (&seen.records, &seen.cover);
        let counts = args!["sent" => records.sent, "people" => records.people];
        let lede = words.say_with("council-lede", &counts);
        let mut left_out = left_out(words, records, seen.kept);
        left_out.extend(other_editions(words, records, framework.edition()));
        Self {
            heading: Heading::new(words.say("council-title")).lede(lede),
            panels: panels(words, url),
            waits: waits(words, &seen.talks, url),
            fresh: fresh(words, seen),
            table: NeedsTable::new(words, framework, &seen.needs, MOST),
            cover: CoverList::new(words, framework, (thin, *all), MOST),
            all: Link::new(
                words.say("council-needs-all"),
                url(&format!("{HOME}/needs")),
            ),
            left_out,
            empty: (records.sent + records.planning + records.development_alone == 0).then(|| {
                let action = Link::new(words.say("council-empty-roles"), url("/roles"));
                let text = words.say("council-empty-text");
                EmptyState::new(words.say("council-empty"), text).action(action)
            }),
        }
    }
}

fn panels(words: &Words, url: &dyn Fn(&str) -> String) -> Vec<Panel> {
    [
        ("council-map-link", "council-map-link-text", "map"),
        ("council-find-link", "council-find-link-text", "people"),
        ("council-needs-link", "council-needs-link-text", "needs"),
    ]
    .into_iter()
    .map(|(heading, text, path)| {
        Panel::new(words.say(heading), words.say(text)).url(url(&format!("{HOME}/{path}")))
    })
    .collect()
}

/// What waits, those that want the Head first. Nothing is said of what does not wait.
fn waits(words: &Words, talks: &Talks, url: &dyn Fn(&str) -> String) -> Vec<ListItem> {
    let both = |key: &str, waits: Waits| {
        words.say_with(
            key,
            &args!["skills" => waits.skills, "people" => waits.people],
        )
    };
    let mut lines = Vec::new();
    if talks.decisions.skills > 0 {
        let label = both("council-wait-decisions", talks.decisions);
        lines.push(ListItem::link(label, url("/decisions")));
    }
    if talks.second.skills > 0 {
        let label = both("council-wait-second", talks.second);
        lines.push(ListItem::link(label, url("/decisions")));
    }
    if talks.talks.skills > 0 {
        let detail = words.say("council-wait-talks-detail");
        lines.push(ListItem::text(both("council-wait-talks", talks.talks)).detail(detail));
    }
    if talks.unread > 0 {
        let count = args!["count" => talks.unread];
        let detail = words.say("council-wait-unread-detail");
        lines.push(ListItem::text(words.say_with("council-wait-unread", &count)).detail(detail));
    }
    lines
}

fn fresh(words: &Words, seen: &Seen) -> Vec<ListItem> {
    let (sent, people) = (seen.records.sent, seen.records.people);
    let line = |key: &str, count: u64| {
        let counts = args!["count" => count, "years" => seen.years];
        ListItem::text(words.say_with(key, &counts))
    };
    vec![
        line("council-fresh", sent.saturating_sub(seen.old)),
        line("council-old", seen.old).detail(words.say("council-old-detail")),
        line("council-not-sent", people.saturating_sub(sent)),
    ]
}

impl Page for Overview {
    const TEMPLATE: &'static str = "pages/council/show";

    fn title(&self, words: &Words) -> String {
        words.say("council-title")
    }

    fn section(&self) -> Section {
        Section::CouncilSkills
    }

    fn wide(&self) -> bool {
        true
    }
}
