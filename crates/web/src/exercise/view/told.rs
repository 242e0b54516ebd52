//! The model answer beside one's own.

use super::question::About;
use crate::args;
use crate::assessments::{level_name, skill_title};
use crate::kit::components::{Heading, SummaryList, SummaryRow};
use crate::kit::{Link, Page, Progress, Section, Words};
use serde::Serialize;
use sfia::Level;
use std::cmp::Ordering;

/// The page.
#[derive(Serialize)]
pub(crate) struct Told {
    title: String,
    heading: Heading,
    progress: Progress,
    answers: SummaryList,
    reason: String,
    story: String,
    story_summary: String,
    on: Link,
    later: Option<Link>,
    back: Link,
}

impl Told {
    /// After the answer `given`; `next` is the next case that is not answered.
    pub(crate) fn new(
        words: &Words,
        own: &sfia::Words,
        about: &About<'_>,
        given: Level,
        next: Option<String>,
    ) -> Self {
        let case = about.case;
        let named = args!["name" => case.name.as_str()];
        let overview = about.overview.as_str();
        let on = match &next {
            Some(next) => Link::new(words.say("exercise-next"), next.as_str()),
            None => Link::new(words.say("exercise-result"), overview),
        };
        let level_row = |key: &str, level: Level| {
            SummaryRow::new(words.say(key), level_name(words, level))
                .detail(own.statement(case.skill, level))
        };
        Self {
            title: about.title(words, "exercise-told-title"),
            heading: Heading::new(words.say_with("exercise-told", &named))
                .over(about.over(words))
                .lede(compared(words, given, case.level)),
            progress: about.bar(words),
            answers: SummaryList::new(vec![
                SummaryRow::new(
                    words.say("exercise-skill"),
                    skill_title(about.framework, case.skill),
                ),
                level_row("exercise-yours", given),
                level_row("exercise-model", case.level),
            ]),
            reason: case.reason.clone(),
            story: case.story.clone(),
            story_summary: words.say_with("exercise-story-again", &named),
            on,
            later: next.map(|_| Link::new(words.say("exercise-stop"), overview)),
            back: Link::back(words, overview),
        }
    }
}

/// How an answer lies beside the model answer, in a sentence.
fn compared(words: &Words, given: Level, model: Level) -> String {
    let counts = args!["apart" => given.number().abs_diff(model.number())];
    match given.cmp(&model) {
        Ordering::Equal => words.say("exercise-same"),
        Ordering::Greater => words.say_with("exercise-higher", &counts),
        Ordering::Less => words.say_with("exercise-lower", &counts),
    }
}

impl Page for Told {
    const TEMPLATE: &'static str = "pages/exercise/told";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Skills
    }

    fn back(&self, _: &Words) -> Option<Link> {
        Some(self.back.clone())
    }
}
