//! A page of records: what is kept, and for the manager the form.

use super::page::Record;
use crate::kit::components::{
    Button, DateText, EmptyState, ErrorSummary, Heading, Select, TextInput, Textarea,
};
use crate::kit::{Crumb, Link, Page, Section, Words};
use crate::readiness::Filled;
use engine::ids::Id;
use engine::readiness::Questionnaire;
use serde::Serialize;
use store::entry::programme_records::{Kept, MOST_RECORDS};

/// Keys of the words of a kind of record.
pub(super) struct Says {
    pub(super) heading: &'static str,
    pub(super) lede: &'static str,
    pub(super) empty: &'static str,
    /// Heads of the columns; the first is that of what names the record.
    pub(super) columns: &'static [Column],
}

/// The head of a column.
pub(super) enum Column {
    Text(&'static str),
    Number(&'static str),
}

/// What the form is for.
pub(super) enum About<'a, R> {
    Adding,
    /// The record as it is now, and the version that the form carries.
    Changing(&'a Kept<R>, i64),
}

impl<R> About<'_, R> {
    /// The record that is changed.
    pub(super) fn before(&self) -> Option<&R> {
        match self {
            Self::Adding => None,
            Self::Changing(kept, _) => Some(&kept.value),
        }
    }
}

/// The form as it stands.
pub(super) struct Typed<'a, R> {
    pub(super) filled: &'a Filled,
    pub(super) about: About<'a, R>,
    /// Address and name of each council of the programme.
    pub(super) councils: &'a [(String, String)],
    pub(super) asked: &'a Questionnaire,
}

/// A field of the form; one of the parts is there.
#[derive(Serialize)]
pub(super) struct Input {
    text: Option<TextInput>,
    day: Option<DateText>,
    area: Option<Textarea>,
    choice: Option<Select>,
}

impl Input {
    const NONE: Self = Self {
        text: None,
        day: None,
        area: None,
        choice: None,
    };

    pub(super) fn text(text: TextInput) -> Self {
        Self {
            text: Some(text),
            ..Self::NONE
        }
    }

    pub(super) fn day(day: DateText) -> Self {
        Self {
            day: Some(day),
            ..Self::NONE
        }
    }

    pub(super) fn area(area: Textarea) -> Self {
        Self {
            area: Some(area),
            ..Self::NONE
        }
    }

    pub(super) fn choice(choice: Select) -> Self {
        Self {
            choice: Some(choice),
            ..Self::NONE
        }
    }
}

/// The page.
#[derive(Serialize)]
pub(super) struct RecordsPage {
    errors: ErrorSummary,
    heading: Heading,
    caption: String,
    columns: Vec<Head>,
    rows: Vec<Row>,
    empty: EmptyState,
    /// Whether rows have a link to change them.
    changes: bool,
    full: Option<String>,
    form: Option<Form>,
    #[serde(skip)]
    base: String,
}

#[derive(Serialize)]
struct Head {
    label: String,
    is_number: bool,
}

#[derive(Serialize)]
struct Row {
    name: String,
    cells: Vec<Cell>,
    change: Option<String>,
}

#[derive(Serialize)]
struct Cell {
    label: String,
    text: String,
    is_number: bool,
}

#[derive(Serialize)]
struct Form {
    heading: String,
    action: String,
    seen: Option<Seen>,
    inputs: Vec<Input>,
    save: Button,
    cancel: Option<Link>,
}

#[derive(Serialize)]
struct Seen {
    id: String,
    version: String,
}

impl RecordsPage {
    /// `base` is the programme's address; `typed` is there for the manager alone.
    pub(super) fn new<R: Record>(
        words: &Words,
        base: &str,
        kept: &[Kept<R>],
        typed: Option<&Typed<'_, R>>,
    ) -> Self {
        let url = format!("{base}{}", R::PATH);
        let says = R::SAYS;
        let errors = typed.map(|typed| typed.filled.errors.summary());
        // A form that comes back is shown with what was typed, though the list is full.
        let is_full = typed.is_some_and(|typed| {
            let is_new = matches!(typed.about, About::Adding) && typed.filled.errors.is_empty();
            is_new && kept.len() >= MOST_RECORDS
        });
        let row = |one: &Kept<R>| row(words, one, typed.map(|_| url.as_str()));
        Self {
            errors: errors.unwrap_or_default(),
            heading: Heading::new(words.say(says.heading)).lede(words.say(says.lede)),
            caption: words.say(says.heading),
            columns: says.columns.iter().map(|one| one.head(words)).collect(),
            rows: kept.iter().map(row).collect(),
            empty: EmptyState::new(words.say("programme-records-empty"), words.say(says.empty)),
            changes: typed.is_some(),
            full: is_full.then(|| words.say("programme-records-full")),
            form: typed
                .filter(|_| !is_full)
                .map(|typed| form(words, url.clone(), typed)),
            base: base.to_owned(),
        }
    }
}

impl Column {
    fn head(&self, words: &Words) -> Head {
        match self {
            Self::Text(key) => Head {
                label: words.say(key),
                is_number: false,
            },
            Self::Number(key) => Head {
                label: words.say(key),
                is_number: true,
            },
        }
    }
}

fn row<R: Record>(words: &Words, kept: &Kept<R>, url: Option<&str>) -> Row {
    let mut cells = kept.value.cells(words).into_iter();
    let name = cells.next().unwrap_or_default();
    let heads = R::SAYS.columns.iter().skip(1).map(|one| one.head(words));
    Row {
        name,
        cells: heads
            .zip(cells)
            .map(|(head, text)| Cell {
                label: head.label,
                text,
                is_number: head.is_number,
            })
            .collect(),
        change: url.map(|url| format!("{url}?change={}#form", kept.id)),
    }
}

fn form<R: Record>(words: &Words, action: String, typed: &Typed<'_, R>) -> Form {
    let (heading, save, seen) = match &typed.about {
        About::Adding => ("programme-record-adding", "programme-record-add", None),
        About::Changing(kept, version) => (
            "programme-record-changing",
            "programme-place-save",
            Some(Seen {
                id: kept.id.as_str().to_owned(),
                version: version.to_string(),
            }),
        ),
    };
    let cancel = seen
        .as_ref()
        .map(|_| Link::new(words.say("programme-record-cancel"), action.clone()));
    Form {
        heading: words.say(heading),
        action,
        seen,
        inputs: R::inputs(words, typed),
        save: Button::primary(words.say(save)),
        cancel,
    }
}

impl Page for RecordsPage {
    const TEMPLATE: &'static str = "pages/programme/records";

    fn title(&self, _: &Words) -> String {
        self.caption.clone()
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
