//! A page that shows every component, for tests and for looking at the kit. Its people are invented.
use serde::Serialize;

use super::components::{
    Button, Checkboxes, Choice, DateText, EmptyState, ErrorSummary, FieldErrors, FileUpload,
    Filter, Heading, ListItem, Pagination, Panel, PasswordInput, Radios, Select, SortHeader,
    Sorted, State, StateKind, SummaryList, SummaryRow, TextInput, Textarea, Width,
};
use super::samples::Samples;
use super::{Crumb, Kit, Ladder, LadderLegend, Link, Page, Progress, Section, Staircase, Words};

/// The template, which is not a file: it belongs to no page of the service.
pub(super) const TEMPLATE: &str = include_str!("showcase.hbs");

/// The kit with the showcase's template in it.
pub(super) fn kit() -> Kit {
    Kit::load_with(&[("kit/showcase", TEMPLATE)])
}

pub(super) fn samples(samples: &mut Samples) {
    let page = Showcase::new(samples.kit.words(), FieldErrors::none());
    samples.add("kit/showcase", &page);
    let mut errors = FieldErrors::none();
    for field in [
        "email", "password", "started", "about", "file", "family", "answer", "roles",
    ] {
        errors.add(field, "Enter what is asked for, like name@council.example");
    }
    let page = Showcase::new(samples.kit.words(), errors);
    samples.add("kit/showcase-errors", &page);
}

#[derive(Serialize)]
struct Showcase {
    heading: Heading,
    errors: ErrorSummary,
    form: Form,
    upload: FileUpload,
    filter: Filter,
    column: SortHeader,
    rows: Vec<Row>,
    legend: LadderLegend,
    about: Ladder,
    pages: Pagination,
    one_page: Pagination,
    stairs: Staircase,
    progress: Progress,
    waiting: Vec<ListItem>,
    empty: EmptyState,
    panels: Vec<Panel>,
    states: Vec<State>,
    answers: SummaryList,
    start: Link,
}

#[derive(Serialize)]
struct Form {
    email: TextInput,
    password: PasswordInput,
    posts: TextInput,
    started: DateText,
    about: Textarea,
    family: Select,
    answer: Radios,
    visible: Radios,
    roles: Checkboxes,
    save: Button,
    draft: Button,
    remove: Button,
}

#[derive(Serialize)]
struct Row {
    skill: &'static str,
    code: &'static str,
    ladder: Ladder,
    required: u8,
    held: Option<u8>,
    todo: Option<&'static str>,
}

impl Page for Showcase {
    const TEMPLATE: &'static str = "kit/showcase";

    fn title(&self, _: &Words) -> String {
        "Every component".to_owned()
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn breadcrumbs(&self, _: &Words) -> Vec<Crumb> {
        if self.has_errors() {
            return Vec::new();
        }
        vec![Link::new("My skills", "/"), Link::new("Autumn 2026", "/")]
    }

    fn back(&self, words: &Words) -> Option<Link> {
        self.has_errors().then(|| Link::back(words, "/"))
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}

impl Showcase {
    fn new(words: &Words, errors: FieldErrors) -> Self {
        Self {
            heading: Heading::new("Your skills and your role")
                .over("Sam Example, Developer")
                .lede("You meet **1 of 3** skills for Developer. One is one level away."),
            form: Form::new(words, &errors),
            upload: FileUpload::new("file", "File with your people", ".csv,.xlsx")
                .hint("A CSV or Excel file of up to 10 MB")
                .errors(&errors),
            errors: errors.summary(),
            filter: Filter::new("/people", "Show people")
                .search(TextInput::search("q", "Name, email or job title").value("sam"))
                .select(Select::new(
                    "department",
                    "Department",
                    [("", "All"), ("d", "Digital services")],
                    "d",
                ))
                .select(Select::new(
                    "state",
                    "State",
                    [("", "All"), ("new", "Not yet begun")],
                    "",
                ))
                .clear("/people"),
            column: SortHeader {
                label: "Skill".to_owned(),
                url: "?sort=skill".to_owned(),
                sorted: Sorted::Ascending,
            },
            rows: rows(),
            legend: LadderLegend {
                person: None,
                held: true,
                partly: true,
                endorsed: true,
                required: true,
            },
            about: Ladder::new(
                "about-level",
                "Functional testing",
                &[1, 2, 3, 4, 5, 6],
                Some(2),
                None,
                None,
                None,
            )
            .about(3),
            pages: Pagination::new("/people", &[("q", "sam")], 4, 50, 1012),
            one_page: Pagination::new("/people", &[], 1, 50, 1),
            stairs: Staircase::new("3 of 8 skills done", 3, 8),
            progress: Progress::new("3 of 8 skills done", 3, 8),
            waiting: vec![
                ListItem::link("Say when you can talk with Jo Manager", "/")
                    .detail("Jo offers three times in the first week of December")
                    .meta_soon("By 28 November"),
                ListItem::link("Read the revised Developer role", "/")
                    .detail("One skill was added: Identity and access management (IAMT)")
                    .meta("No date"),
                ListItem::text("Your plan for 2027 was agreed"),
            ],
            empty: EmptyState::new(
                "No assessments yet",
                "When people in your team send you their assessment, it appears here.",
            )
            .action(Link::new("See who is in your team", "/")),
            panels: vec![
                Panel::new(
                    "My skills",
                    "skills met for Developer at your last assessment.",
                )
                .figure("5 of 8")
                .url("/"),
                Panel::new("My plan", "aims agreed. The first by 30 January 2027.")
                    .figure("3")
                    .url("/"),
                Panel::new("My record", "Examples of work, courses and learning."),
            ],
            states: [
                (StateKind::New, "Not yet"),
                (StateKind::Half, "Begun"),
                (StateKind::Done, "Submitted"),
                (StateKind::Flag, "Worth a look"),
                (StateKind::Go, "Open"),
                (StateKind::Stop, "Closed"),
            ]
            .map(|(kind, word)| State::new(kind, word))
            .to_vec(),
            answers: SummaryList::new(vec![
                SummaryRow::new("Programming/software development (PROG)", "Level 3, Apply")
                    .detail("Partly level 4")
                    .change("/"),
                SummaryRow::new("Database design (DBDS)", "Not yet"),
            ]),
            start: Link::new("Carry on with skill 4", "/"),
        }
    }
}

impl Form {
    fn new(words: &Words, errors: &FieldErrors) -> Self {
        let answers = || {
            [
                Choice::new("yes", "Yes, regularly").hint("More than once, and I could show it"),
                Choice::new("partly", "Partly").hint("Some of it, or with help"),
                Choice::new("not-yet", "Not yet")
                    .hint("I have not had the chance, or it is not my work"),
            ]
        };
        Self {
            email: TextInput::email("email", "Email address")
                .autocomplete("username")
                .value("sam@council-a.example")
                .width(Width::Twenty)
                .errors(errors),
            password: PasswordInput::current("password", "Password").errors(errors),
            posts: TextInput::number("posts", "Number of posts")
                .value("4")
                .errors(errors),
            started: DateText::new(words, "started", "When did it start?")
                .value("31/02/2026")
                .errors(errors),
            about: Textarea::new("about", "What did you do?", 4)
                .hint("Two or three sentences")
                .value("I rebuilt the address look-up.")
                .errors(errors),
            family: Select::new(
                "family",
                "Job family",
                [("", "Choose one"), ("s", "Software and data")],
                "s",
            )
            .errors(errors),
            answer: Radios::new(
                "answer",
                "Have you worked like this in the last 12 months?",
                answers(),
                Some("partly"),
            )
            .errors(errors),
            visible: Radios::new("visible", "Who may see it?", answers(), None)
                .hint("You can change this later"),
            roles: Checkboxes::new("roles", "What may they do?", answers(), &["yes"])
                .errors(errors),
            save: Button::primary("Save and continue"),
            draft: Button::secondary("Check the file only").sends("act", "check"),
            remove: Button::warning("Remove Sam Example"),
        }
    }
}

fn rows() -> Vec<Row> {
    let row = |number: u8, skill, code, levels: &[u8], marks: [Option<u8>; 3], required, todo| {
        let [held, partly, endorsed] = marks;
        Row {
            skill,
            code,
            ladder: Ladder::new(
                format!("ladder-{number}"),
                skill,
                levels,
                held,
                partly,
                endorsed,
                Some(required),
            ),
            required,
            held,
            todo,
        }
    };
    vec![
        row(
            1,
            "Programming/software development",
            "PROG",
            &[2, 3, 4, 5, 6],
            [Some(3), Some(4), Some(3)],
            4,
            Some("Lead one change from design to release."),
        ),
        row(
            2,
            "Functional testing",
            "TEST",
            &[1, 2, 3, 4, 5, 6],
            [None, None, None],
            3,
            Some("Write the test plan for the permit service."),
        ),
        row(
            3,
            "Software design",
            "SWDN",
            &[2, 3, 4, 5, 6],
            [Some(3), None, None],
            2,
            None,
        ),
    ]
}
