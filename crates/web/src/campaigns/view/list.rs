//! The organisation's campaigns in a table.

use super::phase_state;
use crate::args;
use crate::kit::components::{EmptyState, Heading, State};
use crate::kit::{Link, Page, Progress, Section, Words, dates};
use chrono::NaiveDate;
use serde::Serialize;
use store::campaigns::CampaignLine;

/// The page.
#[derive(Serialize)]
pub(crate) struct ListPage {
    heading: Heading,
    new: Link,
    rows: Vec<Row>,
    empty: EmptyState,
}

#[derive(Serialize)]
struct Row {
    name: String,
    url: String,
    state: State,
    from: String,
    until: String,
    sent: String,
    bar: Progress,
}

impl ListPage {
    /// The campaigns as they stand on `today`.
    pub(crate) fn new(
        words: &Words,
        list_url: &str,
        lines: &[CampaignLine],
        today: NaiveDate,
    ) -> Self {
        let row = |line: &CampaignLine| {
            let sent = words.say_with(
                "campaigns-sent-of",
                &args!["sent" => line.sent, "people" => line.people],
            );
            Row {
                name: line.campaign.name.clone(),
                url: format!("{list_url}/{}", line.campaign.id),
                state: phase_state(words, line.campaign.phase(today)),
                from: dates::day(words, line.campaign.opens),
                until: dates::day(words, line.campaign.closes),
                bar: Progress::share(sent.as_str(), line.sent, line.people),
                sent,
            }
        };
        let new = Link::new(words.say("campaigns-new"), format!("{list_url}/new"));
        Self {
            heading: Heading::new(words.say("campaigns-title")).lede(words.say("campaigns-lede")),
            rows: lines.iter().map(row).collect(),
            empty: EmptyState::new(
                words.say("campaigns-empty-heading"),
                words.say("campaigns-empty-text"),
            ),
            new,
        }
    }
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "pages/campaigns/list";

    fn title(&self, words: &Words) -> String {
        words.say("campaigns-title")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn wide(&self) -> bool {
        true
    }
}
