//! The home page: the one next step, then what waits, then the state of what one looks after.

use super::step;
use crate::args;
use crate::kit::components::{Heading, ListItem, Panel};
use crate::kit::{Link, Page, Section, Staircase, Words};
use crate::request::Visit;
use engine::assessments::NextStep;
use serde::Serialize;
use store::assessments::TeamSummary;
use store::people::Counts;

/// What the page was told by the store.
pub(super) struct Seen {
    pub(super) job: Option<String>,
    pub(super) role: Option<String>,
    pub(super) step: NextStep,
    pub(super) team: Option<TeamSummary>,
    pub(super) counts: Option<Counts>,
    pub(super) has_text: Option<bool>,
}

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

    fn with(
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
        let area = area(words, home, seen);
        Self {
            heading: Heading::new(words.say("home-heading")).over(over),
            step: step::step(words, home, seen, title),
            area_heading: words.say("home-area-heading"),
            area,
            panels: panels(words, home, seen),
        }
    }
}

/// The state of what somebody looks after: five lines at most, each a link.
fn area(words: &Words, home: &str, seen: &Seen) -> Vec<ListItem> {
    let mut lines = Vec::new();
    if let Some(team) = seen.team {
        let waiting = team.people - team.submitted;
        let detail = words.say_with("home-team-detail", &args!["waiting" => waiting]);
        lines.push(
            ListItem::link(words.say("home-team"), format!("{home}/team"))
                .detail(detail)
                .meta(words.say_with(
                    "home-team-meta",
                    &args!["sent" => team.submitted, "people" => team.people],
                )),
        );
    }
    if let Some(counts) = seen.counts {
        lines.push(
            ListItem::link(words.say("home-people"), format!("{home}/people"))
                .detail(words.say_with(
                    "home-people-detail",
                    &args!["invited" => counts.invited, "new" => counts.not_invited()],
                ))
                .meta(words.say_with(
                    "home-people-meta",
                    &args!["joined" => counts.joined, "people" => counts.at_work],
                )),
        );
    }
    if let Some(has_text) = seen.has_text {
        let meta = if has_text {
            "home-framework-there"
        } else {
            "home-framework-missing"
        };
        lines.push(
            ListItem::link(
                words.say("home-framework"),
                format!("{home}/settings/framework"),
            )
            .detail(words.say("home-framework-detail"))
            .meta(words.say(meta)),
        );
    }
    lines
}

/// Three quiet panels: where else to go.
fn panels(words: &Words, home: &str, seen: &Seen) -> Vec<Panel> {
    let role = seen.role.as_deref().map_or_else(
        || words.say("home-panel-role-none"),
        |role| words.say_with("home-panel-role-text", &args!["role" => role]),
    );
    vec![
        Panel::new(words.say("home-panel-skills"), role).url(format!("{home}/skills")),
        Panel::new(
            words.say("home-panel-roles"),
            words.say("home-panel-roles-text"),
        )
        .url(format!("{home}/roles")),
        Panel::new(
            words.say("home-panel-framework"),
            words.say("home-panel-framework-text"),
        )
        .url(format!("{home}/framework")),
    ]
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

#[cfg(test)]
pub(crate) fn samples(samples: &mut crate::kit::samples::Samples) {
    let words = Words::load(crate::kit::Language::English).unwrap();
    let skill = sfia::SkillCode::new("TEST").unwrap();
    let moment = engine::time::Instant::from_utc(chrono::NaiveDateTime::default());
    let steps = [
        ("start", NextStep::Start),
        (
            "carry-on",
            NextStep::CarryOn {
                done: 3,
                total: 8,
                skill,
                place: 4,
            },
        ),
        ("add-skills", NextStep::AddSkills),
        ("send", NextStep::Send { total: 8 }),
        ("result", NextStep::LookAtResult { submitted: moment }),
    ];
    for (name, step) in steps {
        let team = TeamSummary {
            people: 8,
            submitted: 5,
            not_joined: 1,
        };
        let counts = Counts {
            at_work: 60,
            joined: 41,
            invited: 7,
            suspended: 1,
            left: 2,
        };
        let seen = Seen {
            job: Some("Developer".into()),
            role: Some("Developer".into()),
            step,
            team: Some(team),
            counts: Some(counts),
            has_text: Some(false),
        };
        let page = Home::with(&words, "/o/council-a", "Sam Example", &seen, |_| {
            "Functional testing (TEST)".into()
        });
        samples.add(&format!("home/{name}"), &page);
    }
    let bare = Seen {
        job: None,
        role: None,
        step: NextStep::Start,
        team: None,
        counts: None,
        has_text: None,
    };
    samples.add(
        "home/bare",
        &Home::with(&words, "/o/council-a", "Sam Example", &bare, |code| {
            code.to_string()
        }),
    );
}
