//! The one next step of a member, in words.

use super::view::{Seen, Step};
use crate::args;
use crate::kit::{Link, Staircase, Words, dates};
use engine::assessments::NextStep;
use sfia::SkillCode;

/// What to do next: begin, go on, send, or look at the result.
pub(super) fn step(
    words: &Words,
    home: &str,
    seen: &Seen,
    title: impl Fn(SkillCode) -> String,
) -> Step {
    let plain = |heading: &str, text: String, label: &str, path: &str| Step {
        heading: words.say(heading),
        text,
        action: Some(Link::new(words.say(label), format!("{home}{path}"))),
        stairs: None,
        caption: String::new(),
    };
    match &seen.step {
        NextStep::Start if seen.role.is_none() => plain(
            "home-no-role-heading",
            words.say("home-no-role-text"),
            "home-no-role-button",
            "/assessment",
        ),
        NextStep::Start => plain(
            "home-start-heading",
            words.say("home-start-text"),
            "home-start-button",
            "/assessment",
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
            plain(
                "home-result-heading",
                words.say_with("home-result-text", &args!["date" => date]),
                "home-result-button",
                "/skills",
            )
        }
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count.min(40)).unwrap_or(40)
}
