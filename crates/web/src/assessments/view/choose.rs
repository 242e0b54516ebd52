//! Choosing the skills to go through level by level.

use crate::args;
use crate::assessments::paths;
use crate::kit::components::{Button, Checkboxes, Choice, ErrorSummary, FieldErrors, Heading};
use crate::kit::{Link, Page, Section, Words};
use crate::request::Fields;
use engine::assessments::narrowing::{MOST_CHOSEN, WELL_CHOSEN};
use engine::assessments::{Assessment, LastUsed, groups};
use serde::Serialize;
use sfia::{Framework, SkillCode};

/// The page.
#[derive(Serialize)]
pub(crate) struct ChooseSkills {
    errors: ErrorSummary,
    heading: Heading,
    action: String,
    assessment: String,
    kept: Vec<String>,
    chosen: Option<Checkboxes>,
    now: Checkboxes,
    nothing: bool,
    save: Button,
    add: Link,
    back: Link,
}

impl ChooseSkills {
    /// The skills of a draft that were used, with those of the role first; `url` puts an address into the organisation.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        draft: &Assessment,
        asked: &[SkillCode],
        typed: Option<&Fields>,
        errors: &FieldErrors,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let offered = offered(draft);
        let choices = |in_role: bool| {
            offered.iter().map(move |code| {
                let name = framework
                    .find_skill(*code)
                    .map_or_else(|| code.to_string(), |skill| skill.name.clone());
                let choice = Choice::new(code.as_str(), name);
                if in_role && asked.contains(code) {
                    choice.hint(words.say("assessment-choose-in-role"))
                } else {
                    choice
                }
            })
        };
        // As many as can be gone through are ticked before anything was chosen: those of the role first.
        let few = offered.len() <= MOST_CHOSEN;
        let chosen_before = |code: &&SkillCode| match draft.find_skill(**code) {
            Some(skill) if draft.steps.choosing.is_some() => !skill.is_unused(),
            _ => few || asked.contains(*code),
        };
        let ticked = |name: &str, stored: Vec<String>| -> Vec<String> {
            typed.map_or(stored, |fields| {
                fields
                    .all(name)
                    .into_iter()
                    .map(ToOwned::to_owned)
                    .collect()
            })
        };
        let stored = offered.iter().filter(chosen_before);
        let chosen = ticked("chosen", stored.map(ToString::to_string).collect());
        let regular = |code: &&SkillCode| {
            let skill = draft.find_skill(**code);
            skill.is_some_and(|skill| skill.last_used == Some(LastUsed::Now))
        };
        let stored = offered.iter().filter(regular);
        let now = ticked("now", stored.map(ToString::to_string).collect());
        let limits = args!["well" => WELL_CHOSEN, "most" => MOST_CHOSEN];
        let last_group = groups(&draft.candidates).count();
        // With no more than can be gone through there is nothing to choose.
        let choosing = !few || !errors.is_empty();
        let lede = if choosing {
            words.say_with("assessment-choose-lede", &limits)
        } else {
            words.say_with(
                "assessment-choose-lede-few",
                &args!["count" => offered.len()],
            )
        };
        Self {
            errors: errors.summary(),
            heading: Heading::new(words.say("assessment-choose-heading")).lede(lede),
            action: url(paths::CHOOSE),
            assessment: draft.id.to_string(),
            kept: if choosing { Vec::new() } else { chosen.clone() },
            chosen: choosing.then(|| {
                Checkboxes::new(
                    "chosen",
                    words.say("assessment-choose-question"),
                    choices(true),
                    &refs(&chosen),
                )
                .errors(errors)
            }),
            now: Checkboxes::new(
                "now",
                words.say("assessment-choose-now"),
                choices(false),
                &refs(&now),
            )
            .errors(errors),
            nothing: offered.is_empty(),
            save: Button::primary(words.say("assessment-save")),
            add: Link::new(words.say("assessment-choose-add"), url(paths::ADD)),
            back: Link::new(
                words.say("back-label"),
                url(&paths::group(last_group.max(1))),
            ),
        }
    }
}

fn refs(ticked: &[String]) -> Vec<&str> {
    ticked.iter().map(String::as_str).collect()
}

/// The candidates that were used, and what is in the draft beside them.
fn offered(draft: &Assessment) -> Vec<SkillCode> {
    let used = draft.candidates.iter().filter(|one| one.is_used());
    let mut offered: Vec<SkillCode> = used.map(|one| one.code).collect();
    for skill in &draft.skills {
        let said = skill.added || !skill.answers.is_empty();
        if said && !offered.contains(&skill.code) {
            offered.push(skill.code);
        }
    }
    offered
}

impl Page for ChooseSkills {
    const TEMPLATE: &'static str = "pages/assessments/choose";

    fn title(&self, words: &Words) -> String {
        words.say("assessment-choose-heading")
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
