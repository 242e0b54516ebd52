//! A case, and the question which level it shows.

use crate::args;
use crate::assessments::{level_name, skill_title};
use crate::kit::components::{Button, Choice, ErrorSummary, FieldErrors, Heading, Radios};
use crate::kit::{Link, Page, Progress, Section, Words};
use engine::exercise::{Case, Progress as Done, Series};
use serde::Serialize;
use sfia::{Framework, Level};

/// What both pages about a case are made of.
pub(crate) struct About<'a> {
    /// The edition that the organisation uses.
    pub(crate) framework: &'a Framework,
    /// Which series one is in.
    pub(crate) series: Series,
    /// The case.
    pub(crate) case: &'a Case,
    /// Its place in the series, from 1.
    pub(crate) place: usize,
    /// How far the person is.
    pub(crate) progress: Done,
    /// Where the series begins.
    pub(crate) overview: String,
    /// The case's own address.
    pub(crate) here: String,
}

impl About<'_> {
    /// "Case 3 of 10".
    pub(super) fn over(&self, words: &Words) -> String {
        let counts = args!["place" => self.place, "total" => self.progress.total];
        words.say_with("exercise-over", &counts)
    }

    /// How many cases are answered, as a bar.
    pub(super) fn bar(&self, words: &Words) -> Progress {
        let Done { done, total } = self.progress;
        let part = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let counts = args!["done" => done, "total" => total];
        let label = words.say_with("exercise-progress", &counts);
        Progress::new(label, part(done), part(total))
    }

    /// The title of one of the pages, unlike that of the same case in the other series.
    pub(super) fn title(&self, words: &Words, key: &str) -> String {
        let series = match self.series {
            Series::Practice => "practice",
            Series::Whole => "whole",
        };
        let parts = args![
            "place" => self.place,
            "total" => self.progress.total,
            "name" => self.case.name.as_str(),
            "series" => series,
        ];
        words.say_with(key, &parts)
    }
}

/// The page.
#[derive(Serialize)]
pub(crate) struct Question {
    title: String,
    errors: ErrorSummary,
    heading: Heading,
    progress: Progress,
    skill: String,
    sentence: String,
    story: String,
    invented: String,
    action: String,
    level: Radios,
    save: Button,
    later: Link,
    back: Link,
}

impl Question {
    /// The question; `chosen` came with a form.
    pub(crate) fn new(
        words: &Words,
        own: &sfia::Words,
        about: &About<'_>,
        chosen: Option<&str>,
        errors: &FieldErrors,
    ) -> Self {
        let case = about.case;
        let named = args!["name" => case.name.as_str()];
        let skill = about.framework.find_skill(case.skill);
        let levels = skill.iter().flat_map(|skill| skill.levels.iter());
        let choice = |level: Level| {
            Choice::new(level.number().to_string(), level_name(words, level))
                .hint(own.statement(case.skill, level))
        };
        let legend = words.say_with("exercise-question", &named);
        Self {
            title: about.title(words, "exercise-question-title"),
            errors: errors.summary(),
            heading: Heading::new(legend.as_str()).over(about.over(words)),
            progress: about.bar(words),
            skill: skill_title(about.framework, case.skill),
            sentence: own.sentence(case.skill).to_owned(),
            story: case.story.clone(),
            invented: words.say_with("exercise-invented", &named),
            action: about.here.clone(),
            level: Radios::new(
                "level",
                words.say("exercise-choose"),
                levels.map(choice),
                chosen,
            )
            .errors(errors),
            save: Button::primary(words.say("exercise-answer")),
            later: Link::new(words.say("exercise-later"), about.overview.as_str()),
            back: Link::back(words, about.overview.as_str()),
        }
    }
}

impl Page for Question {
    const TEMPLATE: &'static str = "pages/exercise/question";

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
