//! Answering: one question a statement, each with the same five answers.

use super::kind_words;
use crate::args;
use crate::kit::components::{Button, Choice, ErrorSummary, FieldErrors, Heading, Radios};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::surveys::form::{Chosen, field};
use engine::surveys::{AgreementAnswer, Statement, Survey, SurveyKind};
use serde::Serialize;

/// Whether it can be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// By whoever looks.
    Open,
    /// Whoever looks has answered.
    Answered,
    /// It has ended.
    Ended,
}

/// The page.
#[derive(Serialize)]
pub(crate) struct AnswerPage {
    errors: ErrorSummary,
    heading: Heading,
    /// Why there is nothing to answer.
    over: Option<String>,
    home: Link,
    /// Who can read what of the answers.
    private: Vec<String>,
    action: String,
    questions: Vec<Radios>,
    send: Button,
    #[serde(skip)]
    title: String,
}

impl AnswerPage {
    /// `home_url` is the organisation's first page.
    pub(crate) fn new(
        words: &Words,
        home_url: &str,
        (survey, standing): (&Survey, Standing),
        (statements, chosen): (&[Statement], &Chosen),
        errors: &FieldErrors,
    ) -> Self {
        let title = kind_words(words, survey.kind);
        let heading = Heading::new(title.as_str()).over(words.say("survey-over"));
        let question = |statement: &Statement| {
            let given = chosen
                .get(&statement.id)
                .map(|one| one.number().to_string());
            let answers = AgreementAnswer::ALL.map(|answer| {
                Choice::new(answer.number().to_string(), answer_words(words, answer))
            });
            Radios::new(
                field(&statement.id),
                statement.text.as_str(),
                answers,
                given.as_deref(),
            )
            .inline()
            .errors(errors)
        };
        let lede = words.say_with(
            "survey-answer-lede",
            &args!["count" => statements.len(), "until" => dates::day(words, survey.closes)],
        );
        let (heading, over) = match standing {
            Standing::Open => (heading.lede(lede), None),
            Standing::Answered => (heading, Some(words.say("survey-answered-text"))),
            Standing::Ended => (heading, Some(words.say("survey-ended-text"))),
        };
        Self {
            errors: errors.summary(),
            heading,
            over,
            home: Link::new(words.say("survey-home"), home_url),
            private: [
                "survey-private",
                readers(survey.kind),
                "survey-private-database",
            ]
            .map(|key| words.say(key))
            .into(),
            action: format!("{home_url}/surveys/{}/answer", survey.id),
            questions: statements.iter().map(question).collect(),
            send: Button::primary(words.say("survey-send")),
            title,
        }
    }
}

/// Words on who reads the counts.
const fn readers(kind: SurveyKind) -> &'static str {
    match kind {
        SurveyKind::Pulse => "survey-private-pulse",
        SurveyKind::EndOfPilot | SurveyKind::Usability => "survey-private-programme",
    }
}

fn answer_words(words: &Words, answer: AgreementAnswer) -> String {
    words.say(match answer.number() {
        1 => "survey-answer-1",
        2 => "survey-answer-2",
        3 => "survey-answer-3",
        4 => "survey-answer-4",
        _ => "survey-answer-5",
    })
}

impl Page for AnswerPage {
    const TEMPLATE: &'static str = "pages/surveys/answer";

    fn title(&self, words: &Words) -> String {
        words.say_with("survey-answer-title", &args!["kind" => self.title.as_str()])
    }

    fn section(&self) -> Section {
        Section::Home
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        vec![Crumb::new(self.home.label.as_str(), self.home.url.as_str())]
    }

    /// So that five answers stand in one line.
    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
