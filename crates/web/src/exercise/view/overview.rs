//! Where a series begins, how far one is, and in the end a summary in words.

use crate::args;
use crate::assessments::skill_name;
use crate::exercise::paths;
use crate::kit::components::{Heading, ListItem};
use crate::kit::{Link, Page, Section, Words};
use engine::exercise::{Answers, Case, Exercise, Progress, Series, Summary, Tendency};
use serde::Serialize;
use sfia::{Framework, Level};
use std::cmp::Ordering;

/// The page.
#[derive(Serialize)]
pub(crate) struct Overview {
    heading: Heading,
    title: String,
    how: bool,
    tendency: Option<String>,
    on: Link,
    other: Option<Link>,
    answered: Vec<ListItem>,
}

impl Overview {
    /// For somebody with these answers; `url` makes addresses of the organisation.
    pub(crate) fn new(
        words: &Words,
        framework: &Framework,
        exercise: &Exercise,
        series: Series,
        answers: &Answers,
        url: impl Fn(&str) -> String,
    ) -> Self {
        let progress = answers.progress(exercise, series);
        let summary = answers.summary(exercise, series);
        let title = words.say(match series {
            Series::Practice => "exercise-practice-title",
            Series::Whole => "exercise-title",
        });
        let next = answers.next(exercise, series);
        let item = |case: &Case| {
            let given = answers.find(&case.id)?;
            let address = url(&paths::case(series, &case.id));
            Some(answered(words, framework, case, given, address))
        };
        Self {
            heading: Heading::new(title.as_str()).lede(lede(words, series, progress, summary)),
            title,
            how: summary.is_none(),
            tendency: summary.map(|summary| leaning(words, summary.tendency)),
            on: match next {
                Some(case) => Link::new(
                    words.say(if progress.done == 0 {
                        "exercise-start"
                    } else {
                        "exercise-carry-on"
                    }),
                    url(&paths::case(series, &case.id)),
                ),
                None => onwards(words, series, &url),
            },
            other: (series == Series::Practice && summary.is_some())
                .then(|| Link::new(words.say("exercise-all"), url(paths::series(Series::Whole)))),
            answered: exercise.cases(series).filter_map(item).collect(),
        }
    }
}

/// Where one goes from the end of a series.
fn onwards(words: &Words, series: Series, url: &impl Fn(&str) -> String) -> Link {
    match series {
        Series::Practice => Link::new(words.say("exercise-to-assessment"), url("/assessment")),
        Series::Whole => Link::new(words.say("exercise-to-home"), url("")),
    }
}

fn lede(words: &Words, series: Series, progress: Progress, summary: Option<Summary>) -> String {
    let Progress { done, total } = progress;
    let counts = args!["done" => done, "total" => total];
    match summary {
        Some(Summary {
            total,
            exact,
            within_one,
            ..
        }) => {
            let counts = args!["exact" => exact, "near" => within_one, "total" => total];
            words.say_with("exercise-summary", &counts)
        }
        None if done > 0 => words.say_with("exercise-lede-begun", &counts),
        None if series == Series::Practice => words.say("exercise-practice-lede"),
        None => words.say("exercise-lede"),
    }
}

fn leaning(words: &Words, tendency: Tendency) -> String {
    words.say(match tendency {
        Tendency::High => "exercise-reads-high",
        Tendency::Low => "exercise-reads-low",
        Tendency::Even => "exercise-reads-even",
    })
}

/// A case that is answered, leading to its model answer.
fn answered(
    words: &Words,
    framework: &Framework,
    case: &Case,
    given: Level,
    address: String,
) -> ListItem {
    let parts = args![
        "name" => case.name.as_str(),
        "skill" => skill_name(framework, case.skill),
    ];
    let levels = args!["given" => given.number(), "model" => case.level.number()];
    ListItem::link(words.say_with("exercise-answered-case", &parts), address)
        .detail(words.say_with("exercise-answered-levels", &levels))
        .meta(beside(words, given, case.level))
}

/// "One higher": how an answer lies beside the model answer, in a word or two.
fn beside(words: &Words, given: Level, model: Level) -> String {
    let counts = args!["apart" => given.number().abs_diff(model.number())];
    match given.cmp(&model) {
        Ordering::Equal => words.say("exercise-beside-same"),
        Ordering::Greater => words.say_with("exercise-beside-higher", &counts),
        Ordering::Less => words.say_with("exercise-beside-lower", &counts),
    }
}

impl Page for Overview {
    const TEMPLATE: &'static str = "pages/exercise/overview";

    fn title(&self, _: &Words) -> String {
        self.title.clone()
    }

    fn section(&self) -> Section {
        Section::Skills
    }
}
