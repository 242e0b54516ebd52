//! What is in a file, before anything is imported: counts, problems by place, the terms.

use crate::framework_import::preview::{Checked, KeptProblem};
use crate::kit::components::{
    Button, Checkboxes, Choice, DateText, ErrorSummary, FieldErrors, Heading, Panel, TextInput,
};
use crate::kit::{Crumb, Page, Section, Words};
use serde::Serialize;
use sfia::{Counts, Edition, Framework};

/// The page.
#[derive(Serialize)]
pub struct CheckPage {
    heading: Heading,
    settings_url: String,
    overview_url: String,
    errors: ErrorSummary,
    panels: Vec<Panel>,
    problems: Vec<KeptProblem>,
    problem_count: usize,
    unlisted: usize,
    accept: Option<Accept>,
}

/// The form that imports, where the file is right.
#[derive(Serialize)]
struct Accept {
    action: String,
    edition: String,
    other_edition: Option<String>,
    replaces: bool,
    terms: String,
    holder: TextInput,
    since: DateText,
    documents: Checkboxes,
    agree: Checkboxes,
    button: Button,
}

/// What the page is made of.
pub struct About<'a> {
    /// The uploaded file's name.
    pub file_name: &'a str,
    /// What was read of it.
    pub checked: &'a Checked,
    /// The facts of its edition.
    pub framework: &'a Framework,
    /// The edition that the organisation uses.
    pub used: Edition,
    /// Whether wording of the edition was imported before.
    pub replaces: bool,
    /// What stands in the form about the licence.
    pub typed: &'a Typed<'a>,
}

/// The form about the licence as it was typed.
pub struct Typed<'a> {
    /// The licence holder as typed, or the organisation's name.
    pub holder: &'a str,
    /// The first day of the licence.
    pub since: &'a str,
    /// Whether the terms are ticked.
    pub in_documents: bool,
    /// Whether the terms are accepted.
    pub agreed: bool,
}

impl CheckPage {
    /// The report on a file, at `url` below the overview at `overview_url`.
    pub fn new(
        words: &Words,
        settings_url: &str,
        overview_url: &str,
        url: &str,
        about: &About<'_>,
        errors: &FieldErrors,
    ) -> Self {
        let checked = about.checked;
        let edition = checked.edition.to_string();
        let count = checked.problem_count();
        let lede = if count == 0 {
            words.say_with(
                "framework-import-good",
                &crate::args!["edition" => edition.as_str()],
            )
        } else {
            words.say_with(
                "framework-import-bad",
                &crate::args!["edition" => edition.as_str(), "count" => count],
            )
        };
        Self {
            heading: Heading::new(words.say("framework-import-check-title"))
                .over(about.file_name)
                .lede(lede),
            settings_url: settings_url.to_owned(),
            overview_url: overview_url.to_owned(),
            errors: errors.summary(),
            panels: panels(words, checked, about.framework.counts()),
            problems: checked.problems.clone(),
            problem_count: count,
            unlisted: checked.unlisted,
            accept: (count == 0).then(|| accept(words, url, about, errors)),
        }
    }
}

fn panels(words: &Words, checked: &Checked, all: Counts) -> Vec<Panel> {
    [
        ("framework-import-skills", checked.skills, all.skills),
        (
            "framework-import-skill-levels",
            checked.skill_levels,
            all.skill_levels,
        ),
        (
            "framework-import-attributes",
            checked.attributes,
            all.attributes,
        ),
    ]
    .into_iter()
    .map(|(key, found, all)| {
        let edition = checked.edition.to_string();
        let of = words.say_with(
            "framework-import-of",
            &crate::args!["edition" => edition, "all" => all],
        );
        Panel::new(words.say(key), of).figure(found.to_string())
    })
    .collect()
}

fn accept(words: &Words, url: &str, about: &About<'_>, errors: &FieldErrors) -> Accept {
    let edition = about.checked.edition;
    let ticked = |is_ticked: bool| -> &[&str] { if is_ticked { &["yes"] } else { &[] } };
    Accept {
        action: url.to_owned(),
        edition: edition.to_string(),
        other_edition: (edition != about.used).then(|| about.used.to_string()),
        replaces: about.replaces,
        terms: words.say("framework-import-terms"),
        holder: TextInput::new("holder", words.say("framework-import-holder"))
            .hint(words.say("framework-import-holder-hint"))
            .value(about.typed.holder)
            .autocomplete("off")
            .errors(errors),
        since: DateText::new(words, "since", words.say("framework-import-since-optional"))
            .value(about.typed.since)
            .errors(errors),
        documents: Checkboxes::new(
            "documents",
            words.say("framework-import-documents-legend"),
            [Choice::new("yes", words.say("framework-import-documents"))],
            ticked(about.typed.in_documents),
        )
        .hint(words.say("framework-import-documents-hint")),
        agree: Checkboxes::new(
            "agree",
            words.say("framework-import-agree-legend"),
            [Choice::new("yes", words.say("framework-import-agree"))],
            ticked(about.typed.agreed),
        )
        .errors(errors),
        button: Button::primary(words.say_with(
            "framework-import-button",
            &crate::args!["edition" => edition.to_string()],
        )),
    }
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "pages/framework_import/check";

    fn title(&self, words: &Words) -> String {
        words.say("framework-import-check-title")
    }

    fn section(&self) -> Section {
        Section::Settings
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        super::crumbs(words, &self.settings_url, &self.overview_url)
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
