//! What a staff list would do: new, changed, left out, and who is missing.

use super::invite::Ticked;
use super::preview_rows::{
    ChangedLine, LeftOutLine, NewLine, NoteLine, changed_lines, left_out_line, new_line, note_line,
};
use super::words::crumbs;
use crate::args;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, Panel};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::people::form::circle_words;
use chrono::NaiveDate;
use engine::ids::{PersonId, PreviewId};
use engine::people::import::{ChangedPerson, Circle, ImportPlan};
use serde::Serialize;
use store::people::StaffList;

/// Rows of a group that are shown until somebody asks for all of them.
const FIRST_ROWS: usize = 10;
/// Rows of a group that a page shows at most: the file itself is the place to read more.
const MOST_ROWS: usize = 6_000;
/// People missing from the file whom a page still offers as leavers, one by one.
const MOST_LEAVERS: usize = 200;
/// Leavers that stand open on the page; more are folded away, so that the button is not far below them.
const FEW_LEAVERS: usize = 10;

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
    /// Rows used with a note.
    Notes,
}

impl Whole {
    /// The group named in the address.
    pub(in crate::people) fn of(word: Option<&str>) -> Self {
        match word {
            Some("new") => Self::New,
            Some("changed") => Self::Changed,
            Some("left-out") => Self::LeftOut,
            Some("notes") => Self::Notes,
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
    /// Nobody leaves before their post begins.
    pub(in crate::people) today: NaiveDate,
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
    without: Vec<NoteLine>,
    without_more: Option<More>,
    without_heading: String,
    leavers: Vec<Ticked>,
    leavers_heading: Option<String>,
    leavers_text: String,
    leavers_error: Option<String>,
    leavers_folded: bool,
    nothing: Option<String>,
    action: String,
    seen: String,
    button: Option<Button>,
    another: Link,
    #[serde(skip)]
    home: String,
}

/// "Showing 10 of 212. Show all 212".
#[derive(Serialize)]
struct More {
    text: String,
    link: Option<Link>,
}

impl Preview {
    pub(in crate::people) fn new(
        words: &Words,
        home: &str,
        outlook: &Outlook,
        errors: &FieldErrors,
    ) -> Self {
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
        let stuck = !plan.circles.is_empty();
        let leavers = if stuck { Vec::new() } else { leavers(outlook) };
        let offers = leavers.len();
        let offered = offers <= MOST_LEAVERS;
        let button = button(words, plan, offered && offers > 0);
        Self {
            heading: top(words, outlook),
            errors: summary(words, outlook, errors),
            notes: notes(words, outlook),
            panels: panels(words, plan, stuck),
            new: plan
                .new
                .iter()
                .take(room(Whole::New))
                .map(|new| new_line(words, new))
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
            without: plan
                .notes
                .iter()
                .take(room(Whole::Notes))
                .map(|note| note_line(words, note))
                .collect(),
            without_more: more(Whole::Notes, "notes", plan.notes.len()),
            without_heading: heading("people-preview-notes-heading", plan.notes.len()),
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
            leavers_error: errors.find("leaver").map(ToOwned::to_owned),
            leavers_folded: offered && offers > FEW_LEAVERS && errors.find("leaver").is_none(),
            nothing: (!stuck && button.is_none()).then(|| words.say("people-preview-nothing")),
            action: here.clone(),
            seen: outlook.seen.clone(),
            button,
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
fn summary(words: &Words, outlook: &Outlook, errors: &FieldErrors) -> ErrorSummary {
    let mut errors = errors.clone();
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

fn panels(words: &Words, plan: &ImportPlan, stuck: bool) -> Vec<Panel> {
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
            if stuck {
                "people-preview-new-stuck"
            } else {
                "people-preview-new-text"
            },
            plan.new.len(),
            "#new",
        ),
        panel(
            "people-preview-changed",
            if stuck {
                "people-preview-changed-stuck"
            } else {
                "people-preview-changed-text"
            },
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
        .filter(|offer| offer.person != outlook.importer && offer.can_leave_on(outlook.today))
        .enumerate()
        .map(|(position, offer)| Ticked {
            // An error about all of them leads to the first.
            id: match position {
                0 => "leaver".to_owned(),
                _ => format!("leaver-{}", position + 1),
            },
            value: offer.person.to_string(),
            name: offer.name.to_string(),
            detail: offer.email.to_string(),
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
