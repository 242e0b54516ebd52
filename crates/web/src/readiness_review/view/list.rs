//! The rounds that one reviews.

use crate::kit::components::{EmptyState, Heading, State};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::readiness::{round_state, round_words};
use engine::campaigns::london_day;
use serde::Serialize;
use store::entry::reviews::ReviewLine;

/// The page.
#[derive(Serialize)]
pub(crate) struct ListPage {
    heading: Heading,
    rows: Vec<Row>,
    empty: Option<EmptyState>,
    #[serde(skip)]
    programme: (String, String),
}

#[derive(Serialize)]
struct Row {
    council: Link,
    round: String,
    state: State,
    waiting: usize,
    until: String,
}

impl ListPage {
    /// The rounds; `programme` is its name and address.
    pub(crate) fn new(words: &Words, programme: (&str, &str), lines: &[ReviewLine]) -> Self {
        let rows: Vec<Row> = lines
            .iter()
            .map(|line| Row {
                council: Link::new(
                    line.council.clone(),
                    format!(
                        "{}/councils/{}/rounds/{}/review",
                        programme.1, line.slug, line.round
                    ),
                ),
                round: round_words(words, line.stage, line.moment),
                state: round_state(words, line.state),
                waiting: line.waiting,
                until: dates::day(words, london_day(line.until)),
            })
            .collect();
        Self {
            heading: Heading::new(words.say("review-list"))
                .over(programme.0)
                .lede(words.say("review-list-lede")),
            empty: rows.is_empty().then(|| {
                EmptyState::new(
                    words.say("review-empty-heading"),
                    words.say("review-empty-text"),
                )
            }),
            rows,
            programme: (programme.0.to_owned(), programme.1.to_owned()),
        }
    }
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "pages/readiness_review/list";

    fn title(&self, words: &Words) -> String {
        words.say("review-list")
    }

    fn section(&self) -> Section {
        Section::None
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            self.programme.0.clone(),
            self.programme.1.clone(),
        )]
    }

    fn wide(&self) -> bool {
        true
    }
}
