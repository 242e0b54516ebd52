//! What the answers about responsibility come to.

use super::answers::{AnswerRow, Answers};
use super::attribute::attribute_name;
use crate::args;
use crate::assessments::names::level_name;
use crate::assessments::paths::{self, From};
use crate::kit::components::Heading;
use crate::kit::{Link, Page, Section, Words};
use engine::assessments::{Assessment, Responsibility, Start};
use serde::Serialize;
use sfia::{Framework, Level};

/// The page.
#[derive(Serialize)]
pub(crate) struct ResponsibilityPage {
    heading: Heading,
    spread: Option<String>,
    attributes: Answers,
    next: Link,
    back: Link,
}

impl ResponsibilityPage {
    /// The attributes of a draft for somebody whose role has this general level; `url` puts an address into the
    /// organisation.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        draft: &Assessment,
        role: Option<Level>,
        next: &str,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let said = &draft.responsibility;
        let general = said.general_level(framework);
        let lede = match general {
            Some(level) => words.say_with(
                "assessment-responsibility-lede",
                &args!["level" => level_name(words, level)],
            ),
            None => words.say("assessment-responsibility-lede-open"),
        };
        let spread = said.spread(framework).filter(|spread| *spread > 1);
        let rows = Responsibility::asked(framework).map(|code| {
            let standing = said.standing(code, Start::of(None, role));
            let (value, level, label) = match standing.next {
                Some(next) => (
                    words.say("assessment-not-finished"),
                    next,
                    "assessment-carry-on",
                ),
                None => {
                    let held = standing.held.unwrap_or(Level::LOWEST);
                    (level_name(words, held), held, "change")
                }
            };
            let there = url(&paths::attribute(code, level, From::Check));
            AnswerRow::new(attribute_name(framework, code), value)
                .action(Link::new(words.say(label), there))
        });
        Self {
            heading: Heading::new(words.say("assessment-responsibility-heading")).lede(lede),
            spread: spread.map(|spread| {
                words.say_with(
                    "assessment-responsibility-spread",
                    &args!["spread" => spread],
                )
            }),
            attributes: Answers {
                rows: rows.collect(),
            },
            next: Link::new(words.say("assessment-carry-on"), next),
            back: Link::new(words.say("back-label"), url(paths::ASSESSMENT)),
        }
    }
}

impl Page for ResponsibilityPage {
    const TEMPLATE: &'static str = "pages/assessments/responsibility";

    fn title(&self, words: &Words) -> String {
        words.say("assessment-responsibility-heading")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }
}
