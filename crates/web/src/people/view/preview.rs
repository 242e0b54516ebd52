//! What a staff list would do: new, changed, left out, and who is missing.

use super::invite::Ticked;
use super::words::{crumbs, field_words, reason_words, shown_words};
use crate::args;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, Panel};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::people::form::circle_words;
use engine::ids::{PersonId, PreviewId};
use engine::people::import::{
    ChangedPerson, Circle, FieldChange, ImportPlan, LeftOut, NewPerson, Shown,
};
use serde::Serialize;
use store::people::StaffList;

/// Rows of a group that are shown until somebody asks for all of them.
const FIRST_ROWS: usize = 10;
/// Rows of a group that a page shows at most: the file itself is the place to read more.
const MOST_ROWS: usize = 6_000;
/// People missing from the file whom a page still offers as leavers, one by one.
const MOST_LEAVERS: usize = 200;

/// The group that is shown whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::people) enum Whole {
    /// None; the first rows of each.
    Neither,
    /// People to be added.
    New,
    /// People who change.
    Changed,
    /// Rows left out.
    LeftOut,
}

impl Whole {
    /// The group named in the address.
    pub(in crate::people) fn of(word: Option<&str>) -> Self {
        match word {
            Some("new") => Self::New,
            Some("changed") => Self::Changed,
            Some("left-out") => Self::LeftOut,
            _ => Self::Neither,
        }
    }
}

/// What the page is made from.
pub(in crate::people) struct Outlook {
    pub(in crate::people) id: PreviewId,
    pub(in crate::people) list: StaffList,
    pub(in crate::people) plan: ImportPlan,
    /// Tells this plan from another.
    pub(in crate::people) seen: String,
    /// Whether people have changed since the page was last looked at.
    pub(in crate::people) changed: bool,
    /// Who imports: nobody marks themselves as a leaver.
    pub(in crate::people) importer: PersonId,
    pub(in crate::people) whole: Whole,
}

/// The page.
#[derive(Serialize)]
pub(in crate::people) struct Preview {
    heading: Heading,
    errors: ErrorSummary,
    notes: Vec<String>,
    panels: Vec<Panel>,
    new: Vec<NewLine>,
    new_more: Option<More>,
    new_heading: String,
    changed: Vec<ChangedLine>,
    changed_more: Option<More>,
    changed_heading: String,
    left_out: Vec<LeftOutLine>,
    left_out_more: Option<More>,
    left_out_heading: String,
    leavers: Vec<Ticked>,
    leavers_heading: Option<String>,
    leavers_text: String,
    action: String,
    seen: String,
    button: Option<Button>,
    another: Link,
    #[serde(skip)]
    home: String,
}

#[derive(Serialize)]
struct NewLine {
    name: String,
    email: String,
    job_title: String,
    department: String,
    manager: String,
}

/// One value that changes. The name is said once for several values of one person.
#[derive(Serialize)]
struct ChangedLine {
    name: String,
    what: String,
    old: String,
    new: String,
}

#[derive(Serialize)]
struct LeftOutLine {
    row: String,
    name: String,
    column: String,
    content: String,
    reason: String,
}

/// "Showing 10 of 212. Show all 212".
#[derive(Serialize)]
struct More {
    text: String,
    link: Option<Link>,
}

impl Preview {
    pub(in crate::people) fn new(words: &Words, home: &str, outlook: &Outlook) -> Self {
        let plan = &outlook.plan;
        let here = format!("{home}/import/{}", outlook.id);
        let room = |whole: Whole| {
            if outlook.whole == whole {
                MOST_ROWS
            } else {
                FIRST_ROWS
            }
        };
        let more =
            |whole: Whole, word: &str, total: usize| more(words, &here, word, room(whole), total);
        let heading = |key: &str, count: usize| words.say_with(key, &args!["count" => count]);
        let shown: Vec<&ChangedPerson> = plan.changed.iter().take(room(Whole::Changed)).collect();
        let leavers = leavers(outlook);
        let offers = leavers.len();
        let offered = offers <= MOST_LEAVERS;
        Self {
            heading: top(words, outlook),
            errors: errors(words, outlook),
            notes: notes(words, outlook),
            panels: panels(words, plan),
            new: plan
                .new
                .iter()
                .take(room(Whole::New))
                .map(new_line)
                .collect(),
            new_more: more(Whole::New, "new", plan.new.len()),
            new_heading: heading("people-preview-new-heading", plan.new.len()),
            changed: shown
                .iter()
                .flat_map(|changed| changed_lines(words, changed))
                .collect(),
            changed_more: more(Whole::Changed, "changed", plan.changed.len()),
            changed_heading: heading("people-preview-changed-heading", plan.changed.len()),
            left_out: plan
                .left_out
                .iter()
                .take(room(Whole::LeftOut))
                .map(|problem| left_out_line(words, problem))
                .collect(),
            left_out_more: more(Whole::LeftOut, "left-out", plan.left_out.len()),
            left_out_heading: heading("people-preview-left-out-heading", plan.left_out_rows()),
            leavers_heading: (offers > 0)
                .then(|| heading("people-preview-leavers-heading", offers)),
            leavers_text: words.say_with(
                if offered {
                    "people-preview-leavers-text"
                } else {
                    "people-preview-leavers-many"
                },
                &args!["count" => offers],
            ),
            leavers: if offered { leavers } else { Vec::new() },
            action: here.clone(),
            seen: outlook.seen.clone(),
            button: button(words, plan, offered && offers > 0),
            another: Link::new(
                words.say("people-preview-another"),
                format!("{home}/import"),
            ),
            home: home.to_owned(),
        }
    }
}

fn top(words: &Words, outlook: &Outlook) -> Heading {
    let plan = &outlook.plan;
    let file = args![
        "file" => outlook.list.file_name.as_str(),
        "rows" => plan.rows
    ];
    let lede = if !plan.circles.is_empty() {
        words.say("people-preview-lede-circle")
    } else if !plan.has_effect() && plan.left_out.is_empty() {
        words.say("people-preview-lede-same")
    } else {
        words.say_with(
            "people-preview-lede",
            &args![
                "new" => plan.new.len(),
                "changed" => plan.changed.len(),
                "left" => plan.left_out_rows()
            ],
        )
    };
    Heading::new(words.say("people-preview-heading"))
        .over(words.say_with("people-preview-over", &file))
        .lede(lede)
}

/// Circles stop the import; a change in the meantime asks for another look.
fn errors(words: &Words, outlook: &Outlook) -> ErrorSummary {
    let mut errors = FieldErrors::none();
    if outlook.changed {
        errors.add("preview", words.say("people-preview-stale"));
    }
    for circle in outlook.plan.circles.iter().take(FIRST_ROWS) {
        errors.add("preview", circle_line(words, circle));
    }
    errors.summary()
}

fn circle_line(words: &Words, circle: &Circle) -> String {
    let rows: Vec<String> = circle
        .members
        .iter()
        .filter_map(|member| member.row.map(|row| row.to_string()))
        .collect();
    let names: Vec<&str> = circle
        .members
        .iter()
        .map(|member| member.name.as_str())
        .collect();
    let circle = circle_words(words, &names);
    words.say_with(
        "people-preview-circle",
        &args!["circle" => circle, "rows" => rows.join(", ")],
    )
}

fn notes(words: &Words, outlook: &Outlook) -> Vec<String> {
    let file = &outlook.list.file;
    let mut notes = Vec::new();
    if outlook.plan.unchanged > 0 {
        let count = args!["count" => outlook.plan.unchanged];
        notes.push(words.say_with("people-preview-unchanged", &count));
    }
    if !file.unused.is_empty() {
        let columns = args!["count" => file.unused.len(), "columns" => file.unused.join(", ")];
        notes.push(words.say_with("people-preview-unused", &columns));
    }
    if !file.other_sheets.is_empty() {
        let sheets = args![
            "sheet" => file.sheet.as_str(),
            "sheets" => file.other_sheets.join(", ")
        ];
        notes.push(words.say_with("people-preview-sheets", &sheets));
    }
    notes.push(words.say("people-preview-blank"));
    let until = dates::moment(words, outlook.list.expires_at.utc());
    notes.push(words.say_with("people-preview-expires", &args!["until" => until]));
    notes
}

fn panels(words: &Words, plan: &ImportPlan) -> Vec<Panel> {
    let panel = |heading: &str, text: &str, count: usize, anchor: &str| {
        let panel = Panel::new(
            words.say(heading),
            words.say_with(text, &args!["count" => count]),
        )
        .figure(words.say_with("people-preview-figure", &args!["count" => count]));
        if count > 0 { panel.url(anchor) } else { panel }
    };
    vec![
        panel(
            "people-preview-new",
            "people-preview-new-text",
            plan.new.len(),
            "#new",
        ),
        panel(
            "people-preview-changed",
            "people-preview-changed-text",
            plan.changed.len(),
            "#changed",
        ),
        panel(
            "people-preview-left-out",
            "people-preview-left-out-text",
            plan.left_out_rows(),
            "#left-out",
        ),
    ]
}

fn new_line(new: &NewPerson) -> NewLine {
    let post = &new.after.post;
    NewLine {
        name: new.after.name.to_string(),
        email: new.after.email.to_string(),
        job_title: post.job_title.to_string(),
        department: post.department.to_string(),
        manager: post
            .manager_name
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
    }
}

fn changed_lines(words: &Words, changed: &ChangedPerson) -> Vec<ChangedLine> {
    let line = |change: &FieldChange| ChangedLine {
        name: changed.name.to_string(),
        what: match change.new {
            Shown::Left(_) => words.say("people-works-here"),
            _ => field_words(words, change.field),
        },
        old: shown_words(words, &change.old),
        new: shown_words(words, &change.new),
    };
    changed.changes.iter().map(line).collect()
}

fn left_out_line(words: &Words, problem: &LeftOut) -> LeftOutLine {
    LeftOutLine {
        row: problem.row.to_string(),
        name: problem.name.clone(),
        column: if problem.heading.is_empty() {
            field_words(words, problem.field)
        } else {
            problem.heading.clone()
        },
        content: problem.content.clone(),
        reason: reason_words(words, problem.field, &problem.reason),
    }
}

fn more(words: &Words, here: &str, word: &str, room: usize, total: usize) -> Option<More> {
    if total <= FIRST_ROWS {
        return None;
    }
    let shown = room.min(total);
    Some(More {
        text: words.say_with(
            "people-preview-showing",
            &args!["shown" => shown, "total" => total],
        ),
        link: (shown < total && room == FIRST_ROWS).then(|| {
            let label = words.say_with("people-preview-show-all", &args!["total" => total]);
            Link::new(label, format!("{here}?show={word}#{word}"))
        }),
    })
}

fn leavers(outlook: &Outlook) -> Vec<Ticked> {
    outlook
        .plan
        .leavers
        .iter()
        .filter(|offer| offer.person != outlook.importer)
        .map(|offer| Ticked {
            id: format!("leaver-{}", offer.person),
            value: offer.person.to_string(),
            name: offer.name.to_string(),
            detail: String::new(),
            job_title: offer.job_title.to_string(),
            department: offer.department.to_string(),
        })
        .collect()
}

/// The button says what it will do; without anything to do there is none.
fn button(words: &Words, plan: &ImportPlan, leavers: bool) -> Option<Button> {
    if !plan.circles.is_empty() {
        return None;
    }
    let (new, changed) = (plan.new.len(), plan.changed.len());
    let counts = args!["new" => new, "changed" => changed];
    let key = match (new, changed) {
        (0, 0) if leavers => "people-preview-apply-leavers",
        (0, 0) => return None,
        (_, 0) => "people-preview-apply-new",
        (0, _) => "people-preview-apply-changed",
        _ => "people-preview-apply",
    };
    Some(Button::primary(words.say_with(key, &counts)))
}

impl Page for Preview {
    const TEMPLATE: &'static str = "pages/people/preview";

    fn title(&self, words: &Words) -> String {
        words.say("people-preview-heading")
    }

    fn section(&self) -> Section {
        Section::People
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        crumbs(words, &self.home)
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
