//! The question, as a form on the page that ends a journey and as a page of its own.

use super::Ended;
use crate::args;
use crate::kit::components::{
    Button, Checkboxes, Choice, ErrorSummary, FieldErrors, Heading, Radios,
};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::readiness::programme::Journey;
use serde::Serialize;

/// The form.
#[derive(Serialize)]
pub(crate) struct RatingForm {
    action: String,
    rating: Radios,
    time: Option<Checkboxes>,
    send: Button,
}

impl RatingForm {
    /// For a journey that ended, and how long it took if that is known. `home_url` is the organisation's first page; `with_time` says whether the box is ticked.
    pub(crate) fn new(
        words: &Words,
        home_url: &str,
        (journey, minutes): Ended,
        with_time: bool,
        errors: &FieldErrors,
    ) -> Self {
        let question = match journey {
            Journey::Assessment => "rating-question-assessment",
            Journey::ReadinessSheet => "rating-question-readiness-sheet",
        };
        let answers = [
            ("5", "rating-5"),
            ("4", "rating-4"),
            ("3", "rating-3"),
            ("2", "rating-2"),
            ("1", "rating-1"),
        ]
        .map(|(number, key)| Choice::new(number, words.say(key)));
        let time = minutes.map(|minutes| {
            let label = words.say_with("rating-time", &args!["minutes" => minutes.number()]);
            let chosen: &[&str] = if with_time { &["yes"] } else { &[] };
            let legend = words.say("rating-time-legend");
            Checkboxes::new("time", legend, [Choice::new("yes", label)], chosen).hint(words.say(
                match journey {
                    Journey::Assessment => "rating-time-hint-assessment",
                    Journey::ReadinessSheet => "rating-time-hint-readiness-sheet",
                },
            ))
        });
        Self {
            action: format!("{home_url}/usability/{}", journey.as_str()),
            rating: Radios::new("rating", words.say(question), answers, None)
                .hint(words.say("rating-hint"))
                .errors(errors),
            time,
            send: Button::secondary(words.say("rating-send")),
        }
    }
}

/// The page.
#[derive(Serialize)]
pub(super) struct RatePage {
    errors: ErrorSummary,
    heading: Heading,
    home: Link,
    form: Option<RatingForm>,
}

impl RatePage {
    /// `form` is `None` where there is nothing to rate.
    pub(super) fn new(
        words: &Words,
        home_url: &str,
        form: Option<RatingForm>,
        errors: &FieldErrors,
    ) -> Self {
        let heading = Heading::new(words.say("rating-title"));
        Self {
            errors: errors.summary(),
            heading: match form {
                Some(_) => heading,
                None => heading.lede(words.say("rating-nothing")),
            },
            home: Link::new(words.say("survey-home"), home_url),
            form,
        }
    }
}

impl Page for RatePage {
    const TEMPLATE: &'static str = "pages/usability/rate";

    fn title(&self, words: &Words) -> String {
        words.say("rating-title")
    }

    fn section(&self) -> Section {
        Section::Home
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        vec![Crumb::new(self.home.label.as_str(), self.home.url.as_str())]
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    let words = &Words::load(crate::kit::Language::English).unwrap();
    let home = "/o/council-a";
    let none = FieldErrors::none();
    let mut wrong = FieldErrors::none();
    wrong.add("rating", words.say("rating-missing"));
    let form = |journey, minutes, errors: &FieldErrors| {
        let ended = (journey, engine::readiness::programme::Minutes::new(minutes));
        Some(RatingForm::new(words, home, ended, true, errors))
    };
    let assessed = form(Journey::Assessment, 18, &none);
    let sheet = form(Journey::ReadinessSheet, 0, &wrong);
    samples.add(
        "usability/rate",
        &RatePage::new(words, home, assessed, &none),
    );
    samples.add(
        "usability/rate-wrong",
        &RatePage::new(words, home, sheet, &wrong),
    );
    samples.add(
        "usability/rate-nothing",
        &RatePage::new(words, home, None, &none),
    );
}
