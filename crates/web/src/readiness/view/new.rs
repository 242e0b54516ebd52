//! The form of a new round.

use super::{crumbs, moment_words, stage_words};
use crate::kit::components::{
    Button, Choice, DateText, ErrorSummary, FieldErrors, Heading, Radios, Select,
};
use crate::kit::{Crumb, Page, Section, Words};
use crate::readiness::form::NewTyped;
use engine::readiness::Stage;
use engine::readiness::round::Moment;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct NewPage {
    errors: ErrorSummary,
    heading: Heading,
    list_url: String,
    action: String,
    stage: Radios,
    moment: Select,
    closes: DateText,
    make: Button,
}

impl NewPage {
    /// The form as typed.
    pub(crate) fn new(
        words: &Words,
        list_url: &str,
        typed: &NewTyped,
        errors: &FieldErrors,
    ) -> Self {
        let stages = Stage::ALL.iter().map(|stage| {
            let hint = match stage {
                Stage::Join => "readiness-stage-join-hint",
                Stage::Launch => "readiness-stage-launch-hint",
                Stage::StandAlone => "readiness-stage-stand-alone-hint",
            };
            Choice::new(stage.as_str(), stage_words(words, *stage)).hint(words.say(hint))
        });
        let chosen = (!typed.stage.is_empty()).then_some(typed.stage.as_str());
        let unchosen = (String::new(), words.say("readiness-moment-choose"));
        let moments = Moment::ALL
            .iter()
            .map(|moment| (moment.as_str().to_owned(), moment_words(words, *moment)));
        let moments = std::iter::once(unchosen).chain(moments);
        Self {
            errors: errors.summary(),
            heading: Heading::new(words.say("readiness-new")).lede(words.say("readiness-new-lede")),
            list_url: list_url.to_owned(),
            action: format!("{list_url}/new"),
            stage: Radios::new(
                "stage",
                words.say("readiness-stage-question"),
                stages,
                chosen,
            )
            .errors(errors),
            moment: Select::new(
                "moment",
                words.say("readiness-moment"),
                moments,
                &typed.moment,
            )
            .hint(words.say("readiness-moment-hint"))
            .errors(errors),
            closes: DateText::new(words, "closes", words.say("readiness-closes"))
                .value(&typed.closes)
                .errors(errors),
            make: Button::primary(words.say("readiness-make")),
        }
    }
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "pages/readiness/new";

    fn title(&self, words: &Words) -> String {
        words.say("readiness-new")
    }

    fn section(&self) -> Section {
        Section::Readiness
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.list_url, None)
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
