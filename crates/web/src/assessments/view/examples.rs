//! For which skills an example helps most.

use crate::args;
use crate::assessments::names::skill_title;
use crate::assessments::paths;
use crate::kit::components::{Button, Heading, ListItem};
use crate::kit::{Link, Page, Section, Words};
use engine::assessments::Assessment;
use engine::evidence::EvidenceHead;
use serde::Serialize;
use sfia::Framework;
use store::assessments::Own;

/// The page.
#[derive(Serialize)]
pub(crate) struct Examples {
    heading: Heading,
    skills: Vec<ListItem>,
    action: String,
    assessment: String,
    go_on: Button,
    back: Link,
}

impl Examples {
    /// The skills of a draft that matter most to the role; `url` puts an address into the organisation.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        draft: &Assessment,
        (own, shown): (&Own, &[EvidenceHead]),
        url: impl Fn(&str) -> String,
    ) -> Self {
        let role = own.role.as_ref().map(|role| role.skills.as_slice());
        let codes = draft.matter_most(role.unwrap_or_default(), framework);
        let skills: Vec<ListItem> = codes
            .into_iter()
            .map(|code| {
                let held = draft
                    .find_skill(code)
                    .and_then(|skill| skill.held(framework));
                let level = held.map_or(0, sfia::Level::number);
                let there = url(&format!(
                    "/evidence/new?skill={code}&level={level}&from=assessment"
                ));
                let count = shown
                    .iter()
                    .filter(|head| head.supports.iter().any(|one| one.skill == code))
                    .count();
                let parts = args!["level" => level, "count" => count];
                let detail = words.say_with("assessment-examples-say", &parts);
                ListItem::link(skill_title(framework, code), there).detail(detail)
            })
            .collect();
        let lede = if skills.is_empty() {
            words.say("assessment-examples-none")
        } else {
            words.say("assessment-examples-lede")
        };
        Self {
            heading: Heading::new(words.say("assessment-examples-heading")).lede(lede),
            skills,
            action: url(paths::EXAMPLES),
            assessment: draft.id.to_string(),
            go_on: Button::primary(words.say("assessment-examples-go-on")),
            back: Link::new(words.say("back-label"), url(paths::ASSESSMENT)),
        }
    }
}

impl Page for Examples {
    const TEMPLATE: &'static str = "pages/assessments/examples";

    fn title(&self, words: &Words) -> String {
        words.say("assessment-examples-heading")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }
}
