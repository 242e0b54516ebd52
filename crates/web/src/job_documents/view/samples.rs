//! The pages about documents, drawn with invented posts.

use super::super::load::Source;
use super::super::texts::explain;
use super::*;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use crate::kit::{Language, Words};
use chrono::NaiveDate;
use engine::jobs::approval::State;
use engine::jobs::{CorporateText, CorporateVersion, examples};
use engine::time::Instant;

const URL: &str = "/o/council-a/jobs";

/// Draws the pages in all their states.
pub(crate) fn samples(samples: &mut Samples) {
    let words = Words::load(Language::English).unwrap();
    let example = &examples().unwrap()[0];
    for (name, state) in [("published", State::Published), ("draft", State::Draft)] {
        let source = Source::sample(example.content.clone(), state);
        let page = DocumentsPage::new(&words, URL, &source);
        samples.add(&format!("job-documents/{name}"), &page);
    }
    let none = FieldErrors::none();
    samples.add(
        "job-documents/texts-empty",
        &TextsPage::new(&words, URL, &[], None, &none),
    );
    let version = |number, duties| {
        let text = CorporateText::parse(CorporateVersion(number), duties, "Tell us what helps.");
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        (
            text.unwrap(),
            Instant::from_utc(day.and_hms_opt(9, 0, 0).unwrap()),
        )
    };
    let versions = [
        version(2, "Keep people safe\nTreat everybody fairly"),
        version(1, "Keep people safe"),
    ];
    let page = TextsPage::new(&words, URL, &versions, None, &none);
    samples.add("job-documents/texts", &page);
    let long = "a".repeat(4000);
    let typed = Typed {
        duties: String::new(),
        adjustments: long.clone(),
    };
    let wrong = CorporateText::parse(CorporateVersion(3), "", &long).unwrap_err();
    let errors = explain(&words, &wrong);
    let page = TextsPage::new(&words, URL, &versions, Some(typed), &errors);
    samples.add("job-documents/texts-errors", &page);
    let mut typed = TypedTemplate::of(None, "Council A");
    let page = TemplatePage::new(&words, URL, &typed, &none);
    samples.add("job-documents/template", &page);
    (typed.has_logo, typed.colour) = (true, "#ffdd00".to_owned());
    let mut errors = FieldErrors::none();
    errors.add("file", words.say("job-template-logo-other"));
    let page = TemplatePage::new(&words, URL, &typed, &errors);
    samples.add("job-documents/template-errors", &page);
}
