//! The pages: all versions, and one.

use super::load::Loaded;
use crate::args;
use crate::kit::components::{Button, ErrorSummary, FileUpload, Heading, Select, Textarea};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::readiness::Filled;
use engine::readiness::Questionnaire;
use engine::readiness::questionnaire::{FieldChange, QuestionChange};
use serde::Serialize;
use store::entry::questionnaires::{MOST_VERSIONS, OwnVersion};

/// The most problems of a file that are listed.
const MOST_TOLD: usize = 50;

/// The form as it stands.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) filled: Filled,
    /// What is wrong in the file, row by row.
    pub(super) problems: Vec<String>,
}

/// The page of all versions.
#[derive(Serialize)]
pub(super) struct QuestionnairePage {
    errors: ErrorSummary,
    heading: Heading,
    rows: Vec<Row>,
    shipped: Link,
    problems: Vec<String>,
    more_problems: Option<String>,
    full: Option<String>,
    form: Option<Form>,
    #[serde(skip)]
    base: String,
}

#[derive(Serialize)]
struct Row {
    version: Link,
    kept: String,
    note: String,
    lesson: String,
    file: Link,
}

#[derive(Serialize)]
struct Form {
    action: String,
    seen: String,
    file: FileUpload,
    note: Textarea,
    lesson: Select,
    save: Button,
}

impl QuestionnairePage {
    /// `base` is the programme's address; `typed` is there for the manager alone.
    pub(super) fn new(words: &Words, base: &str, loaded: &Loaded, typed: Option<&Typed>) -> Self {
        let url = format!("{base}/questionnaire");
        let is_full = typed.is_some() && loaded.newest() >= MOST_VERSIONS;
        let problems = typed.map_or(&[][..], |typed| &typed.problems);
        let hidden = problems.len().saturating_sub(MOST_TOLD);
        Self {
            errors: typed
                .map(|typed| typed.filled.errors.summary())
                .unwrap_or_default(),
            heading: Heading::new(words.say("programme-questionnaire-heading"))
                .lede(words.say("programme-questionnaire-lede")),
            rows: loaded
                .versions
                .iter()
                .map(|one| row(words, &url, one))
                .collect(),
            shipped: Link::new(
                words.say("programme-questionnaire-shipped-file"),
                format!("{url}/0/file"),
            ),
            problems: problems.iter().take(MOST_TOLD).cloned().collect(),
            more_problems: (hidden > 0)
                .then(|| words.say_with("programme-questionnaire-more", &args!["count" => hidden])),
            full: is_full.then(|| words.say("programme-questionnaire-full")),
            form: typed
                .filter(|_| !is_full)
                .map(|typed| form(words, url, loaded, &typed.filled)),
            base: base.to_owned(),
        }
    }
}

fn row(words: &Words, url: &str, version: &OwnVersion) -> Row {
    let number = version.number;
    Row {
        version: Link::new(version_words(words, number), format!("{url}/{number}")),
        kept: dates::moment(words, version.kept.utc()),
        note: version.note.clone(),
        lesson: lesson(words, version),
        file: Link::new(
            words.say_with(
                "programme-questionnaire-file-of",
                &args!["number" => number],
            ),
            format!("{url}/{number}/file"),
        ),
    }
}

fn version_words(words: &Words, number: u32) -> String {
    words.say_with(
        "programme-questionnaire-version",
        &args!["number" => number],
    )
}

fn lesson(words: &Words, version: &OwnVersion) -> String {
    let lesson = version.lesson.clone();
    lesson.unwrap_or_else(|| words.say("programme-none"))
}

fn form(words: &Words, action: String, loaded: &Loaded, filled: &Filled) -> Form {
    let errors = &filled.errors;
    let none = std::iter::once((
        String::new(),
        words.say("programme-questionnaire-lesson-none"),
    ));
    let lessons = loaded.lessons.iter();
    let lessons = lessons.map(|one| (one.id.to_string(), shortened(one.value.text.as_str())));
    Form {
        action,
        seen: loaded.newest().to_string(),
        file: FileUpload::new(
            "file",
            words.say("programme-questionnaire-file"),
            ".csv,.xlsx",
        )
        .hint(words.say("programme-questionnaire-file-hint"))
        .errors(errors),
        note: Textarea::new("note", words.say("programme-questionnaire-note"), 3)
            .hint(words.say("programme-questionnaire-note-hint"))
            .value(filled.value("note"))
            .errors(errors),
        lesson: Select::new(
            "lesson",
            words.say("programme-questionnaire-lesson"),
            none.chain(lessons),
            filled.value("lesson"),
        )
        .hint(words.say("programme-questionnaire-lesson-hint"))
        .errors(errors),
        save: Button::primary(words.say("programme-questionnaire-keep")),
    }
}

/// As much of a lesson as a list takes.
fn shortened(text: &str) -> String {
    const MOST: usize = 100;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST {
        return line;
    }
    let cut: String = line.chars().take(MOST).collect();
    format!("{cut}…")
}

impl Page for QuestionnairePage {
    const TEMPLATE: &'static str = "pages/programme/questionnaire";

    fn title(&self, words: &Words) -> String {
        words.say("programme-questionnaire-heading")
    }

    fn section(&self) -> Section {
        Section::Programme
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            words.say("programme-heading"),
            self.base.clone(),
        )]
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

/// A version with what changed in it.
pub(super) struct About<'a> {
    pub(super) version: &'a OwnVersion,
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) changes: &'a [QuestionChange],
}

/// The page of one version.
#[derive(Serialize)]
pub(super) struct VersionPage {
    heading: Heading,
    note: String,
    lesson: String,
    kept: String,
    asks: String,
    changes: Vec<Change>,
    file: Link,
    #[serde(skip)]
    title: String,
    #[serde(skip)]
    base: String,
}

#[derive(Serialize)]
struct Change {
    what: String,
    fields: Vec<Changed>,
}

#[derive(Serialize)]
struct Changed {
    column: &'static str,
    old: String,
    new: String,
}

impl VersionPage {
    /// `base` is the programme's address.
    pub(super) fn new(words: &Words, base: &str, about: &About<'_>) -> Self {
        let number = about.version.number;
        let title = version_words(words, number);
        let counts = args![
            "questions" => about.questionnaire.questions().len(),
            "sections" => about.questionnaire.sections().len()
        ];
        Self {
            heading: Heading::new(title.clone()),
            note: about.version.note.clone(),
            lesson: lesson(words, about.version),
            kept: dates::moment(words, about.version.kept.utc()),
            asks: words.say_with("programme-questionnaire-asks", &counts),
            changes: about.changes.iter().map(|one| change(words, one)).collect(),
            file: Link::new(
                words.say_with(
                    "programme-questionnaire-file-of",
                    &args!["number" => number],
                ),
                format!("{base}/questionnaire/{number}/file"),
            ),
            title,
            base: base.to_owned(),
        }
    }
}

fn change(words: &Words, change: &QuestionChange) -> Change {
    let of = |key: &str, id: &str| words.say_with(key, &args!["question" => id]);
    let (what, fields) = match change {
        QuestionChange::Added(id) => (of("programme-change-added", id.as_str()), &[][..]),
        QuestionChange::Removed(id) => (of("programme-change-removed", id.as_str()), &[][..]),
        QuestionChange::Changed { question, fields } => {
            let what = of("programme-change-changed", question.as_str());
            (what, fields.as_slice())
        }
        QuestionChange::Moved { question, after } => (
            moved(
                words,
                question.as_str(),
                after.as_ref().map(|id| id.as_str()),
            ),
            &[][..],
        ),
    };
    Change {
        what,
        fields: fields.iter().map(|one| changed(words, one)).collect(),
    }
}

fn moved(words: &Words, question: &str, after: Option<&str>) -> String {
    match after {
        Some(after) => words.say_with(
            "programme-change-moved",
            &args!["question" => question, "after" => after],
        ),
        None => words.say_with("programme-change-first", &args!["question" => question]),
    }
}

fn changed(words: &Words, field: &FieldChange) -> Changed {
    let shown = |text: &str| match text {
        "" => words.say("programme-change-empty"),
        text => text.to_owned(),
    };
    Changed {
        column: field.column.as_str(),
        old: shown(&field.old),
        new: shown(&field.new),
    }
}

impl Page for VersionPage {
    const TEMPLATE: &'static str = "pages/programme/questionnaire-version";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Programme
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("programme-heading"), self.base.clone()),
            Crumb::new(
                words.say("programme-questionnaire-heading"),
                format!("{}/questionnaire", self.base),
            ),
        ]
    }

    fn wide(&self) -> bool {
        true
    }
}
