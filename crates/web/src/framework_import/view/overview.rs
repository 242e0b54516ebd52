//! Which wording the organisation has imported, under whose licence, and a way to import more.

use crate::kit::components::{
    Button, ErrorSummary, FieldErrors, FileUpload, Heading, SummaryList, SummaryRow,
};
use crate::kit::{Crumb, Page, Section, Words, dates};
use serde::Serialize;
use sfia::Edition;
use store::framework::LicenceRecord;

/// The page.
#[derive(Serialize)]
pub struct Overview {
    heading: Heading,
    settings_url: String,
    action: String,
    errors: ErrorSummary,
    file: FileUpload,
    button: Button,
    edition: String,
    records: Vec<Record>,
}

#[derive(Serialize)]
struct Record {
    edition: String,
    used: bool,
    facts: SummaryList,
    remove_url: String,
}

impl Overview {
    /// The page at `url`, for an organisation that uses `edition`.
    pub fn new(
        words: &Words,
        settings_url: &str,
        url: &str,
        edition: Edition,
        records: &[LicenceRecord],
        errors: &FieldErrors,
    ) -> Self {
        Self {
            heading: Heading::new(words.say("framework-import-title"))
                .lede(words.say("framework-import-lede")),
            settings_url: settings_url.to_owned(),
            action: url.to_owned(),
            errors: errors.summary(),
            file: FileUpload::new("file", words.say("framework-import-file"), ".xlsx,.csv")
                .hint(words.say("framework-import-file-hint"))
                .errors(errors),
            button: Button::primary(words.say("framework-import-check")),
            edition: edition.to_string(),
            records: records
                .iter()
                .map(|record| Record {
                    edition: record.licence.edition.to_string(),
                    used: record.licence.edition == edition,
                    facts: facts(words, record),
                    remove_url: format!("{url}/remove/{}", record.licence.edition.number()),
                })
                .collect(),
        }
    }
}

fn facts(words: &Words, record: &LicenceRecord) -> SummaryList {
    let licence = &record.licence;
    let by = record
        .accepted_by
        .clone()
        .unwrap_or_else(|| words.say("framework-import-by-command-line"));
    let when = dates::day(words, dates::london_day(licence.accepted_at.utc()));
    let since = licence.acceptance.held_since.map_or_else(
        || words.say("framework-import-since-unknown"),
        |since| dates::day(words, since.day()),
    );
    SummaryList::new(vec![
        SummaryRow::new(
            words.say("framework-import-holder"),
            licence.acceptance.holder.as_str(),
        ),
        SummaryRow::new(words.say("framework-import-since"), since),
        SummaryRow::new(
            words.say("framework-import-accepted"),
            words.say_with(
                "framework-import-accepted-by",
                &crate::args!["who" => by, "when" => when],
            ),
        )
        .detail(&licence.acceptance.terms),
        SummaryRow::new(
            words.say("framework-import-from-file"),
            &licence.acceptance.file_name,
        ),
    ])
}

impl Page for Overview {
    const TEMPLATE: &'static str = "pages/framework_import/overview";

    fn title(&self, words: &Words) -> String {
        words.say("framework-import-title")
    }

    fn section(&self) -> Section {
        Section::Settings
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            words.say("framework-import-settings"),
            self.settings_url.clone(),
        )]
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
