//! One survey: who can still answer, and what was said once it has ended.

use super::{ResultRow, crumbs, ends, kind_words, people, result_rows, state};
use crate::args;
use crate::kit::components::{Button, Heading, State, SummaryList, SummaryRow};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use chrono::NaiveDate;
use engine::surveys::{Statement, SurveyKind, Tally, Withheld, usability_score};
use serde::Serialize;
use store::surveys::SurveyLine;

/// The page.
#[derive(Serialize)]
pub(crate) struct ShowPage {
    heading: Heading,
    state: State,
    facts: SummaryList,
    withheld: Option<String>,
    statements: Vec<String>,
    rows: Vec<ResultRow>,
    score: Option<String>,
    answer: Option<Link>,
    close_url: String,
    close: Option<Button>,
    /// From when it can be closed, where it cannot be yet.
    close_from: Option<String>,
    #[serde(skip)]
    title: String,
    #[serde(skip)]
    urls: (String, String),
}

impl ShowPage {
    /// `urls` are those of readiness and of the list; `told` are the answers, or why they are not told.
    pub(crate) fn new(
        words: &Words,
        urls: (&str, &str),
        line: &SurveyLine,
        (statements, told): (&[Statement], Result<&Tally, &Withheld>),
        today: NaiveDate,
    ) -> Self {
        let survey = &line.survey;
        let url = format!("{}/{}", urls.1, survey.id);
        let is_open = survey.is_open(today);
        let title = kind_words(words, survey.kind);
        let end = if is_open {
            "survey-closes"
        } else {
            "survey-ended"
        };
        let facts = vec![
            SummaryRow::new(
                words.say("survey-opened-on"),
                dates::day(words, survey.opened),
            ),
            SummaryRow::new(words.say(end), ends(words, survey)),
            SummaryRow::new(words.say("survey-answered"), people(words, line.answered)),
        ];
        let withheld = told.err().map(|withheld| {
            words.say(match withheld {
                Withheld::StillOpen => "survey-withheld-open",
                Withheld::TooFew => "survey-withheld-few",
            })
        });
        let score = told
            .ok()
            .filter(|_| survey.kind == SurveyKind::Usability)
            .and_then(|tally| usability_score(statements, tally))
            .map(|score| words.say_with("survey-score", &args!["score" => format!("{score:.1}")]));
        Self {
            heading: Heading::new(title.as_str()).over(words.say("survey-over")),
            state: state(words, survey, today),
            facts: SummaryList::new(facts),
            withheld,
            statements: match told {
                Ok(_) => Vec::new(),
                Err(_) => statements.iter().map(|one| one.text.clone()).collect(),
            },
            rows: told.map_or_else(|_| Vec::new(), |tally| result_rows(statements, tally)),
            score,
            answer: is_open
                .then(|| Link::new(words.say("survey-to-answer"), format!("{url}/answer"))),
            close_url: format!("{url}/close"),
            close: survey
                .may_close(today)
                .then(|| Button::secondary(words.say("survey-close"))),
            close_from: survey
                .may_close_from()
                .filter(|day| is_open && today < *day && *day < survey.closes)
                .map(|day| {
                    let day = args!["day" => dates::day(words, day)];
                    words.say_with("survey-close-from", &day)
                }),
            title,
            urls: (urls.0.to_owned(), urls.1.to_owned()),
        }
    }
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "pages/surveys/show";

    fn title(&self, words: &Words) -> String {
        words.say_with("survey-page-title", &args!["kind" => self.title.as_str()])
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, (&self.urls.0, &self.urls.1), true)
    }

    fn wide(&self) -> bool {
        true
    }
}
