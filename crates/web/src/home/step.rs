//! The one next step of a member, in words.

use super::seen::{First, Seen};
use super::view::Step;
use crate::args;
use crate::kit::{Link, Staircase, Words, dates};
use engine::assessments::NextStep;
use sfia::SkillCode;
use store::assessments::TeamSummary;

/// What to do next: bring people in, see to one's team, or go on with one's own assessment.
pub(super) fn step(
    words: &Words,
    home: &str,
    seen: &Seen,
    first: First,
    title: impl Fn(SkillCode) -> String,
) -> Step {
    let headed = |heading: String, text: String, label: &str, path: &str| Step {
        heading,
        text,
        action: Some(Link::new(words.say(label), format!("{home}{path}"))),
        stairs: None,
        caption: String::new(),
    };
    let plain = |heading: &str, text: String, label: &str, path: &str| {
        headed(words.say(heading), text, label, path)
    };
    match first {
        First::People => {
            return plain(
                "home-bring-heading",
                words.say("home-bring-text"),
                "home-bring-button",
                "/people/import",
            );
        }
        First::Team(team) => return waiting(words, home, team),
        First::Own => {}
    }
    match &seen.step {
        NextStep::Start if seen.role.is_none() => plain(
            "home-start-heading",
            words.say(if seen.manages_people {
                "home-no-role-text-administrator"
            } else {
                "home-no-role-text"
            }),
            "home-no-role-button",
            "/assessment",
        ),
        NextStep::Start => plain(
            "home-start-heading",
            words.say("home-start-text"),
            "home-start-button",
            "/assessment",
        ),
        NextStep::Begun => plain(
            "home-carry-on-heading",
            words.say("home-begun-text"),
            "home-begun-button",
            "/assessment/next",
        ),
        NextStep::CarryOn {
            done,
            total,
            skill,
            place,
        } => {
            let count = words.say_with(
                "home-carry-on-count",
                &args!["done" => *done, "total" => *total],
            );
            let caption = words.say_with(
                "home-carry-on-caption",
                &args!["count" => count.as_str(), "skill" => title(*skill)],
            );
            Step {
                heading: words.say("home-carry-on-heading"),
                text: words.say_with(
                    "home-carry-on-text",
                    &args!["done" => *done, "total" => *total],
                ),
                action: Some(Link::new(
                    words.say_with("home-carry-on-button", &args!["place" => *place]),
                    format!("{home}/assessment/next"),
                )),
                stairs: Some(Staircase::ornament(small(*done), small(*total))),
                caption,
            }
        }
        NextStep::AddSkills => plain(
            "home-add-heading",
            words.say("home-add-text"),
            "home-add-button",
            "/assessment/add",
        ),
        NextStep::Send { total } => plain(
            "home-send-heading",
            words.say_with("home-send-text", &args!["total" => *total]),
            "home-send-button",
            "/assessment/check",
        ),
        NextStep::LookAtResult { submitted } => {
            let date = dates::day(words, dates::london_day(submitted.utc()));
            let sent = |key: &str| words.say_with(key, &args!["date" => date.as_str()]);
            match seen.manager.as_deref() {
                Some(manager) => headed(
                    words.say_with("home-talk-heading", &args!["manager" => manager]),
                    sent("home-talk-text"),
                    "home-talk-button",
                    "/skills",
                ),
                None => plain(
                    "home-sent-heading",
                    sent("home-sent-text"),
                    "home-sent-button",
                    "/skills",
                ),
            }
        }
    }
}

/// How many of the team have not sent an assessment.
fn waiting(words: &Words, home: &str, team: TeamSummary) -> Step {
    let sent = args!["sent" => team.submitted, "people" => team.people];
    let mut text = words.say_with("home-waiting-text", &sent);
    if team.not_joined > 0 {
        let count = args!["count" => team.not_joined];
        text = format!(
            "{text} {}",
            words.say_with("home-waiting-not-joined", &count)
        );
    }
    Step {
        heading: words.say_with(
            "home-waiting-heading",
            &args!["waiting" => team.people - team.submitted],
        ),
        text,
        action: Some(Link::new(
            words.say("home-waiting-button"),
            format!("{home}/team"),
        )),
        stairs: None,
        caption: String::new(),
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count.min(40)).unwrap_or(40)
}
