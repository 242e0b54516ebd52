//! A draft on the way: how far it is, and every skill in it.

use crate::args;
use crate::assessments::names::{detail_line, level_name, skill_title, standing_words};
use crate::assessments::paths::{self, From};
use crate::kit::components::{Heading, State, StateKind};
use crate::kit::dates;
use crate::kit::{Link, Page, Section, Staircase, Words};
use engine::assessments::{AssessedSkill, Assessment, Start};
use serde::Serialize;
use sfia::Framework;
use store::assessments::Own;

/// The page.
#[derive(Serialize)]
pub(crate) struct Overview {
    heading: Heading,
    moved: Option<Link>,
    next: Link,
    caption: String,
    stairs: Option<Staircase>,
    role: Option<Group>,
    added: Option<Group>,
    general: Option<Link>,
    grid: Link,
    add: Link,
    changed: String,
}

#[derive(Serialize)]
struct Group {
    heading: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    label: String,
    url: String,
    detail: String,
    state: State,
    remove_url: Option<String>,
}

impl Overview {
    /// With the way to what another edition of the framework changed, if one did.
    pub(crate) fn moved(mut self, moved: Option<Link>) -> Self {
        self.moved = moved;
        self
    }

    /// The draft of a person; `next` is where one carries on, `url` puts an address into the organisation.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        draft: &Assessment,
        own: &Own,
        next: &str,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let role = own.role.as_ref().map(|role| role.title.as_str());
        let start = own.start(Some(draft), framework);
        let progress = draft.progress(framework);
        let (done, total) = (progress.done, progress.total);
        let counts = args!["done" => done, "total" => total];
        let unfinished = draft
            .skills
            .iter()
            .position(|skill| !skill.is_done(framework, start));
        let (lede, label) = match unfinished {
            _ if draft.steps.choosing.is_none() => (
                words.say("assessment-overview-lede-begun"),
                words.say("assessment-carry-on"),
            ),
            _ if total == 0 => (
                words.say("assessment-overview-lede-empty"),
                words.say("assessment-overview-add"),
            ),
            Some(place) => (
                words.say_with("assessment-overview-lede", &counts),
                words.say_with("assessment-overview-carry-on", &args!["place" => place + 1]),
            ),
            None => (
                words.say("assessment-overview-lede-done"),
                words.say("assessment-overview-check"),
            ),
        };
        let caption = words.say_with("assessment-overview-progress", &counts);
        let chosen = draft.steps.choosing.is_some();
        let stairs = (total > 0 && chosen).then(|| {
            let part = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            Staircase::new(caption.clone(), part(done), part(total))
        });
        let rows = |added: bool| -> Vec<Row> {
            let wanted = draft.skills.iter().filter(|skill| skill.added == added);
            wanted
                .map(|skill| row(words, framework, skill, start, &url))
                .collect()
        };
        let role_heading = role
            .map(|role| words.say_with("assessment-overview-role", &args!["role" => role]))
            .unwrap_or_default();
        let changed = dates::moment(words, draft.changed.utc());
        Self {
            heading: Heading::new(words.say("assessment-overview-title")).lede(lede),
            moved: None,
            next: Link::new(label, next),
            caption: if chosen {
                caption
            } else {
                words.say("assessment-overview-begun")
            },
            stairs,
            role: Group::of(role_heading, rows(false)),
            added: Group::of(words.say("assessment-overview-added"), rows(true)),
            general: general(words, framework, draft, &url),
            grid: Link::new(words.say("assessment-overview-grid"), url(paths::GRID)),
            add: Link::new(words.say("assessment-overview-add"), url(paths::ADD)),
            changed: words.say_with("assessment-overview-changed", &args!["moment" => changed]),
        }
    }
}

/// The general level, with the way to its answers; `None` before anything was said of it.
fn general(
    words: &Words,
    framework: &Framework,
    draft: &Assessment,
    url: impl Fn(&str) -> String,
) -> Option<Link> {
    let level = draft.general_level(framework)?;
    let level = args!["level" => level_name(words, level)];
    let label = words.say_with("assessment-overview-general", &level);
    Some(Link::new(label, url(paths::RESPONSIBILITY)))
}

impl Group {
    fn of(heading: String, rows: Vec<Row>) -> Option<Self> {
        (!rows.is_empty()).then_some(Self { heading, rows })
    }
}

fn row(
    words: &Words,
    framework: &Framework,
    skill: &AssessedSkill,
    start: Start,
    url: &impl Fn(&str) -> String,
) -> Row {
    let standing = skill.standing(framework, start);
    let done = skill.is_done(framework, start);
    let path = match standing.next {
        Some(level) => paths::level(skill.code, level, From::Flow),
        None if done => paths::skill(skill.code),
        None => paths::details(skill.code, From::Flow),
    };
    let (state, detail) = if done {
        let line = detail_line(words, skill, &standing);
        let held = standing_words(words, &standing);
        let detail = [held, line].into_iter().filter(|part| !part.is_empty());
        let state = State::new(StateKind::Done, words.say("assessment-state-done"));
        (state, detail.collect::<Vec<_>>().join(". "))
    } else if skill.answers.is_empty() {
        let state = State::new(StateKind::New, words.say("assessment-state-new"));
        (state, String::new())
    } else {
        let state = State::new(StateKind::Half, words.say("assessment-state-begun"));
        (state, String::new())
    };
    Row {
        label: skill_title(framework, skill.code),
        url: url(&path),
        detail,
        state,
        remove_url: (skill.added && !done).then(|| url(&paths::remove(skill.code, From::Flow))),
    }
}

impl Page for Overview {
    const TEMPLATE: &'static str = "pages/assessments/overview";

    fn title(&self, words: &Words) -> String {
        words.say("assessment-overview-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn wide(&self) -> bool {
        true
    }
}
