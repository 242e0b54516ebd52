//! Which skills of a group were used in the period that counts.

use crate::args;
use crate::assessments::paths;
use crate::kit::components::{Button, Checkboxes, Choice, ErrorSummary, FieldErrors, Heading};
use crate::kit::{Link, Page, Section, Words};
use engine::assessments::{Assessment, Candidate};
use serde::Serialize;
use sfia::Framework;

/// The page.
#[derive(Serialize)]
pub(crate) struct AskGroup {
    title: String,
    errors: ErrorSummary,
    heading: Heading,
    action: String,
    assessment: String,
    used: Checkboxes,
    save: Button,
    later: Button,
    back: Link,
}

impl AskGroup {
    /// The group of a draft with this number of so many; `url` puts an address into the organisation.
    pub(crate) fn new(
        words: &Words,
        own: &sfia::Words,
        framework: &Framework,
        (draft, group, number, total): (&Assessment, &[Candidate], usize, usize),
        errors: &FieldErrors,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let counts = args!["place" => number, "total" => total];
        let choices = group.iter().map(|one| {
            let name = framework
                .find_skill(one.code)
                .map_or_else(|| one.code.to_string(), |skill| skill.name.clone());
            Choice::new(one.code.as_str(), name).hint(own.sentence(one.code))
        });
        let ticked: Vec<&str> = group
            .iter()
            .filter(|one| one.is_used())
            .map(|one| one.code.as_str())
            .collect();
        let period = super::level::period(words, draft.period_years);
        let question = words.say_with("assessment-group-question", &args!["period" => period]);
        let back = match number {
            1 => paths::RESPONSIBILITY.to_owned(),
            _ => paths::group(number - 1),
        };
        Self {
            title: words.say_with("assessment-group-title", &counts),
            errors: errors.summary(),
            heading: Heading::new(words.say("assessment-group-heading"))
                .over(words.say_with("assessment-group-over", &counts)),
            action: url(&paths::group(number)),
            assessment: draft.id.to_string(),
            used: Checkboxes::new("used", question, choices, &ticked).errors(errors),
            save: Button::primary(words.say("assessment-save")),
            later: Button::secondary(words.say("assessment-later")).sends("then", "later"),
            back: Link::new(words.say("back-label"), url(&back)),
        }
    }
}

impl Page for AskGroup {
    const TEMPLATE: &'static str = "pages/assessments/group";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
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
