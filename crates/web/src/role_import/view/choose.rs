//! Asking for a table of role profiles.

use crate::kit::components::{
    Button, Choice, ErrorSummary, FieldErrors, FileUpload, Heading, Radios,
};
use crate::kit::{Crumb, Page, Section, Words};
use engine::roles::import::{Column, Mode};
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub struct Choose {
    heading: Heading,
    errors: ErrorSummary,
    action: String,
    mode: Radios,
    file: FileUpload,
    button: Button,
    csv_url: String,
    workbook_url: String,
    columns: Vec<ColumnRow>,
    list_url: String,
}

#[derive(Serialize)]
struct ColumnRow {
    name: String,
    what: String,
}

/// What a column is called, in the table and on pages.
pub(in crate::role_import) fn column_words(words: &Words, column: Column) -> String {
    words.say(match column {
        Column::Reference => "role-import-reference",
        Column::Title => "role-import-title",
        Column::Family => "role-import-family",
        Column::Summary => "role-import-summary",
        Column::GeneralLevel => "role-import-general-level",
        Column::Essential => "role-import-essential",
        Column::Desirable => "role-import-desirable",
        Column::Owner => "role-import-owner",
        Column::Department => "role-import-department",
        Column::ReportsTo => "role-import-reports-to",
        Column::Posts => "role-import-posts",
        Column::Grade => "role-import-grade",
        Column::Attributes => "role-import-attributes",
        Column::Tags => "role-import-tags",
    })
}

fn column_what(words: &Words, column: Column) -> String {
    words.say(match column {
        Column::Reference => "role-import-reference-what",
        Column::Title => "role-import-title-what",
        Column::Family => "role-import-family-what",
        Column::Summary => "role-import-summary-what",
        Column::GeneralLevel => "role-import-general-level-what",
        Column::Essential => "role-import-essential-what",
        Column::Desirable => "role-import-desirable-what",
        Column::Owner => "role-import-owner-what",
        Column::Department => "role-import-department-what",
        Column::ReportsTo => "role-import-reports-to-what",
        Column::Posts => "role-import-posts-what",
        Column::Grade => "role-import-grade-what",
        Column::Attributes => "role-import-attributes-what",
        Column::Tags => "role-import-tags-what",
    })
}

impl Choose {
    /// The page with the mode that was chosen, if any.
    pub fn new(words: &Words, list_url: &str, chosen: &str, errors: &FieldErrors) -> Self {
        let chosen = if chosen.is_empty() {
            Mode::Both.as_str()
        } else {
            chosen
        };
        let modes = Mode::ALL.map(|mode| {
            let label = match mode {
                Mode::Both => "role-import-mode-both",
                Mode::Insert => "role-import-mode-insert",
                Mode::Update => "role-import-mode-update",
            };
            Choice::new(mode.as_str(), words.say(label))
        });
        Self {
            heading: Heading::new(words.say("role-import-heading"))
                .lede(words.say("role-import-lede")),
            errors: errors.summary(),
            action: format!("{list_url}/import"),
            mode: Radios::new("mode", words.say("role-import-mode"), modes, Some(chosen))
                .errors(errors),
            file: FileUpload::new("file", words.say("role-import-file"), ".csv,.xlsx")
                .hint(words.say("role-import-file-hint"))
                .errors(errors),
            button: Button::primary(words.say("role-import-button")),
            csv_url: format!("{list_url}/export/csv"),
            workbook_url: format!("{list_url}/export/workbook"),
            columns: Column::ALL
                .into_iter()
                .map(|column| ColumnRow {
                    name: column_words(words, column),
                    what: column_what(words, column),
                })
                .collect(),
            list_url: list_url.to_owned(),
        }
    }
}

impl Page for Choose {
    const TEMPLATE: &'static str = "pages/role_import/choose";

    fn title(&self, words: &Words) -> String {
        words.say("role-import-heading")
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
