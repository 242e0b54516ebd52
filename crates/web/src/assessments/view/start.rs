//! Before a self-assessment: what it is for, who sees it, how it goes.

use crate::args;
use crate::kit::components::{Button, Heading};
use crate::kit::dates;
use crate::kit::{Link, Page, Section, Words};
use engine::time::Instant;
use serde::Serialize;

/// The page.
#[derive(Serialize)]
pub(crate) struct Start {
    heading: Heading,
    action: String,
    button: Button,
    scope: String,
    skills: Vec<String>,
    again: Option<String>,
    practice: Link,
}

impl Start {
    /// For somebody in `role` (its title) who will be asked about `skills`; `submitted` if they have sent one before;
    /// `practice_url` is where they can try it first.
    pub(crate) fn new(
        words: &Words,
        action: String,
        role: Option<&str>,
        skills: Vec<String>,
        submitted: Option<Instant>,
        practice_url: String,
    ) -> Self {
        let scope = match role {
            None => words.say("assessment-start-no-role"),
            Some(role) if skills.is_empty() => {
                words.say_with("assessment-start-empty-role", &args!["role" => role])
            }
            Some(role) => words.say_with(
                "assessment-start-role-skills",
                &args!["role" => role, "count" => skills.len()],
            ),
        };
        let again = submitted.map(|moment| {
            let date = dates::day(words, dates::london_day(moment.utc()));
            words.say_with("assessment-start-again", &args!["date" => date])
        });
        let button = if again.is_some() {
            words.say("assessment-start-again-button")
        } else {
            words.say("assessment-start-button")
        };
        Self {
            heading: Heading::new(words.say("assessment-start-title"))
                .lede(words.say("assessment-start-lede")),
            action,
            button: Button::primary(button),
            scope,
            skills,
            again,
            practice: Link::new(words.say("exercise-practice-title"), practice_url),
        }
    }
}

impl Page for Start {
    const TEMPLATE: &'static str = "pages/assessments/start";

    fn title(&self, words: &Words) -> String {
        words.say("assessment-start-title")
    }

    fn section(&self) -> Section {
        Section::Skills
    }
}
