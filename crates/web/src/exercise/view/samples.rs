//! Every page of the exercise, for the kit's tests and for looking at.

use super::*;
use crate::args;
use crate::kit::components::FieldErrors;
use crate::kit::samples::Samples;
use engine::exercise::{Answers, Case, Exercise, Series};
use sfia::{Edition, Framework, Frameworks, Level};

fn framework() -> &'static Framework {
    Frameworks::shipped().unwrap().edition(Edition::Nine)
}

fn exercise() -> &'static Exercise {
    Exercise::shipped().unwrap()
}

fn url(path: &str) -> String {
    format!("/o/council-a{path}")
}

/// Answers to the first cases, each `above` the model answer.
fn answers(count: usize, above: u8) -> Answers {
    let cases = exercise().cases(Series::Whole).take(count);
    let answer = |case: &Case| {
        let level = Level::new(case.level.number() + above).unwrap();
        match framework().defines(case.skill, level) {
            true => level,
            false => case.level,
        }
    };
    cases.map(|case| (case.id.clone(), answer(case))).collect()
}

/// The level below the model answer, where the skill has it.
fn below_model(case: &Case) -> Level {
    let below = case.level.previous();
    let below = below.filter(|level| framework().defines(case.skill, *level));
    below.unwrap_or(case.level)
}

/// Draws them all.
pub(crate) fn samples(samples: &mut Samples) {
    overviews(samples);
    questions(samples);
    told(samples);
}

fn overviews(samples: &mut Samples) {
    let words = samples.kit.words();
    let page = |series, answers: &Answers| {
        Overview::new(words, framework(), exercise(), series, answers, url)
    };
    let (practice, whole) = (Series::Practice, Series::Whole);
    let below: Answers = exercise()
        .cases(whole)
        .map(|case| (case.id.clone(), below_model(case)))
        .collect();
    let pages = [
        ("exercise/practice", page(practice, &answers(0, 0))),
        ("exercise/practice-done", page(practice, &answers(2, 0))),
        ("exercise/start", page(whole, &answers(0, 0))),
        ("exercise/begun", page(whole, &answers(3, 1))),
        ("exercise/done", page(whole, &answers(10, 0))),
        ("exercise/done-high", page(whole, &answers(10, 1))),
        ("exercise/done-low", page(whole, &below)),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn about(series: Series, place: usize) -> About<'static> {
    let case = exercise().cases(series).nth(place - 1).unwrap();
    About {
        framework: framework(),
        series,
        case,
        place,
        progress: answers(place - 1, 0).progress(exercise(), series),
        overview: url("/exercise"),
        here: url("/exercise/outage"),
    }
}

fn questions(samples: &mut Samples) {
    let words = samples.kit.words();
    let own = sfia::Words::shipped().unwrap();
    let says = args!["name" => "Kasia", "skill" => "Incident management", "low" => 1, "high" => 6];
    let error = |key: &str| {
        let mut errors = FieldErrors::none();
        errors.add("level", words.say_with(key, &says));
        errors
    };
    let whole = about(Series::Whole, 3);
    let page = |about: &About<'_>, chosen, errors: &FieldErrors| {
        Question::new(words, own, about, chosen, errors)
    };
    let none = FieldErrors::none();
    let pages = [
        ("exercise/question", page(&whole, None, &none)),
        (
            "exercise/question-practice",
            page(&about(Series::Practice, 1), None, &none),
        ),
        (
            "exercise/question-missing",
            page(&whole, Some(""), &error("exercise-level-missing")),
        ),
        (
            "exercise/question-unknown",
            page(&whole, Some("7"), &error("exercise-level-unknown")),
        ),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}

fn told(samples: &mut Samples) {
    let words = samples.kit.words();
    let own = sfia::Words::shipped().unwrap();
    let page = |given: u8, next: Option<&str>| {
        let given = Level::new(given).unwrap();
        Told::new(words, own, &about(Series::Whole, 3), given, next.map(url))
    };
    let pages = [
        ("exercise/told", page(3, Some("/exercise/title"))),
        ("exercise/told-higher", page(5, Some("/exercise/title"))),
        ("exercise/told-last", page(2, None)),
    ];
    for (name, page) in pages {
        samples.add(name, &page);
    }
}
