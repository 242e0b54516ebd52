//! Pages of surveys.

mod answer;
mod list;
mod new;
mod result;
#[cfg(test)]
mod samples;
mod show;

pub(crate) use answer::{AnswerPage, Standing};
pub(crate) use list::ListPage;
pub(crate) use new::NewPage;
pub(crate) use result::{ResultRow, result_rows};
#[cfg(test)]
pub(crate) use samples::{samples, tally as sample_tally};
pub(crate) use show::ShowPage;

use crate::args;
use crate::kit::components::{State, StateKind};
use crate::kit::{Crumb, Words, dates};
use chrono::NaiveDate;
use engine::disclosure::is_enough;
use engine::surveys::{Survey, SurveyKind};

/// What a survey is about.
pub(crate) fn kind_words(words: &Words, kind: SurveyKind) -> String {
    words.say(match kind {
        SurveyKind::Pulse => "survey-kind-pulse",
        SurveyKind::EndOfPilot => "survey-kind-end-of-pilot",
        SurveyKind::Usability => "survey-kind-usability",
    })
}

/// Whether it can be answered, in a word.
fn state(words: &Words, survey: &Survey, today: NaiveDate) -> State {
    if survey.is_open(today) {
        State::new(StateKind::Half, words.say("survey-state-open"))
    } else {
        State::new(StateKind::Done, words.say("survey-state-ended"))
    }
}

/// How many have answered; of few only that they are few.
fn people(words: &Words, answered: u64) -> String {
    let enough = is_enough(usize::try_from(answered).unwrap_or(usize::MAX));
    match answered {
        0 => words.say("survey-answered-none"),
        _ if enough => words.say_with("survey-answered-people", &args!["count" => answered]),
        _ => words.say("survey-answered-few"),
    }
}

/// Readiness, then the surveys, then perhaps one of them.
fn crumbs(words: &Words, (readiness_url, list_url): (&str, &str), below: bool) -> Vec<Crumb> {
    let readiness = Crumb::new(words.say("readiness-title"), readiness_url.to_owned());
    let list = Crumb::new(words.say("surveys-title"), list_url.to_owned());
    std::iter::once(readiness)
        .chain(below.then_some(list))
        .collect()
}

/// The last day, or the day on which it was ended.
fn ends(words: &Words, survey: &Survey) -> String {
    dates::day(words, survey.ends())
}
