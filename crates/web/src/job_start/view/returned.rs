//! Bringing back a document that was edited outside.

use crate::kit::components::{Button, ErrorSummary, FieldErrors, FileUpload, Heading};
use crate::kit::{Crumb, Link, Page, Section, Words};
use engine::jobs::approval::State;
use serde::Serialize;

/// The job description that a document comes back for.
pub struct Returnable<'a> {
    /// Its title.
    pub title: &'a str,
    /// The list of job descriptions.
    pub jobs: &'a str,
    /// Its own page.
    pub url: &'a str,
    /// Where its newest version stands.
    pub state: State,
}

/// The page.
#[derive(Serialize)]
pub struct ReturnedPage {
    heading: Heading,
    jobs_url: String,
    job: Link,
    errors: ErrorSummary,
    form: Option<Form>,
    first: Option<String>,
}

#[derive(Serialize)]
struct Form {
    action: String,
    file: FileUpload,
    button: Button,
}

impl ReturnedPage {
    /// The page: a form for a draft, what to do first for anything else.
    pub fn new(words: &Words, about: &Returnable<'_>, errors: &FieldErrors) -> Self {
        let first = match about.state {
            State::Draft => None,
            State::InReview | State::HrCheck | State::HeadOfProfession => {
                Some("job-start-returned-in-review")
            }
            _ => Some("job-start-returned-approved"),
        };
        let form = || Form {
            action: format!("{}/returned", about.url),
            file: FileUpload::new(
                "file",
                words.say("job-start-returned-file"),
                ".docx,.pdf,.txt",
            )
            .hint(words.say("job-start-file-hint"))
            .errors(errors),
            button: Button::primary(words.say("job-start-returned-compare")),
        };
        Self {
            heading: Heading::new(words.say("job-start-returned"))
                .over(about.title)
                .lede(words.say("job-start-returned-lede")),
            jobs_url: about.jobs.to_owned(),
            job: Link::new(about.title, about.url),
            errors: errors.summary(),
            form: first.is_none().then(form),
            first: first.map(|key| words.say(key)),
        }
    }
}

impl Page for ReturnedPage {
    const TEMPLATE: &'static str = "pages/job_start/returned";

    fn title(&self, words: &Words) -> String {
        words.say("job-start-returned")
    }

    fn section(&self) -> Section {
        Section::JobDescriptions
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        let mut crumbs = super::crumbs(words, &self.jobs_url);
        crumbs.push(self.job.clone());
        crumbs
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
