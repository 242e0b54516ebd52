//! The form of a new survey.

use super::{crumbs, kind_words};
use crate::kit::components::{
    Button, Choice, DateText, ErrorSummary, FieldErrors, Heading, Radios,
};
use crate::kit::{Crumb, Page, Section, Words};
use crate::surveys::form::NewTyped;
use engine::surveys::SurveyKind;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct NewPage {
    errors: ErrorSummary,
    heading: Heading,
    action: String,
    kind: Radios,
    closes: DateText,
    open: Button,
    #[serde(skip)]
    urls: (String, String),
}

impl NewPage {
    /// The form as typed. `urls` are those of readiness and of the list.
    pub(crate) fn new(
        words: &Words,
        urls: (&str, &str),
        typed: &NewTyped,
        errors: &FieldErrors,
    ) -> Self {
        let kinds = SurveyKind::ALL.iter().map(|kind| {
            let hint = match kind {
                SurveyKind::Pulse => "survey-kind-pulse-hint",
                SurveyKind::EndOfPilot => "survey-kind-end-of-pilot-hint",
                SurveyKind::Usability => "survey-kind-usability-hint",
            };
            Choice::new(kind.as_str(), kind_words(words, *kind)).hint(words.say(hint))
        });
        let chosen = (!typed.kind.is_empty()).then_some(typed.kind.as_str());
        Self {
            errors: errors.summary(),
            heading: Heading::new(words.say("survey-new")).lede(words.say("survey-new-lede")),
            action: format!("{}/new", urls.1),
            kind: Radios::new("kind", words.say("survey-kind-question"), kinds, chosen)
                .errors(errors),
            closes: DateText::new(words, "closes", words.say("survey-closes"))
                .value(&typed.closes)
                .errors(errors),
            open: Button::primary(words.say("survey-open")),
            urls: (urls.0.to_owned(), urls.1.to_owned()),
        }
    }
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "pages/surveys/new";

    fn title(&self, words: &Words) -> String {
        words.say("survey-new")
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, (&self.urls.0, &self.urls.1), true)
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
