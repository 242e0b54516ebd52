//! Asking for a staff list.

use super::words::crumbs;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, FileUpload, Heading};
use crate::kit::{Crumb, Link, Page, Section, Words};
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(in crate::people) struct Choose {
    heading: Heading,
    errors: ErrorSummary,
    action: String,
    file: FileUpload,
    button: Button,
    sample: String,
    columns: Vec<Column>,
    cancel: Link,
    #[serde(skip)]
    home: String,
}

/// A column of a staff list and what it holds.
#[derive(Serialize)]
struct Column {
    name: String,
    what: String,
}

impl Choose {
    pub(in crate::people) fn new(words: &Words, home: &str, errors: &FieldErrors) -> Self {
        Self {
            heading: Heading::new(words.say("people-import-heading"))
                .lede(words.say("people-import-lede")),
            errors: errors.summary(),
            action: format!("{home}/import"),
            file: FileUpload::new("file", words.say("people-import-file"), ".csv,.xlsx")
                .hint(words.say("people-import-file-hint"))
                .errors(errors),
            button: Button::primary(words.say("people-import-button")),
            sample: format!("{home}/import/sample"),
            columns: columns(words),
            cancel: Link::new(words.say("people-cancel-new"), home),
            home: home.to_owned(),
        }
    }
}

fn columns(words: &Words) -> Vec<Column> {
    [
        ("people-column-name", "people-column-name-what"),
        ("people-column-email", "people-column-email-what"),
        (
            "people-column-staff-number",
            "people-column-staff-number-what",
        ),
        ("people-column-job-title", "people-column-job-title-what"),
        ("people-column-department", "people-column-department-what"),
        ("people-column-manager", "people-column-manager-what"),
        ("people-column-role", "people-column-role-what"),
        ("people-column-fte", "people-column-fte-what"),
        ("people-column-start-date", "people-column-start-date-what"),
    ]
    .map(|(name, what)| Column {
        name: words.say(name),
        what: words.say(what),
    })
    .into()
}

impl Page for Choose {
    const TEMPLATE: &'static str = "pages/people/import";

    fn title(&self, words: &Words) -> String {
        words.say("people-import-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.home)
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
