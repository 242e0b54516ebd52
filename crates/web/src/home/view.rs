//! The home page: the one next step, then what waits, then the state of what one looks after.

use super::area::{self, Task};
use super::seen::{First, Seen};
use super::step;
use crate::args;
use crate::kit::components::{Heading, ListItem, Panel};
use crate::kit::{Link, Page, Section, Staircase, Words};
use crate::request::Visit;
use engine::assessments::NextStep;
use serde::Serialize;

/// The one next step: a heading, a sentence, a button, and a picture where there is something to count.
#[derive(Serialize)]
pub(super) struct Step {
    pub(super) heading: String,
    pub(super) text: String,
    pub(super) action: Option<Link>,
    pub(super) stairs: Option<Staircase>,
    pub(super) caption: String,
}

/// What comes next for a member.
#[derive(Serialize)]
pub(super) struct Home {
    heading: Heading,
    step: Step,
    waiting: Vec<ListItem>,
    asked: Vec<ListItem>,
    reminders_url: String,
    tasks: Vec<Task>,
    area_heading: String,
    area: Vec<ListItem>,
    panels: Vec<Panel>,
}

impl Home {
    pub(super) fn new(visit: &Visit, seen: &Seen) -> Self {
        Self::with(visit.words(), &visit.url(""), visit.name(), seen, |code| {
            let framework = visit.app().frameworks.edition(visit.organisation().edition);
            framework
                .find_skill(code)
                .map_or_else(|| code.to_string(), sfia::Skill::title)
        })
    }

    pub(super) fn with(
        words: &Words,
        home: &str,
        name: &str,
        seen: &Seen,
        title: impl Fn(sfia::SkillCode) -> String,
    ) -> Self {
        let over = match &seen.job {
            Some(job) => words.say_with("home-over", &args!["name" => name, "job" => job.as_str()]),
            None => name.to_owned(),
        };
        let first = seen.first();
        Self {
            heading: Heading::new(words.say("home-heading")).over(over),
            waiting: waiting(words, home, seen, &title),
            step: step::step(words, home, seen, first, title),
            asked: area::asked(words, home, seen),
            reminders_url: format!("{home}/reminders"),
            tasks: if first == First::People {
                area::tasks(words, home, seen)
            } else {
                Vec::new()
            },
            area_heading: words.say("home-area-heading"),
            area: area::area(words, home, seen, first),
            panels: panels(words, home, seen, first),
        }
    }
}

/// What waits for the member: about endorsement, then about job descriptions.
fn waiting(
    words: &Words,
    home: &str,
    seen: &Seen,
    title: &dyn Fn(sfia::SkillCode) -> String,
) -> Vec<ListItem> {
    let mut lines = seen.waits.lines(words, home, title);
    lines.extend(seen.jobs.lines(words, home));
    lines
}

/// Quiet panels: where else to go, without what the page says above.
fn panels(words: &Words, home: &str, seen: &Seen, first: First) -> Vec<Panel> {
    let role = seen.role.as_deref().map_or_else(
        || words.say("home-panel-role-none"),
        |role| words.say_with("home-panel-role-text", &args!["role" => role]),
    );
    let panel = |name: &str, text: String, path: &str| {
        Panel::new(words.say(name), text).url(format!("{home}{path}"))
    };
    let sent = matches!(seen.step, NextStep::LookAtResult { .. });
    let mut panels = vec![if sent && first == First::Own {
        let text = words.say("home-panel-again-text");
        panel("home-panel-again", text, "/assessment")
    } else {
        panel("home-panel-skills", role, "/skills")
    }];
    if seen.profiles.is_none() || first == First::People {
        let text = words.say("home-panel-roles-text");
        panels.push(panel("home-panel-roles", text, "/roles"));
    }
    let text = words.say("home-panel-framework-text");
    panels.push(panel("home-panel-framework", text, "/framework"));
    panels
}

impl Page for Home {
    const TEMPLATE: &'static str = "pages/home/show";

    fn title(&self, words: &Words) -> String {
        words.say("home-heading")
    }

    fn section(&self) -> Section {
        Section::Home
    }

    fn wide(&self) -> bool {
        true
    }
}
