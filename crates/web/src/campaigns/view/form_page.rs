//! The form of a new campaign, and under it who would get what.

use crate::args;
use crate::campaigns::check::Stock;
use crate::campaigns::form::Typed;
use crate::kit::components::{
    Button, Checkboxes, Choice, DateText, ErrorSummary, FieldErrors, Heading, Radios, TextInput,
    Textarea,
};
use crate::kit::{Crumb, Page, Section, Words};
use serde::Serialize;
use store::campaigns::Preview;

/// Most names that the preview lists.
const MOST_NAMES: usize = 100;

/// The page.
#[derive(Serialize)]
pub(crate) struct FormPage {
    errors: ErrorSummary,
    heading: Heading,
    action: String,
    list_url: String,
    name: TextInput,
    purpose: Textarea,
    planning: Radios,
    opens: DateText,
    closes: DateText,
    departments: Option<Checkboxes>,
    roles: Option<Checkboxes>,
    people: Textarea,
    look: Button,
    preview: Option<PreviewView>,
}

/// Who would get what.
#[derive(Serialize)]
struct PreviewView {
    heading: String,
    changed: bool,
    gets: Vec<String>,
    rows: Vec<Row>,
    names_label: String,
    names: Vec<String>,
    more: Option<String>,
    previewed: usize,
    make: Button,
}

#[derive(Serialize)]
struct Row {
    department: Option<String>,
    people: usize,
    joined: usize,
}

impl FormPage {
    /// The form as typed, with the preview once everything fits.
    pub(crate) fn new(
        words: &Words,
        list_url: &str,
        stock: &Stock,
        typed: &Typed,
        errors: &FieldErrors,
        preview: Option<&Preview>,
    ) -> Self {
        let purpose = Textarea::new("purpose", words.say("campaigns-purpose"), 2);
        let people = Textarea::new("people", words.say("campaigns-people"), 4);
        let look = words.say("campaigns-look");
        Self {
            errors: errors.summary(),
            heading: Heading::new(words.say("campaigns-new-title"))
                .lede(words.say("campaigns-new-lede")),
            action: format!("{list_url}/new"),
            list_url: list_url.to_owned(),
            name: TextInput::new("name", words.say("campaigns-name"))
                .hint(words.say("campaigns-name-hint"))
                .value(&typed.name)
                .errors(errors),
            purpose: purpose
                .hint(words.say("campaigns-purpose-hint"))
                .value(&typed.purpose)
                .errors(errors),
            planning: planning(words, typed, errors),
            opens: DateText::new(words, "opens", words.say("campaigns-opens"))
                .value(&typed.opens)
                .errors(errors),
            closes: DateText::new(words, "closes", words.say("campaigns-closes"))
                .value(&typed.closes)
                .errors(errors),
            departments: departments(words, stock, typed, errors),
            roles: roles(words, stock, typed, errors),
            people: people
                .hint(words.say("campaigns-people-hint"))
                .value(&typed.people)
                .errors(errors),
            look: if preview.is_some() {
                Button::secondary(look)
            } else {
                Button::primary(look)
            }
            .sends("do", "look"),
            preview: preview.map(|preview| PreviewView::new(words, typed, preview)),
        }
    }
}

fn planning(words: &Words, typed: &Typed, errors: &FieldErrors) -> Radios {
    let choices = [
        Choice::new("no", words.say("campaigns-planning-no")),
        Choice::new("yes", words.say("campaigns-planning-yes")),
    ];
    let legend = words.say("campaigns-planning");
    Radios::new("planning", legend, choices, Some(&typed.planning)).errors(errors)
}

fn departments(
    words: &Words,
    stock: &Stock,
    typed: &Typed,
    errors: &FieldErrors,
) -> Option<Checkboxes> {
    let chosen: Vec<&str> = typed.departments.iter().map(String::as_str).collect();
    let choices = stock.departments.iter();
    let choices = choices.map(|name| Choice::new(name, name));
    let legend = words.say("campaigns-departments");
    (!stock.departments.is_empty()).then(|| {
        Checkboxes::new("departments", legend, choices, &chosen)
            .hint(words.say("campaigns-departments-hint"))
            .errors(errors)
    })
}

fn roles(words: &Words, stock: &Stock, typed: &Typed, errors: &FieldErrors) -> Option<Checkboxes> {
    let chosen: Vec<&str> = typed.roles.iter().map(String::as_str).collect();
    let choices = stock
        .roles
        .iter()
        .map(|role| Choice::new(role.id.to_string(), &role.title).hint(role.reference.as_str()));
    let legend = words.say("campaigns-roles");
    (!stock.roles.is_empty())
        .then(|| Checkboxes::new("roles", legend, choices, &chosen).errors(errors))
}

impl PreviewView {
    fn new(words: &Words, typed: &Typed, preview: &Preview) -> Self {
        let people = preview.people.len();
        let count = |of: fn(&store::campaigns::PreviewLine) -> bool| {
            preview.people.iter().filter(|line| of(line)).count()
        };
        let joined = count(|line| line.can_sign_in);
        let reminded = count(|line| line.can_sign_in && !line.reminders_off);
        let say = |key: &str, count: usize| {
            (count > 0).then(|| words.say_with(key, &args!["count" => count]))
        };
        let gets = [
            say("campaigns-gets-line", joined),
            say("campaigns-gets-reminders", reminded),
            say("campaigns-gets-off", joined - reminded),
            say("campaigns-gets-nothing", people - joined),
        ];
        let by_department = preview.by_department();
        let rows = by_department
            .iter()
            .map(|(department, (people, joined))| Row {
                department: (!department.is_empty()).then(|| (*department).to_owned()),
                people: *people,
                joined: *joined,
            });
        let names = preview.people.iter().map(|line| line.name.clone());
        let more = people.saturating_sub(MOST_NAMES);
        Self {
            heading: words.say_with("campaigns-preview-heading", &args!["count" => people]),
            changed: typed.makes,
            gets: gets.into_iter().flatten().collect(),
            rows: rows.collect(),
            names_label: words.say("campaigns-preview-names"),
            names: names.take(MOST_NAMES).collect(),
            more: say("campaigns-preview-more", more),
            previewed: people,
            make: Button::primary(words.say_with("campaigns-make", &args!["count" => people]))
                .sends("do", "make"),
        }
    }
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "pages/campaigns/form";

    fn title(&self, words: &Words) -> String {
        words.say("campaigns-new-title")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![Crumb::new(
            words.say("campaigns-title"),
            self.list_url.clone(),
        )]
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
