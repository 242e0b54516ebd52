//! The page of the organisation's fixed words.

use crate::args;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, Textarea};
use crate::kit::{Crumb, Page, Section, Words, dates};
use engine::jobs::CorporateText;
use engine::time::Instant;
use serde::Serialize;

/// What was typed.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Typed {
    pub(in super::super) duties: String,
    pub(in super::super) adjustments: String,
}

/// The form, and the versions before.
#[derive(Serialize)]
pub(in super::super) struct TextsPage {
    heading: Heading,
    errors: ErrorSummary,
    action: String,
    duties: Textarea,
    adjustments: Textarea,
    save: Button,
    versions: Vec<Version>,
    #[serde(skip)]
    jobs_url: String,
}

#[derive(Serialize)]
struct Version {
    name: String,
    duties: Vec<String>,
}

impl TextsPage {
    pub(in super::super) fn new(
        words: &Words,
        jobs_url: &str,
        versions: &[(CorporateText, Instant)],
        typed: Option<Typed>,
        errors: &FieldErrors,
    ) -> Self {
        let present = versions.first().map(|(text, _)| Typed {
            duties: text.duties.join("\n"),
            adjustments: text.adjustments.clone(),
        });
        let typed = typed.or(present).unwrap_or_default();
        let version = |(text, made): &(CorporateText, Instant)| {
            let date = dates::day(words, dates::london_day(made.utc()));
            let named = args!["number" => text.version.0, "date" => date];
            Version {
                name: words.say_with("job-texts-version", &named),
                duties: text.duties.clone(),
            }
        };
        Self {
            heading: Heading::new(words.say("job-texts-heading")).lede(words.say("job-texts-lede")),
            errors: errors.summary(),
            action: format!("{jobs_url}/texts"),
            duties: Textarea::new("duties", words.say("job-texts-duties"), 10)
                .hint(words.say("job-texts-duties-hint"))
                .value(typed.duties)
                .errors(errors),
            adjustments: Textarea::new("adjustments", words.say("job-texts-adjustments"), 5)
                .hint(words.say("job-texts-adjustments-hint"))
                .value(typed.adjustments)
                .errors(errors),
            save: Button::primary(words.say("job-texts-save")),
            versions: versions.iter().map(version).collect(),
            jobs_url: jobs_url.to_owned(),
        }
    }
}

impl Page for TextsPage {
    const TEMPLATE: &'static str = "pages/job_documents/texts";

    fn title(&self, words: &Words) -> String {
        words.say("job-texts-heading")
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(words.say("jobs-title"), self.jobs_url.clone())]
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
