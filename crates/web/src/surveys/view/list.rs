//! All surveys.

use super::{crumbs, ends, kind_words, people, state};
use crate::kit::components::{EmptyState, Heading, State};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use chrono::NaiveDate;
use serde::Serialize;
use store::surveys::SurveyLine;

/// The page.
#[derive(Serialize)]
pub(crate) struct ListPage {
    heading: Heading,
    new: Link,
    rows: Vec<Row>,
    empty: EmptyState,
    #[serde(skip)]
    readiness_url: String,
}

#[derive(Serialize)]
struct Row {
    survey: Link,
    state: State,
    opened: String,
    ends: String,
    answered: String,
}

impl ListPage {
    /// `urls` are those of readiness and of this list.
    pub(crate) fn new(
        words: &Words,
        urls: (&str, &str),
        lines: &[SurveyLine],
        today: NaiveDate,
    ) -> Self {
        let (readiness_url, list_url) = urls;
        let row = |line: &SurveyLine| Row {
            survey: Link::new(
                kind_words(words, line.survey.kind),
                format!("{list_url}/{}", line.survey.id),
            ),
            state: state(words, &line.survey, today),
            opened: dates::day(words, line.survey.opened),
            ends: ends(words, &line.survey),
            answered: people(words, line.answered),
        };
        Self {
            heading: Heading::new(words.say("surveys-title")).lede(words.say("surveys-lede")),
            new: Link::new(words.say("survey-new"), format!("{list_url}/new")),
            rows: lines.iter().map(row).collect(),
            empty: EmptyState::new(
                words.say("surveys-empty-heading"),
                words.say("surveys-empty-text"),
            ),
            readiness_url: readiness_url.to_owned(),
        }
    }
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "pages/surveys/list";

    fn title(&self, words: &Words) -> String {
        words.say("surveys-title")
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, (&self.readiness_url, ""), false)
    }

    fn wide(&self) -> bool {
        true
    }
}
