//! What a table would do: new, changed with old and new values, left out with reasons.

use super::choose::column_words;
use crate::kit::components::{Button, ErrorSummary, FieldErrors, Heading, Panel};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use crate::roles::sentence;
use engine::ids::PreviewId;
use engine::roles::RoleField;
use engine::roles::import::{
    CellProblem, ChangedRole, Column, LeftOut, LeftOutReason, NewRole, RoleImportPlan,
};
use serde::Serialize;
use sfia::Framework;
use store::roles::WaitingTable;

/// Rows of a group that are shown until somebody asks for all of them.
const FIRST_ROWS: usize = 10;

/// What the page is made from.
pub struct Outlook {
    /// Which upload.
    pub id: PreviewId,
    /// The table.
    pub table: WaitingTable,
    /// What it would do.
    pub plan: RoleImportPlan,
    /// Tells this plan from another.
    pub seen: String,
    /// Whether profiles have changed since the page was last looked at.
    pub changed: bool,
    /// The group that is shown whole: `new`, `changed` or `left-out`.
    pub whole: Option<String>,
}

/// The page.
#[derive(Serialize)]
pub struct Preview {
    heading: Heading,
    errors: ErrorSummary,
    panels: Vec<Panel>,
    new: Vec<NewLine>,
    new_heading: String,
    new_more: Option<Link>,
    changed: Vec<ChangedLine>,
    changed_heading: String,
    changed_more: Option<Link>,
    left_out: Vec<LeftOutLine>,
    left_out_heading: String,
    left_out_more: Option<Link>,
    notes: Vec<String>,
    action: String,
    seen: String,
    button: Option<Button>,
    another: String,
    list_url: String,
}

#[derive(Serialize)]
struct NewLine {
    reference: String,
    title: String,
    family: String,
    level: u8,
    skills: usize,
}

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
    reference: String,
    column: String,
    content: String,
    reason: String,
}

impl Preview {
    /// The page under `list_url` of all roles.
    pub fn new(words: &Words, list_url: &str, framework: &Framework, outlook: &Outlook) -> Self {
        let plan = &outlook.plan;
        let here = format!("{list_url}/import/{}", outlook.id);
        let room = |group: &str| {
            if outlook.whole.as_deref() == Some(group) {
                usize::MAX
            } else {
                FIRST_ROWS
            }
        };
        let more = |group: &str, total: usize| {
            (total > room(group)).then(|| {
                let label = words.say_with("role-import-show-all", &crate::args!["total" => total]);
                Link::new(label, format!("{here}?show={group}#{group}"))
            })
        };
        let counted =
            |key: &str, count: usize| words.say_with(key, &crate::args!["count" => count]);
        Self {
            heading: heading(words, outlook),
            errors: errors(words, outlook),
            panels: panels(words, plan),
            new: plan.new.iter().take(room("new")).map(new_line).collect(),
            new_heading: counted("role-import-new-heading", plan.new.len()),
            new_more: more("new", plan.new.len()),
            changed: plan
                .changed
                .iter()
                .take(room("changed"))
                .flat_map(|changed| changed_lines(words, changed))
                .collect(),
            changed_heading: counted("role-import-changed-heading", plan.changed.len()),
            changed_more: more("changed", plan.changed.len()),
            left_out: plan
                .left_out
                .iter()
                .take(room("left-out"))
                .map(|line| left_out_line(words, framework, line))
                .collect(),
            left_out_heading: counted("role-import-left-out-heading", plan.left_out_rows()),
            left_out_more: more("left-out", plan.left_out.len()),
            notes: notes(words, outlook),
            button: plan.has_effect().then(|| {
                let counts = crate::args!["new" => plan.new.len(), "changed" => plan.changed.len()];
                Button::primary(words.say_with("role-import-apply", &counts))
            }),
            action: here,
            seen: outlook.seen.clone(),
            another: format!("{list_url}/import"),
            list_url: list_url.to_owned(),
        }
    }
}

fn heading(words: &Words, outlook: &Outlook) -> Heading {
    let plan = &outlook.plan;
    let file = crate::args![
        "file" => outlook.table.file_name.as_str(),
        "rows" => plan.rows,
    ];
    let lede = if plan.has_effect() {
        "role-import-preview-lede"
    } else {
        "role-import-preview-nothing"
    };
    Heading::new(words.say("role-import-preview-heading"))
        .over(words.say_with("role-import-preview-over", &file))
        .lede(words.say(lede))
}

fn errors(words: &Words, outlook: &Outlook) -> ErrorSummary {
    let mut errors = FieldErrors::none();
    if outlook.changed {
        errors.add("preview", words.say("role-import-stale"));
    }
    errors.summary()
}

fn panels(words: &Words, plan: &RoleImportPlan) -> Vec<Panel> {
    let panel = |heading: &str, text: &str, count: usize, anchor: &str| {
        let panel = Panel::new(words.say(heading), words.say(text))
            .figure(words.say_with("roles-number", &crate::args!["number" => count]));
        if count > 0 { panel.url(anchor) } else { panel }
    };
    vec![
        panel(
            "role-import-new",
            "role-import-new-text",
            plan.new.len(),
            "#new",
        ),
        panel(
            "role-import-changed",
            "role-import-changed-text",
            plan.changed.len(),
            "#changed",
        ),
        panel(
            "role-import-left-out",
            "role-import-left-out-text",
            plan.left_out_rows(),
            "#left-out",
        ),
    ]
}

fn new_line(new: &NewRole) -> NewLine {
    let draft = &new.draft;
    NewLine {
        reference: draft.reference().to_string(),
        title: draft.title().to_owned(),
        family: draft.family().to_owned(),
        level: draft.general_level().number(),
        skills: draft.skills().len(),
    }
}

fn changed_lines(words: &Words, changed: &ChangedRole) -> Vec<ChangedLine> {
    let said = |text: &str| {
        if text.is_empty() {
            words.say("roles-not-said")
        } else {
            text.to_owned()
        }
    };
    let lines = changed.changes.iter();
    lines
        .map(|change| ChangedLine {
            name: changed.draft.reference().to_string(),
            what: column_words(words, change.column),
            old: said(&change.old),
            new: said(&change.new),
        })
        .collect()
}

fn left_out_line(words: &Words, framework: &Framework, line: &LeftOut) -> LeftOutLine {
    LeftOutLine {
        row: line.row.to_string(),
        reference: line.reference.clone(),
        column: column_words(words, line.column),
        content: line.content.clone(),
        reason: reason(words, framework, line),
    }
}

fn reason(words: &Words, framework: &Framework, line: &LeftOut) -> String {
    let piece = |key: &str, piece: &str| words.say_with(key, &crate::args!["piece" => piece]);
    match &line.reason {
        LeftOutReason::SameAsRow(row) => words.say_with(
            "role-import-same-as-row",
            &crate::args!["row" => row.to_string()],
        ),
        LeftOutReason::AlreadyThere => words.say("role-import-already-there"),
        LeftOutReason::NotThere => words.say("role-import-not-there"),
        LeftOutReason::Retired => words.say("role-import-is-retired"),
        LeftOutReason::Cell(problem) => match problem {
            CellProblem::NotASkill { piece: text } => piece("role-import-not-a-skill", text),
            CellProblem::SkillTwice { piece: text } => piece("role-import-skill-twice", text),
            CellProblem::NotAnAttribute { piece: text } => {
                piece("role-import-not-an-attribute", text)
            }
            CellProblem::NotATag { piece: text } => piece("role-import-not-a-tag", text),
        },
        LeftOutReason::Value(problem) => {
            let field = match line.column {
                Column::Title => RoleField::Title,
                Column::Family => RoleField::Family,
                Column::GeneralLevel => RoleField::GeneralLevel,
                Column::Department => RoleField::Department,
                Column::ReportsTo => RoleField::ReportsTo,
                Column::Grade => RoleField::Grade,
                Column::Essential | Column::Desirable => RoleField::SkillLevel(0),
                _ => RoleField::Summary,
            };
            let skill = match problem {
                engine::roles::RoleProblem::LevelNotDefined { code, .. }
                | engine::roles::RoleProblem::DuplicateSkill { code } => code.to_string(),
                _ => line.content.clone(),
            };
            sentence(words, framework, field, &skill, problem)
        }
    }
}

fn notes(words: &Words, outlook: &Outlook) -> Vec<String> {
    let mut notes = Vec::new();
    if outlook.plan.unchanged > 0 {
        let count = crate::args!["count" => outlook.plan.unchanged];
        notes.push(words.say_with("role-import-unchanged", &count));
    }
    if !outlook.table.file.unused.is_empty() {
        let columns = crate::args!["columns" => outlook.table.file.unused.join(", ")];
        notes.push(words.say_with("role-import-unused", &columns));
    }
    notes.push(words.say("role-import-blank"));
    let until = dates::moment(words, outlook.table.expires_at.utc());
    notes.push(words.say_with("role-import-expires", &crate::args!["until" => until]));
    notes
}

impl Page for Preview {
    const TEMPLATE: &'static str = "pages/role_import/preview";

    fn title(&self, words: &Words) -> String {
        words.say("role-import-preview-heading")
    }

    fn section(&self) -> Section {
        Section::Roles
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        vec![
            Crumb::new(words.say("roles-title"), self.list_url.clone()),
            Crumb::new(words.say("role-import-heading"), self.another.clone()),
        ]
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
