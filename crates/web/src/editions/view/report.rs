//! The report on a change of edition.

use super::super::impact::Impact;
use super::super::{DOWNLOAD, REPORT, UNDO};
use super::Line;
use super::line::people;
use crate::args;
use crate::kit::components::{
    Button, ErrorSummary, FieldErrors, Heading, ListItem, SummaryList, SummaryRow,
};
use crate::kit::{Crumb, Link, Page, Section, Words, dates};
use engine::disclosure::Total;
use engine::editions::{EditionChange, Kind};
use engine::roles::RoleProfile;
use serde::Serialize;
use sfia::{Framework, Level};

/// The page.
#[derive(Serialize)]
pub(crate) struct Report {
    heading: Heading,
    errors: ErrorSummary,
    settings_url: String,
    may_change: bool,
    edition: String,
    summary: SummaryList,
    people: Vec<String>,
    losing: Vec<ListItem>,
    lacking: Vec<ListItem>,
    lines: Vec<Line>,
    download: Link,
    change: Option<Change>,
    undo: Option<Undo>,
    history: Option<String>,
}

/// The form that makes the change.
#[derive(Serialize)]
struct Change {
    action: String,
    to: u8,
    version: i64,
    button: Button,
}

/// The form that undoes the latest change.
#[derive(Serialize)]
struct Undo {
    heading: String,
    text: String,
    action: String,
    change: String,
    version: i64,
    button: Button,
}

impl Report {
    pub(crate) fn new(
        words: &Words,
        home: &str,
        impact: &Impact<'_>,
        errors: &FieldErrors,
    ) -> Self {
        let (from, to) = (impact.changes.from, impact.changes.to);
        let named = |key: &str| say(words, key, impact);
        let version = impact.organisation.version;
        let change = Change {
            action: format!("{home}{REPORT}"),
            to: to.edition().number(),
            version,
            button: Button::primary(named("editions-change")),
        };
        Self {
            heading: Heading::new(words.say("editions-title")).lede(named("editions-lede")),
            errors: errors.summary(),
            settings_url: format!("{home}/settings"),
            may_change: impact.may_change,
            edition: to.edition().to_string(),
            summary: summary(words, impact),
            people: told(words, impact),
            losing: roles(impact, home, |role| {
                let lost = role.list_lost(from, to);
                lost.map(|(asked, skill)| asked_at(words, &skill.title(), asked.level))
                    .collect()
            }),
            lacking: roles(impact, home, |role| lacks(words, role, from)),
            lines: Line::list(words, impact),
            download: Link::new(words.say("editions-download"), format!("{home}{DOWNLOAD}")),
            change: impact.may_change.then_some(change),
            undo: undo(words, home, impact),
            history: impact.latest.as_ref().map(|latest| history(words, latest)),
        }
    }
}

/// A sentence about both editions.
fn say(words: &Words, key: &str, impact: &Impact<'_>) -> String {
    let before = impact.changes.from.edition().to_string();
    let edition = impact.changes.to.edition().to_string();
    words.say_with(key, &args!["before" => before, "edition" => edition])
}

fn summary(words: &Words, impact: &Impact<'_>) -> SummaryList {
    let row = |kind: &Kind| {
        let key = match kind {
            Kind::Renamed => "editions-kind-renamed",
            Kind::Split => "editions-kind-split",
            Kind::Merged => "editions-kind-merged",
            Kind::New => "editions-kind-new",
            Kind::Removed => "editions-kind-removed",
            Kind::LevelsAdded => "editions-kind-added",
            Kind::LevelsRemoved => "editions-kind-levels-removed",
        };
        let count = impact.changes.count(*kind);
        SummaryRow::new(words.say(key), count.to_string())
    };
    SummaryList::new(Kind::ALL.iter().map(row).collect())
}

/// What happens to people, in sentences. No number from which something about one of them can be learnt.
fn told(words: &Words, impact: &Impact<'_>) -> Vec<String> {
    let touched = &impact.touched;
    let values = args![
        "any" => people(words, touched.any),
        "sent" => people(words, touched.sent),
    ];
    let key = match (touched.sent, touched.any) {
        (0, _) => "editions-people-nobody",
        (_, 0) => "editions-people-none",
        _ => "editions-people-some",
    };
    let before = impact.changes.from.edition().to_string();
    let edition = impact.changes.to.edition().to_string();
    let open = match impact.open {
        Total::Exactly(count) => {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            words.say_with(
                "editions-open",
                &args!["count" => count, "edition" => edition],
            )
        }
        Total::Few | Total::NearlyAll => {
            words.say_with("editions-open-few", &args!["edition" => edition])
        }
    };
    let sent = words.say_with("editions-sent-stays", &args!["before" => before]);
    vec![words.say_with(key, &values), sent, open]
}

/// Profiles for which `find` names something, each with the way to edit it.
fn roles(
    impact: &Impact<'_>,
    home: &str,
    find: impl Fn(&RoleProfile) -> Vec<String>,
) -> Vec<ListItem> {
    let line = |role: &RoleProfile| {
        let found = find(role);
        let item = ListItem::link(&role.title, format!("{home}/roles/{}/edit", role.id));
        (!found.is_empty()).then(|| item.detail(found.join("; ")))
    };
    impact.roles.iter().filter_map(line).collect()
}

/// "Data science (DATS) at level 7".
fn asked_at(words: &Words, skill: &str, level: Level) -> String {
    let values = args!["skill" => skill, "level" => level.number()];
    words.say_with("editions-asked", &values)
}

/// What a profile asks for and the present edition does not have.
fn lacks(words: &Words, role: &RoleProfile, framework: &Framework) -> Vec<String> {
    let asked = role.skills.iter();
    asked
        .filter(|asked| !framework.defines(asked.code, asked.level))
        .map(|asked| {
            let title = crate::assessments::skill_title(framework, asked.code);
            asked_at(words, &title, asked.level)
        })
        .collect()
}

fn undo(words: &Words, home: &str, impact: &Impact<'_>) -> Option<Undo> {
    let latest = impact.latest.as_ref()?;
    let possible = latest.may_undo(impact.organisation.edition, impact.now);
    if possible.is_err() || !impact.may_change {
        return None;
    }
    let until = dates::day(words, dates::london_day(latest.undo_until().utc()));
    let before = latest.from.to_string();
    let values = args!["before" => before, "date" => until];
    Some(Undo {
        heading: words.say_with("editions-undo", &values),
        text: words.say_with("editions-undo-text", &values),
        action: format!("{home}{UNDO}"),
        change: latest.id.to_string(),
        version: impact.organisation.version,
        button: Button::secondary(words.say_with("editions-undo-button", &values)),
    })
}

fn history(words: &Words, latest: &EditionChange) -> String {
    let day = |moment: engine::time::Instant| dates::day(words, dates::london_day(moment.utc()));
    let values = args![
        "before" => latest.from.to_string(),
        "edition" => latest.to.to_string(),
        "date" => day(latest.changed),
        "by" => latest.by.clone().unwrap_or_else(|| words.say("editions-command")),
        "undone" => latest.undone.map(day).unwrap_or_default(),
    ];
    let key = if latest.undone.is_some() {
        "editions-history-undone"
    } else {
        "editions-history"
    };
    words.say_with(key, &values)
}

impl Page for Report {
    const TEMPLATE: &'static str = "pages/editions/report";

    fn title(&self, words: &Words) -> String {
        words.say("editions-title")
    }

    fn section(&self) -> Section {
        if self.may_change {
            Section::Settings
        } else {
            Section::Roles
        }
    }

    fn breadcrumbs(&self, words: &Words) -> Vec<Crumb> {
        if !self.may_change {
            return Vec::new();
        }
        let settings = words.say("settings-heading");
        vec![Crumb::new(settings, self.settings_url.clone())]
    }

    fn wide(&self) -> bool {
        true
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
