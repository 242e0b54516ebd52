//! The blind ratings: the critical skills of one person, a level each, and nothing of what the person says.

use crate::args;
use crate::assessments::skill_title;
use crate::kit::components::Button;
use crate::kit::components::{ErrorSummary, FieldErrors, Heading, Radios};
use crate::kit::{Link, Page, Section, Words};
use crate::request::Fields;
use crate::reviews::words::level_choices;
use serde::Serialize;
use sfia::Framework;
use store::assessments::Job;
use store::endorsement::ReviewState;

/// The page.
#[derive(Serialize)]
pub(crate) struct BlindPage {
    title: String,
    heading: Heading,
    errors: ErrorSummary,
    paused: Option<String>,
    action: String,
    review: String,
    skills: Vec<Asked>,
    save: Button,
    back_url: String,
}

/// One skill to rate.
#[derive(Serialize)]
struct Asked {
    code: String,
    levels: Radios,
}

impl BlindPage {
    /// The page; `sent` is what came back with its errors.
    pub(crate) fn new(
        words: &Words,
        job: &Job,
        state: &ReviewState,
        (framework, own): (&Framework, &sfia::Words),
        sent: Option<(&Fields, &FieldErrors)>,
        url: &dyn Fn(&str) -> String,
    ) -> Self {
        let named = args!["person" => job.name.as_str()];
        let none = FieldErrors::none();
        let errors = sent.map_or(&none, |(_, errors)| errors);
        let asked = |(code, place): (&sfia::SkillCode, i32)| {
            let name = format!("level-{place}");
            let chosen = sent.map(|(fields, _)| fields.text(&name).to_owned());
            let choices = level_choices(words, framework, own, *code);
            let legend = skill_title(framework, *code);
            Asked {
                code: code.to_string(),
                levels: Radios::new(name, legend, choices, chosen.as_deref()).errors(errors),
            }
        };
        let title = words.say_with("reviews-blind-title", &named);
        let mut heading =
            Heading::new(title.as_str()).lede(words.say_with("reviews-blind-lede", &named));
        if let Some(job_title) = &job.job_title {
            heading = heading.over(job_title.as_str());
        }
        Self {
            heading,
            title,
            errors: errors.summary(),
            paused: state.paused.map(|kind| paused(words, kind)),
            action: url(&format!("/people/{}/review", job.person)),
            review: state.id.to_string(),
            skills: state.blind_due.iter().zip(1..).map(asked).collect(),
            save: Button::primary(words.say("reviews-blind-save")),
            back_url: url(""),
        }
    }
}

/// Says that the review is held up, and by what.
pub(super) fn paused(words: &Words, kind: engine::endorsement::ObjectionKind) -> String {
    let what = crate::reviews::words::objection(words, kind);
    words.say_with("reviews-paused", &args!["what" => what])
}

impl Page for BlindPage {
    const TEMPLATE: &'static str = "pages/reviews/blind";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Team
    }

    fn back(&self, words: &Words) -> Option<Link> {
        Some(Link::back(words, self.back_url.clone()))
    }

    fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }
}
