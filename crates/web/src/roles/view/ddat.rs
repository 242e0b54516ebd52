//! Importing roles and levels of another framework.

use crate::kit::components::{Button, ErrorSummary, FieldErrors, FileUpload, Heading};
use crate::kit::{Crumb, Page, Section, Words};
use engine::roles::ddat::DdatColumn;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub struct DdatPage {
    heading: Heading,
    errors: ErrorSummary,
    count: usize,
    action: String,
    file: FileUpload,
    button: Button,
    columns: Vec<Column>,
    list_url: String,
}

#[derive(Serialize)]
struct Column {
    name: String,
    what: String,
}

/// What a column is called.
pub(crate) fn column_words(words: &Words, column: DdatColumn) -> String {
    words.say(match column {
        DdatColumn::Family => "roles-ddat-family",
        DdatColumn::Role => "roles-ddat-role",
        DdatColumn::RoleLevel => "roles-ddat-role-level",
        DdatColumn::Skill => "roles-ddat-skill",
        DdatColumn::SkillLevel => "roles-ddat-skill-level",
    })
}

impl DdatPage {
    /// The page, of which so many roles were imported before.
    pub fn new(words: &Words, list_url: &str, count: usize, errors: &FieldErrors) -> Self {
        Self {
            heading: Heading::new(words.say("roles-ddat-title")).lede(words.say("roles-ddat-lede")),
            errors: errors.summary(),
            count,
            action: format!("{list_url}/ddat"),
            file: FileUpload::new("file", words.say("roles-ddat-file"), ".csv,.xlsx")
                .hint(words.say("roles-ddat-file-hint"))
                .errors(errors),
            button: Button::primary(words.say("roles-ddat-button")),
            columns: DdatColumn::ALL
                .into_iter()
                .map(|column| Column {
                    name: column_words(words, column),
                    what: words.say(match column {
                        DdatColumn::Family => "roles-ddat-family-what",
                        DdatColumn::Role => "roles-ddat-role-what",
                        DdatColumn::RoleLevel => "roles-ddat-role-level-what",
                        DdatColumn::Skill => "roles-ddat-skill-what",
                        DdatColumn::SkillLevel => "roles-ddat-skill-level-what",
                    }),
                })
                .collect(),
            list_url: list_url.to_owned(),
        }
    }
}

impl Page for DdatPage {
    const TEMPLATE: &'static str = "pages/roles/ddat";

    fn title(&self, words: &Words) -> String {
        words.say("roles-ddat-title")
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(words.say("roles-title"), self.list_url.clone())]
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
